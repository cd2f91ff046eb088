import { accountPrograms, secretOptions, type SecretOption } from '../../catalog/secret-options.ts';
import type { Binding } from '../../facts/facts.ts';
import { placedWords } from '../../text/shell-words.ts';
import type { View } from '../view.ts';
import { arraySecrets } from './shell-arrays.ts';
import { parts } from './command-parts.ts';
import { inputSecrets, operandSecrets, takesOperand } from './command-operands.ts';
import { comparedSecrets, textSecrets } from './command-texts.ts';
import {
  innerCommands,
  isAssignment,
  isWritten,
  programAt,
  simpleCommands,
  type SimpleCommand,
  type Word,
} from './command-line.ts';
import {
  atUse,
  behindScheme,
  entryIn,
  placed,
  settingIn,
  standIn,
  underName,
  type CommandSecret,
} from './command-value.ts';
import { answeredSecrets } from './expect-script.ts';
import { hereDocuments } from './here-document.ts';
import { sessionIn } from './setting-account.ts';
import { givenToFunctions } from './shell-functions.ts';

export type { CommandSecret } from './command-value.ts';

/** The secrets that the commands of a file are given on their command line, or write. */
export function commandSecrets(view: View): readonly CommandSecret[] {
  const { commands, steps = [] } = view.facts;
  const all = [...commands, ...steps];
  const { text } = view.source;
  const found = all.flatMap((command) => secretsOf(text, simpleCommands(command)));
  if (all.length > 0) found.push(...fromDocuments(text), ...answeredSecrets(text));
  found.push(...givenToFunctions(text, all.flatMap(simpleCommands), secretsOf));
  for (const binding of view.facts.bindings) found.push(...inOptions(text, binding));
  const first = new Map<number, CommandSecret>();
  for (const one of found) if (!first.has(one.literal.range.start)) first.set(one.literal.range.start, one);
  return [...first.values()];
}

/** `JAVA_OPTS: -Xmx1g -Djavax.net.ssl.trustStorePassword=…`: a variable that holds options. */
function inOptions(source: string, { form, name, value }: Binding): readonly CommandSecret[] {
  if (form !== 'entry' || value.kind !== 'text' || !/_(?:OPTS|OPTIONS|ARGS|FLAGS)$/.test(name.at(-1) ?? '')) return [];
  const { text, content } = value;
  if (!text.includes('=') || source.slice(content.start, content.end) !== text) return [];
  return secretsOf(source, simpleCommands(placedWords(text, content.start, 'space')));
}

/** What here-documents hold: further commands, or the text of a file. */
function fromDocuments(text: string): readonly CommandSecret[] {
  return hereDocuments(text).flatMap(({ commands, lines }) => [
    ...secretsOf(text, commands),
    ...lines.flatMap((line) => [...textSecrets(text, line, true), ...startedIn(text, line)]),
  ]);
}

/** `ExecStart=curl -u …` of a unit, `5 3 * * * curl -u …` of a table of cron, in a file that a script writes. */
const started = /^\s{0,20}(?:Exec[A-Z]\w{3,12}=[-@+!:]{0,2}|(?:[\d*/,-]{1,9}[ \t]{1,4}){5})(?=\S)/;
function startedIn(source: string, { text, start }: Word): readonly CommandSecret[] {
  const lead = started.exec(text)?.[0].length;
  return lead === undefined ? [] : secretsOf(source, simpleCommands(placedWords(text.slice(lead), start + lead)));
}

/** The secrets of commands that stand in a text, at their own places. */
export function secretsOf(source: string, commands: readonly SimpleCommand[], depth = 0): readonly CommandSecret[] {
  const inArrays = arraySecrets(source, commands);
  const found = commands.flatMap((command) => {
    const isRemote =
      command.words.some(({ text }) => /^[a-z][a-z+]*:\/\/(?!localhost|127\.)[^/]*[^./]\.[a-z]/i.test(text)) ||
      opensAccount(command);
    const found = secretsIn(source, command, depth);
    return isRemote ? found.map((one) => ({ ...one, isRemote })) : found;
  });
  const inner = depth > 2 ? [] : commands.flatMap(({ words }) => words.flatMap((word) => substituted(source, word)));
  if (inner.length > 0) found.push(...secretsOf(source, inner, depth + 1));
  return inArrays.length === 0 ? found : [...inArrays, ...found];
}

