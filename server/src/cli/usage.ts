import type { CommandName } from './args.ts';

const overview = `twelve-factor: finds and repairs violations of the twelve-factor method (https://12factor.net)

Usage: twelve-factor <command> [options]

Commands:
  check [paths | -]   Check files and folders (default: the current folder)
  baseline [paths]    Accept the findings of today, so that checks show new ones only
  rules               List all rules
  explain <rule>      Explain a rule, with bad and good examples
  init                Create a .twelve-factor.json in the current folder
  lsp --stdio         Start the language server for an editor

Options:
  -h, --help          Show this text, or that of a command: twelve-factor check --help
  -v, --version       Show the version

Exit codes: 0 nothing found that fails a check; 1 findings; 2 wrong usage, wrong configuration or a failure.
`;

const check = `Usage: twelve-factor check [options] [paths | -]

Checks files and folders; the current folder when no path is given, standard input for "-".
Files ignored by .gitignore are left out.

What is reported:
  -f, --format <name>         stylish (default), json, sarif or github
  -o, --output-file <path>    Write the report to a file instead of standard output
  -q, --quiet                 Report errors and warnings only
      --color <when>          auto (default), always or never; NO_COLOR and FORCE_COLOR are honored
      --no-color              The same as --color never

What is repaired:
      --fix                   Apply safe fixes
      --unsafe-fixes          With --fix: also apply fixes that may change behavior
      --dry-run               With --fix: show what would change, write nothing

How it ends:
      --fail-on <severity>    Least severity that ends with code 1: error, warning (default), information, hint, never
      --max-warnings <n>      Up to n warnings are no failure
      --exit-zero             End with code 0 whatever is found

Settings:
  -c, --config <path>         Use this configuration file instead of looking for one
      --isolated              Use no configuration file
      --profile <name>        recommended or strict (also findings with low confidence)
      --rule <id>=<severity>  Severity of a rule or of factor/*: off, hint, information, warning, error; repeatable
      --stdin-filename <path> For "-": the name that decides language and settings
      --baseline <path>       Accepted findings (default: the nearest .twelve-factor-baseline.json)
  -j, --jobs <n>              Number of workers

To find out:
      --show-files            List the files that would be checked
      --show-config           Show the settings in force, and where they come from

Examples:
  twelve-factor check
  twelve-factor check --fix --dry-run src
  twelve-factor check --format sarif --output-file results.sarif --exit-zero
  twelve-factor check - --stdin-filename app/main.py < app/main.py
`;

const baseline = `Usage: twelve-factor baseline [options] [paths]

Writes .twelve-factor-baseline.json with the findings of today. Checks and editors then show new findings only. An entry
says nothing of a line's number or a secret's value, so it lives on when code moves or is formatted anew. Keys of known
live formats are listed and not accepted.

      --update                Take out what is gone from the baseline; nothing is added
      --include-live          Accept keys of known live formats, too
      --baseline <path>       Another file
  -c, --config <path>         Use this configuration file instead of looking for one
      --isolated              Use no configuration file
      --profile <name>        recommended or strict
      --rule <id>=<severity>  Severity of a rule or of factor/*; repeatable
  -j, --jobs <n>              Number of workers
`;

const rules = `Usage: twelve-factor rules [--format text|json|markdown]

Lists all rules with their factor, severity and title.
`;

const explain = `Usage: twelve-factor explain <rule> [--format markdown|json]

Explains a rule: why, bad and good examples, how to silence it.
`;

const init = `Usage: twelve-factor init

Creates a .twelve-factor.json in the current folder, unless there is one.
`;

const lsp = `Usage: twelve-factor lsp --stdio

Starts the language server; it speaks the Language Server Protocol over standard input and output.
`;

const texts: Readonly<Record<CommandName, string>> = { check, baseline, rules, explain, init, lsp };

/** The help text of a command, or the overview; ends with a line break. */
export function usage(command?: CommandName): string {
  return command ? texts[command] : overview;
}
