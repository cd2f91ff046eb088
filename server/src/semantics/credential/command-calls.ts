import type { Call } from '../../facts/facts.ts';
import type { Text, Value } from '../../facts/value.ts';
import { contains } from '../../text/range.ts';
import { placedWords } from '../../text/shell-words.ts';
import { choose } from '../choose.ts';
import type { View } from '../view.ts';
import { innerCommands, simpleCommands, type SimpleCommand, type Word } from './command-line.ts';
import { secretsOf } from './command-secrets.ts';
import type { CommandSecret } from './command-value.ts';

const programs =
  'curl|wget|mysql\\w{0,20}|mariadb[\\w-]{0,20}|mongo(?:sh|dump|restore|export|import)?|redis-cli|sshpass|docker|podman|sqlcmd|' +
  'ldap(?:search|add|modify|delete|passwd|whoami)|htpasswd|kubectl|helm|openssl|rabbitmq(?:ctl|admin)|smbclient|lftp|vault|' +
  'psql|pg_dump(?:all)?|pg_restore|createdb|7z[az]?|unrar|rar|zip|unzip|gpg2?|keytool|jarsigner|sqlplus|expdp|impdp|bcp|' +
  'ipmitool|mosquitto_(?:pub|sub|passwd)|cqlsh|twine|chpasswd|kinit|snmp(?:get|walk|set)|ansible(?:-playbook|-vault)?|' +
  'mount|nmcli|cryptsetup|su|sudo -S';
/** What sets a password for the program behind it: `PGPASSWORD=… pg_dump`. */
const setting = '\\w{0,30}(?:PASSWORD|PASSWD|PWD|PASS|TOKEN|SECRET|KEY)=[^\\s"\'`]{3,80}';
const start = `(?:(?:sudo|exec|nohup|time) )?(?:\\w{1,40}=[^\\s"'\`]{1,80} )?(?:/[\\w/-]{1,40}/)?(?:${programs})`;
const separator = '(?:&&|[|;(\\n]|-c |/[cC] )[\\s"\']{0,4}';
/** A text that starts such a program somewhere. */
const starts = new RegExp(`(?:^\\s{0,20}|${separator})${start}(?=\\s|$)|^(?:export )?${setting} (?=\\S)`);
/** What stands in code where a program is started that people give secrets. */
const quoted = new RegExp(`(?:["'\`]|%x.|${separator})\\s{0,20}(?:${start}(?:\\s|["'\`])|(?:export )?${setting} \\S)`);

/** A cheap necessary condition over the raw text: false only where no call starts such a program. */
export function mayStartProgram(text: string): boolean {
  return quoted.test(text);
}

/**
 * The secrets that a program gives another one on its command line: `run(["sshpass", "-p", "…"])`,
 * `system("mysql", "-p…")`, `exec("curl -u shop:…")`, `` `mysqldump -p… ${name}` ``.
 */
export function calledSecrets(view: View): readonly CommandSecret[] {
  if (view.home !== 'code' || (view.isCode && !mayStartProgram(view.source.text))) return [];
  const { text } = view.source;
  const commands = [
    ...lines(view).flatMap((literal) => ofLines(literal, text)),
    ...callsOfPrograms(view).flatMap((call) => commandsOf(call, text)),
    ...written(view).flatMap(({ value }) => ofValue(value, text)),
    ...quotedCommands(view),
  ];
  const found = new Map<number, CommandSecret>();
  for (const one of secretsOf(text, commands))
    if (/^(?:random|plausible|weak)$/.test(one.judgement.verdict)) found.set(one.literal.range.start, one);
  return [...found.values()];
}