/** `TOKEN=$(curl -u …)`: the programs whose output a word takes. */
function substituted(source: string, { text, start, end }: Word): readonly SimpleCommand[] {
  if (!text.includes('$(') || end - start > 2000) return [];
  const raw = source.slice(start, end);
  const opening = raw.indexOf('$(');
  const closing = raw.lastIndexOf(')');
  if (opening === -1 || closing - opening < 8 || raw[opening + 2] === '(') return [];
  return simpleCommands(placedWords(raw.slice(opening + 2, closing), start + opening + 2));
}

/** `docker login`, `sshpass`: the account is one of another machine. */
function opensAccount({ words }: SimpleCommand): boolean {
  const all = words.map(({ text }) => text).join(' ');
  return accountPrograms.some((program) => `${all} `.includes(`${program} `)) && !/localhost|127\.0\.0\.1/.test(all);
}

const declarations = /^(?:export|declare|readonly|local|set|typeset|setenv)$/;
const printers = /^(?:echo|printf|cat|tee|sed|print)$/;
/** Programs whose words are patterns, messages or code. */
const readers = /^(?:e?grep|fgrep|rg|awk|find|jq|yq|tr|cut|case|for|return|exit|trap|complete)$/;
const shells = /^(?:(?:ba|z|da|k|a)?sh|eval|CMD-SHELL|ssh|su|pwsh|powershell)$/;
/** Programs that run another one, whose name stands among their words. */
const runners =
  /^(?:docker|docker-compose|podman|nerdctl|kubectl|oc|timeout|xargs|gosu|su-exec|nice|tini|dumb-init|runuser|chroot|ssh|sshpass|watch|flock|parallel|rlwrap|stdbuf|unbuffer|setsid|ionice)$/;

