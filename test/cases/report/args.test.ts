import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandNames, parseArguments, type CheckCommand } from '../../../server/src/cli/args.ts';
import { usage } from '../../../server/src/cli/usage.ts';

const words = (line: string) => line.split(' ').filter((word) => word !== '');

function check(line: string): CheckCommand {
  const parsed = parseArguments(words(line));
  assert.ok('command' in parsed && parsed.command.name === 'check', JSON.stringify(parsed));
  return parsed.command;
}

function refused(line: string): string {
  const parsed = parseArguments(words(line));
  assert.ok('usageError' in parsed, line);
  return parsed.usageError;
}

test('check without a word checks the current folder', () => {
  assert.deepEqual(check('check'), {
    name: 'check',
    paths: ['.'],
    format: 'stylish',
    fix: false,
    unsafeFixes: false,
    dryRun: false,
    exitZero: false,
    failOn: 'warning',
    maxWarnings: undefined,
    config: undefined,
    isolated: false,
    profile: undefined,
    rules: new Map(),
    stdinFilename: undefined,
    outputFile: undefined,
    quiet: false,
    color: 'auto',
    jobs: undefined,
    showFiles: false,
    showConfig: false,
    baseline: undefined,
  });
});

test('every option of check arrives', () => {
  const line =
    'check a b --format sarif --fix --unsafe-fixes --dry-run --exit-zero --fail-on never --max-warnings 0 --config c.json ' +
    '--profile strict --rule logs/*=off --rule config/hardcoded-secret=hint -o out.sarif --quiet --color always -j 3 ' +
    '--show-files --show-config --baseline accepted.json';
  assert.deepEqual(check(line), {
    name: 'check',
    paths: ['a', 'b'],
    format: 'sarif',
    fix: true,
    unsafeFixes: true,
    dryRun: true,
    exitZero: true,
    failOn: 'never',
    maxWarnings: 0,
    config: 'c.json',
    isolated: false,
    profile: 'strict',
    rules: new Map([
      ['logs/*', 'off'],
      ['config/hardcoded-secret', 'hint'],
    ]),
    stdinFilename: undefined,
    outputFile: 'out.sarif',
    quiet: true,
    color: 'always',
    jobs: 3,
    showFiles: true,
    showConfig: true,
    baseline: 'accepted.json',
  });
  assert.equal(check('check --no-color').color, 'never');
  assert.equal(check('check --isolated').isolated, true);
  assert.equal(check('check - --stdin-filename=a.py').stdinFilename, 'a.py');
  assert.deepEqual(check('check -- --odd-name').paths, ['--odd-name']);
  assert.deepEqual(check('--format json').format, 'json');
});

test('the other commands', () => {
  const command = (line: string) => parseArguments(words(line));
  assert.deepEqual(command('rules'), { command: { name: 'rules', format: 'text' } });
  assert.deepEqual(command('rules --format json'), { command: { name: 'rules', format: 'json' } });
  assert.deepEqual(command('explain logs/file-handler'), {
    command: { name: 'explain', rule: 'logs/file-handler', format: 'markdown' },
  });
  assert.deepEqual(command('init'), { command: { name: 'init' } });
  assert.deepEqual(command('lsp --stdio'), { command: { name: 'lsp' } });
  assert.deepEqual(command('--version'), { command: { name: 'version' } });
  assert.deepEqual(command('--help'), { command: { name: 'help', of: undefined } });
  assert.deepEqual(command(''), { command: { name: 'help', of: undefined } });
  assert.deepEqual(command('check --help'), { command: { name: 'help', of: 'check' } });
  assert.deepEqual(command('help rules'), { command: { name: 'help', of: 'rules' } });
});

test('wrong words are refused with what was meant', () => {
  assert.equal(refused('check --exit-zeroo'), 'Unknown option "--exit-zeroo" of check. Did you mean "--exit-zero"?');
  assert.equal(refused('rules --fromat=json'), 'Unknown option "--fromat" of rules. Did you mean "--format"?');
  assert.equal(refused('chekc'), 'Unknown command "chekc". Did you mean "check"? To check a folder: check ./chekc');
  assert.equal(
    refused('check --format sarfi'),
    '--format must be one of stylish, json, sarif, github, not "sarfi". Did you mean "sarif"?',
  );
  assert.equal(
    refused('check --fail-on warn'),
    '--fail-on must be one of error, warning, information, hint, never, not "warn".',
  );
  assert.match(refused('check --rule logs/x'), /^--rule must be like .* not "logs\/x"\.$/);
  assert.match(refused('check --rule logs/x=warn'), /not "logs\/x=warn"/);
  assert.equal(
    refused('check --max-warnings -1'.replace(' -1', '=-1')),
    '--max-warnings must be a whole number from 0, not "-1".',
  );
  assert.equal(refused('check --jobs 0'), '--jobs must be a whole number from 1, not "0".');
  assert.equal(refused('check --config='), '--config needs a value.');
  assert.match(refused('check --format'), /argument missing/);
  assert.match(refused('check -x'), /Unknown option '-x'/);
  assert.match(refused('lsp'), /lsp --stdio/);
  assert.match(refused('explain'), /one rule/);
  assert.match(refused('init here'), /takes no "here"/);
});

test('options that contradict each other are refused', () => {
  assert.match(refused('check - a'), /no other path/);
  assert.match(refused('check -'), /needs --stdin-filename/);
  assert.match(refused('check a --stdin-filename b.py'), /standard input/);
  assert.match(refused('check --isolated --config a.json'), /choose one/);
  assert.match(refused('check --unsafe-fixes'), /goes with --fix/);
  assert.match(refused('check --dry-run'), /goes with --fix/);
});

test('the help names every command and every option of check, in lines that fit a terminal', () => {
  for (const name of commandNames) assert.match(usage(), new RegExp(`^  ${name} `, 'm'));
  const options =
    'format output-file quiet color no-color fix unsafe-fixes dry-run fail-on max-warnings exit-zero config isolated profile rule stdin-filename jobs show-files show-config';
  for (const option of options.split(' ')) assert.match(usage('check'), new RegExp(`--${option}\\b`));
  for (const text of [usage(), ...commandNames.map((name) => usage(name))]) {
    for (const line of text.split('\n')) assert.ok(line.length <= 120, line);
    assert.ok(text.endsWith('\n'));
  }
});