/** A command, or a whole script, which says so at its start: what only explains a program has lines of it, too. */
function ofLines(literal: Text, source: string): readonly SimpleCommand[] {
  if (/\n/.test(literal.text.trim()) && !/^\s{0,20}#!/.test(literal.text)) return [];
  return innerCommands(wordOf(literal), source).map(ofShell);
}

/** Literals that are whole commands for a shell, wherever they stand. */
const lines = choose('literals', ({ text }) => isLine(text));
const callsOfPrograms = choose(
  'calls',
  (call) => isProgram(call.args[0]?.value) || isProgram(call.args[1]?.value) || isOption(call) || holdsJoined(call),
);
/** Commands that a variable holds: `cmd = f"mysql -p… {name}"`, `argv = ["sshpass", "-p", "…"]`. */
const written = choose('bindings', ({ value, form }) => form !== 'argument' && form !== 'entry' && startsIn(value));

function isLine(text: string): boolean {
  return text.length > 8 && text.length < 4000 && text.includes(' ') && starts.test(text);
}

/** The name of a program, alone or with its options, also as the first of a list. */
function isProgram(value: Value | undefined): boolean {
  const first = value?.kind === 'list' ? value.items[0] : value;
  return first?.kind === 'text' && first.text.length < 60 && starts.test(first.text);
}

function startsIn(value: Value): boolean {
  return isJoinedLine(value) || (value.kind === 'list' && isProgram(value));
}

/** A text with holes, the first of which stands behind the start of a program. */
function isJoinedLine(value: Value): boolean {
  return value.kind === 'joined' && value.parts.some((part) => part.kind === 'text' && starts.test(part.text));
}

function holdsJoined({ args }: Call): boolean {
  return args.some(({ value }) => isJoinedLine(value) || (value.kind === 'list' && value.items.some(isJoinedLine)));
}

function commandsOf(call: Call, source: string): readonly SimpleCommand[] {
  const values = call.args.map(({ value }) => value);
  const held = values.flatMap((value) => (value.kind === 'list' ? value.items : [value]));
  const texts = held.flatMap((value) => (isJoinedLine(value) ? joinedCommands(value, source) : []));
  if (isOption(call)) return [...texts, ...chained(call)];
  const at = isProgram(values[0]) ? 0 : 1;
  const program = values[at];
  if (!isProgram(program) || program === undefined) return texts;
  if (program.kind === 'list') return [...texts, { words: wordsOf(program.items) }];
  if (program.kind !== 'text' || /\s/.test(program.text)) return texts;
  // `execFile('sshpass', ['-p', '…'])`, `Process.Start("mysqldump", "-u root -p…")`
  const rest = values.slice(at + 1).flatMap((value) => (value.kind === 'list' ? value.items : [value]));
  const [only] = rest;
  const line = only === undefined || rest.length > 2 ? undefined : optionsIn(only, source);
  return [...texts, { words: [wordOf(program), ...(line ?? wordsOf(rest))] }];
}

/** All options of a program in one text. */
function optionsIn(value: Value, source: string): readonly Word[] | undefined {
  const word = value.kind === 'text' ? wordOf(value) : value.kind === 'joined' ? filled(value, source) : undefined;
  if (word === undefined || !/^-.*\s/.test(word.text)) return undefined;
  return (value.kind === 'text' ? innerCommands(word, source) : placedCommands(word)).flatMap(({ words }) => words);
}

function ofValue(value: Value, source: string): readonly SimpleCommand[] {
  if (value.kind === 'list') return [{ words: wordsOf(value.items) }];
  return joinedCommands(value, source);
}

function joinedCommands(value: Value, source: string): readonly SimpleCommand[] {
  return value.kind === 'joined' ? placedCommands(filled(value, source)) : [];
}

function placedCommands({ text, start: offset }: Word): readonly SimpleCommand[] {
  return simpleCommands(placedWords(text, offset)).map(ofShell);
}

/** What a shell is given without its own name: `-c "mysql …"`, `/c mysql …`. */
function ofShell({ words, ...rest }: SimpleCommand): SimpleCommand {
  const [first] = words;
  if (first?.text === '-c') return { ...rest, words: [{ ...first, text: 'sh' }, ...words] };
  return { ...rest, words: first !== undefined && /^\/c$/i.test(first.text) ? words.slice(1) : words };
}

/** A text as it is written, with signs in its holes that stand for what a shell fills in. */
function filled({ parts, range }: Value & { kind: 'joined' }, source: string): Word {
  let text = '';
  for (const part of parts) {
    if (part.kind !== 'text' || !contains(range, part.content)) continue;
    const { start: from, end } = part.content;
    text += '$'.repeat(Math.max(0, from - range.start - text.length));
    text += source.slice(range.start + text.length, end).replaceAll(/\\(?=["'])/g, ' ');
  }
  const first = text.search(/[^$]/);
  return first < 0
    ? { text: '', start: range.start, end: range.end }
    : { text: text.slice(first), start: range.start + first, end: range.end };
}

const option = /^(?:arg|args)$/;
const mostOptions = 40;

/** `Command::new("mysql").arg("-p…")`, by its last call. */
function isOption({ callee, receiver }: Call): boolean {
  return option.test(callee.at(-1) ?? '') && receiver?.kind === 'call';
}

function chained(call: Call): readonly SimpleCommand[] {
  const words: Word[] = [];
  let at: Call | undefined = call;
  for (let count = 0; at !== undefined && count < mostOptions; count += 1) {
    const given: readonly Value[] = at.args.flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
    const isStart = isProgram(at.args[0]?.value);
    if (isStart || option.test(at.callee.at(-1) ?? '')) words.unshift(...wordsOf(given));
    if (isStart) return [{ words }];
    at = at.receiver?.kind === 'call' ? at.receiver.call : undefined;
  }
  return [];
}

/** Between backquotes or as `%x(…)`, where the language has no text of it. */
const backquoted = new RegExp(`(?:\`|%x([{([|!]))(?=\\s{0,20}(?:${start}\\s|${setting} \\S))`, 'g');
const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']', '|': '|', '!': '!' };
const longestLine = 2000;

function quotedCommands({ source: { text }, facts }: View): readonly SimpleCommand[] {
  return [...text.matchAll(backquoted)].flatMap(({ 0: opening, 1: bracket, index }) => {
    const from = index + opening.length;
    const end = text.indexOf(bracket === undefined ? '`' : (closing[bracket] ?? bracket), from);
    const isNoted = facts.comments.some(({ range }) => range.start <= index && index < range.end);
    if (end < 0 || end - from > longestLine || isNoted) return [];
    const line = text.slice(from, end).replaceAll(/[#$]\{[^{}]*\}/g, (hole) => '$'.repeat(hole.length));
    return placedCommands({ text: line, start: from, end });
  });
}

function wordsOf(values: readonly Value[]): readonly Word[] {
  return values.flatMap((value) => (value.kind === 'text' ? wordOf(value) : (wholeOf(value) ?? [])));
}

/** `"shop%" + "…"`: what is joined of constant pieces. */
function wholeOf(value: Value): Word | undefined {
  if (value.kind !== 'joined' || !value.parts.every((part) => part.kind === 'text')) return undefined;
  const text = value.parts.map((part) => part.text).join('');
  return { text, start: value.range.start, end: value.range.end };
}

function wordOf({ text, range }: Text): Word {
  return { text, start: range.start, end: range.end };
}