function secretsIn(source: string, command: SimpleCommand, depth: number): readonly CommandSecret[] {
  const { words } = command;
  const start = programAt(words);
  const program = words[start]?.text.replace(/^.*\//, '') ?? '';
  const isDeclaration = declarations.test(program);
  const assigned = start === -1 || isDeclaration ? words : words.slice(0, start);
  const settings = assigned.flatMap((word) =>
    isAssignment(word.text) ? settingIn(source, word, word.text, true) : [],
  );
  if (program === 'set' || program === 'setenv') settings.push(...ofSet(source, words.slice(start)));
  if (start === -1 || isDeclaration) return settings;
  if (program === 'alias')
    return words.slice(start + 1).flatMap((word) => secretsOf(source, aliased(source, word), depth + 1));
  const own = words.slice(start);
  // `: "${SECRET:=x}"`
  if (program === ':') return [...settings, ...own.flatMap((word) => standIn(source, word))];
  if (program === '[' || program === '[[' || program === 'test') return [...settings, ...comparedSecrets(source, own)];
  const piped = inputSecrets(source, { words: words.slice(Math.max(0, start - 3)), input: command.input });
  if (readers.test(program)) return settings;
  if (printers.test(program)) return [...settings, ...piped, ...printed(source, own, program)];
  return [
    ...settings,
    ...piped,
    ...(rowsFor.get(program) ?? []).flatMap((row) => ofRow(source, row, own)),
    ...operandSecrets(source, program, own),
    ...named(source, own),
    ...own.slice(1).flatMap((word) => textSecrets(source, word, false)),
    ...(depth < 3 ? within(source, program, own, depth) : []),
  ];
}

/** What a command prints counts where it goes to a file, or looks like nothing but a secret. */
function printed(source: string, words: readonly Word[], program: string): readonly CommandSecret[] {
  const isKept = isWritten(words) || program === 'tee' || program === 'sed';
  return words
    .slice(1)
    .flatMap((word) => textSecrets(source, word, true))
    .filter(({ judgement }) => isKept || judgement.verdict === 'random');
}

/** The commands of a text that a shell is given, and the program that another one runs. */
function within(source: string, program: string, words: readonly Word[], depth: number): readonly CommandSecret[] {
  // `lftp -c "open -u user,password host; mirror"`
  if (program === 'lftp') {
    return words
      .slice(1)
      .filter(({ text }) => /(?:^|;)\s{0,9}open\s/.test(text))
      .flatMap((word) => secretsOf(source, innerCommands(word, source).map(asProgram), depth + 1));
  }
  if (shells.test(program)) {
    return words
      .slice(1)
      .flatMap((word) => (/\s/.test(word.text) ? secretsOf(source, innerCommands(word, source), depth + 1) : []));
  }
  if (!runners.test(program)) return [];
  const at = words.findIndex(
    ({ text }, index) => index > 0 && (takesSecret(text.replace(/^.*\//, '')) || shells.test(text)) && text !== program,
  );
  return at === -1 ? [] : secretsIn(source, { words: words.slice(at) }, depth + 1);
}

/** What `open` is given, `lftp` is given as well. */
function asProgram({ words }: SimpleCommand): SimpleCommand {
  return {
    words: words.map((word, index) => (index === 0 && word.text === 'open' ? { ...word, text: 'lftp' } : word)),
  };
}

const rowsFor: ReadonlyMap<string, readonly SecretOption[]> = (() => {
  const rows = new Map<string, SecretOption[]>();
  for (const row of secretOptions)
    for (const program of row.programs) rows.set(program, [...(rows.get(program) ?? []), row]);
  return rows;
})();

function takesSecret(program: string): boolean {
  return rowsFor.has(program) || takesOperand(program);
}

function ofRow(source: string, row: SecretOption, words: readonly Word[]): readonly CommandSecret[] {
  if (row.after !== undefined && !words.some(({ text }) => text === row.after)) return [];
  return words.flatMap((word, index) => {
    if (index === 0 || !/^[-/]/.test(word.text)) return [];
    const option = row.options.find((one) => word.text === one || isGluedTo(one, word.text, row.form));
    const clustered = option ?? row.options.find((one) => endsCluster(one, word.text, row.form));
    if (clustered === undefined) return [];
    // The certificates that Java trusts lie behind a password that everybody knows.
    if (words[index + 1]?.text === 'changeit' && words.some(({ text }) => text.endsWith('cacerts'))) return [];
    const isAlone = option === undefined || word.text === option;
    if (isAlone && row.form === 'joined') return [];
    const holder = isAlone ? words[index + 1] : word;
    const value = isAlone ? holder?.text : word.text.slice(clustered.length).replace(/^=/, '');
    if (holder === undefined || value === undefined || value === '') return [];
    return givenBy(source, { row, holder, value, written: `${words[0]?.text ?? ''} ${clustered}` });
  });
}

/** `-psecret`, `-uuser:secret` and `--user=user:secret`. */
function isGluedTo(option: string, word: string, form: SecretOption['form']): boolean {
  if (form === 'behind') return word.startsWith(option);
  if (option.length > 2) return word.startsWith(`${option}=`);
  return (form === 'joined' || form === 'account' || form === 'header') && word.startsWith(option) && word.length > 2;
}

/** `-sSfu user:secret`: the last of several letters takes what follows. */
function endsCluster(option: string, word: string, form: SecretOption['form']): boolean {
  return form === 'account' && option.length === 2 && /^-[A-Za-z]{2,6}$/.test(word) && word.endsWith(option.slice(1));
}

interface Given {
  readonly row: SecretOption;
  readonly holder: Word;
  readonly value: string;
  readonly written: string;
}

function givenBy(source: string, { row, holder, value, written }: Given): readonly CommandSecret[] {
  const { form } = row;
  if (form === 'setting') return value.split(',').flatMap((pair) => settingIn(source, holder, pair));
  if (form === 'entry') return entryIn(source, holder, value);
  if (form === 'spaced') return value.split(/\s+/).flatMap((pair) => settingIn(source, holder, pair));
  if (form === 'form') return value.split('&').flatMap((pair) => settingIn(source, holder, pair));
  if (form === 'cookie') return ofCookie(source, holder, value);
  if (form === 'header') {
    const [, cookies] = /^Cookie\s{0,40}:\s{0,40}(.{1,2000})$/i.exec(value) ?? [];
    if (cookies !== undefined) return ofCookie(source, holder, cookies);
    const [, name = '', scheme, content] = /^([\w-]+)\s*:\s*(Bearer |Basic |Token )?\s*(\S+)$/i.exec(value) ?? [];
    if (content === undefined) return [];
    return scheme === undefined
      ? underName(source, holder, name, content)
      : behindScheme(source, holder, name, content);
  }
  if (form === 'value' || form === 'joined' || form === 'behind') return atUse(source, holder, value, written);
  const secret = form === 'prefixed' ? /^pass:(.+)$/.exec(value)?.[1] : parts[form].exec(value)?.[1];
  return secret === undefined ? [] : atUse(source, holder, secret, written);
}

/** `set -gx NAME value`, as fish has it, `setenv NAME value`, as the shells of C do. */
function ofSet(source: string, words: readonly Word[]): readonly CommandSecret[] {
  const [name, value, ...others] = words.slice(1).filter(({ text }) => !/^-[a-zA-Z]+$/.test(text));
  if (name === undefined || value === undefined || others.length > 0 || !/^[A-Za-z_]\w*$/.test(name.text)) return [];
  return underName(source, value, name.text, value.text);
}

/** What stands for a name: `db='mysql -p…'`. */
function aliased(source: string, { text, start, end }: Word): readonly SimpleCommand[] {
  const own = text.slice(text.indexOf('=') + 1);
  const at = source.slice(start, end).lastIndexOf(own);
  return at === -1 ? [] : innerCommands({ text: own, start: start + at, end: start + at + own.length }, source);
}

/** What keeps a visitor logged in. */
function ofCookie(source: string, holder: Word, value: string): readonly CommandSecret[] {
  const found = sessionIn(value);
  return found === undefined ? [] : behindScheme(source, holder, 'Cookie', found);
}

/** `--name`, `-Dname`, `-Pname`, `/p:Name` and the name alone. */
const optionName = /^(?:-[DP](?!ass)|[-/]p:|--?|\/)?([A-Za-z_][\w.-]*)$/;

/** `--password x`, `--api-key=x`, `-Dsmtp.password=x`, `password=x`: words whose names say what they hold. */
function named(source: string, words: readonly Word[]): readonly CommandSecret[] {
  return words.flatMap((word, index) => {
    const { text } = word;
    // The arguments alone may stand in a list.
    if (index === 0 && !text.startsWith('-')) return [];
    const sign = text.indexOf('=');
    if (sign > 0) {
      const [, name] = optionName.exec(lastName(text.slice(0, sign))) ?? [];
      const value = text.slice(sign + 1);
      return name === undefined || /\s/.test(value) ? [] : placed(source, word, name, value);
    }
    const [, option] = /^--?([a-z][\w.-]{2,})$/.exec(text) ?? [];
    const holder = words[index + 1];
    if (option === undefined || holder === undefined) return [];
    // Free software is told its license with the same word.
    if (text === '--license')
      return underName(source, holder, 'license.key', holder.text).filter((one) => one.judgement.verdict === 'random');
    return text.startsWith('--')
      ? underName(source, holder, option, holder.text)
      : placed(source, holder, option, holder.text);
  });
}

/** `//host/:_authToken`: what stands behind the last sign of a path. */
function lastName(name: string): string {
  return name.startsWith('/') && !/^\/[A-Za-z]\w*$/.test(name) ? name.slice(name.search(/[^/:]*$/)) : name;
}
