import { secretOptions, type SecretOption } from '../../catalog/secret-options.ts';
import type { Command } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { isFingerprint, repeatsName } from './judge.ts';
import { credentialName, type CredentialName } from './name.ts';
import { isSecretAtUse, isSecretLike, judgeValue, type Judgement } from './value.ts';

/** A secret among the words of a command. */
export interface CommandSecret {
  readonly literal: Text;
  /** What takes it, as written: `curl -u`, `--password`, `PGPASSWORD`. */
  readonly written: string;
  readonly kind: CredentialName['kind'];
  readonly judgement: Judgement;
}

/** The secrets that the commands of a file are given on their command line. */
export function commandSecrets(view: View): readonly CommandSecret[] {
  const { commands, steps = [] } = view.facts;
  const found = [...commands, ...steps].flatMap((command) =>
    simpleCommands(command).flatMap((words) => secretsIn(view, words)),
  );
  const first = new Map<number, CommandSecret>();
  for (const one of found) if (!first.has(one.literal.range.start)) first.set(one.literal.range.start, one);
  return [...first.values()];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of each program that a command starts, as far as their places are known. */
function simpleCommands({ words, places }: Command): readonly (readonly Word[])[] {
  if (places === undefined) return [];
  const lists: Word[][] = [[]];
  for (const [index, text] of words.entries()) {
    const place = places[index];
    if (place === undefined) return [];
    if (/^(?:&&|\|\||[;&|()])$/.test(text) && place.end - place.start === text.length) lists.push([]);
    else lists.at(-1)?.push({ text, ...place });
  }
  return lists.filter((list) => list.length > 0);
}

function secretsIn(view: View, words: readonly Word[]): readonly CommandSecret[] {
  const start = words.findIndex(
    ({ text }) => !isAssignment(text) && !/^(?:sudo|exec|env|time|then|do|else|!|\{)$/.test(text),
  );
  const program = words[start]?.text.replace(/^.*\//, '') ?? '';
  const isDeclaration = /^(?:export|declare|readonly|local|set|typeset)$/.test(program);
  const assigned = start === -1 || isDeclaration ? words : words.slice(0, start);
  const settings = assigned.flatMap((word) => (isAssignment(word.text) ? settingIn(view, word, word.text) : []));
  if (start === -1 || isDeclaration) return settings;
  if (program === 'echo' || program === 'printf') return [];
  const own = words.slice(start);
  const known = secretOptions.filter(({ programs }) => programs.includes(program));
  return [...settings, ...known.flatMap((row) => ofRow(view, row, own)), ...named(view, own)];
}

function isAssignment(text: string): boolean {
  return /^[A-Za-z_]\w*=/.test(text);
}

function ofRow(view: View, row: SecretOption, words: readonly Word[]): readonly CommandSecret[] {
  if (row.after !== undefined && !words.some(({ text }) => text === row.after)) return [];
  return words.flatMap((word, index) => {
    const option = row.options.find((one) => word.text === one || isGluedTo(one, word.text, row.form));
    if (option === undefined || index === 0) return [];
    const isAlone = word.text === option;
    if (isAlone && row.form === 'joined') return [];
    const holder = isAlone ? words[index + 1] : word;
    const value = isAlone ? holder?.text : word.text.slice(option.length).replace(/^=/, '');
    if (holder === undefined || value === undefined || value === '') return [];
    return givenBy(view, { row, holder, value, written: `${words[0]?.text ?? ''} ${option}` });
  });
}

/** `-psecret`, `-uuser:secret` and `--user=user:secret`. */
function isGluedTo(option: string, word: string, form: SecretOption['form']): boolean {
  if (option.startsWith('--')) return word.startsWith(`${option}=`);
  return (form === 'joined' || form === 'account') && option.length === 2 && word.startsWith(option) && word.length > 2;
}

interface Given {
  readonly row: SecretOption;
  readonly holder: Word;
  readonly value: string;
  readonly written: string;
}

function givenBy(view: View, { row, holder, value, written }: Given): readonly CommandSecret[] {
  const used = (secret: string | undefined): readonly CommandSecret[] =>
    secret === undefined ? [] : atUse(view, holder, secret, written);
  if (row.form === 'account') return used(/^[^:]*:(.+)$/.exec(value)?.[1]);
  if (row.form === 'prefixed') return used(/^pass:(.+)$/.exec(value)?.[1]);
  if (row.form === 'setting') return value.split(',').flatMap((pair) => settingIn(view, holder, pair));
  if (row.form === 'form') return value.split('&').flatMap((pair) => settingIn(view, holder, pair));
  if (row.form !== 'header') return used(value);
  const [, name = '', scheme, content] = /^([\w-]+)\s*:\s*(Bearer |Basic |Token )?\s*(\S+)$/i.exec(value) ?? [];
  if (content === undefined) return [];
  return scheme === undefined ? underName(view, holder, name, content) : behindScheme(view, holder, name, content);
}

/** `--password x`, `--api-key=x`: options whose names say what they take. */
function named(view: View, words: readonly Word[]): readonly CommandSecret[] {
  return words.flatMap((word, index) => {
    const [, option = '', glued] = /^--([a-z][\w-]*)(?:=(.*))?$/s.exec(word.text) ?? [];
    if (option === '' || index === 0) return [];
    const holder = glued === undefined ? words[index + 1] : word;
    const value = glued ?? holder?.text;
    return holder === undefined || value === undefined ? [] : underName(view, holder, option, value);
  });
}

/** `NAME=value`. */
function settingIn(view: View, word: Word, pair: string): readonly CommandSecret[] {
  const [, name = '', value = ''] = /^\s*([\w.[\]-]+)=(.+)$/s.exec(pair) ?? [];
  return underName(view, word, name.replace(/^.*\./, ''), value.replace(/^(["'])(.*)\1$/s, '$2'));
}

/** What no separator divides: `PGPASSWORD`, `MYSQLPWD`. */
function nameOf(name: string): CredentialName | undefined {
  return (
    credentialName(name) ??
    (/^[A-Z]+(?:PASSWORD|PASSWD|PWD)$/.test(name) ? { kind: 'password', strength: 'strong' } : undefined)
  );
}

function underName(view: View, word: Word, name: string, value: string): readonly CommandSecret[] {
  if (isFingerprint(name, value)) return [];
  const credential = nameOf(name);
  const judgement = judgeValue(value);
  if (credential === undefined || !isSecretLike(credential, judgement.verdict) || repeatsName(name, value)) return [];
  return secret(view, word, value, { written: name, kind: credential.kind, judgement });
}

/** Behind `Bearer` and its like stands a credential, whatever the header is called. */
function behindScheme(view: View, word: Word, name: string, value: string): readonly CommandSecret[] {
  const judgement = judgeValue(value);
  if (!isSecretLike({ kind: 'token', strength: 'strong' }, judgement.verdict)) return [];
  return secret(view, word, value, { written: name, kind: 'token', judgement });
}

function atUse(view: View, word: Word, value: string, written: string): readonly CommandSecret[] {
  const judgement = judgeValue(value);
  // Words in capitals are what a usage line calls its arguments.
  if (!isSecretAtUse(judgement) || /^[A-Z_-]+$/.test(value) || /^(?:password|passwd|pass|secret|token)$/i.test(value))
    return [];
  return secret(view, word, value, { written, kind: 'password', judgement });
}

function secret(
  view: View,
  word: Word,
  value: string,
  rest: Pick<CommandSecret, 'written' | 'kind' | 'judgement'>,
): readonly CommandSecret[] {
  // What a shell or a template fills in is not there yet.
  if (value.length < 3 || /[$`]|\{\{|%\(|^[<@]/.test(value)) return [];
  const { text } = view.source;
  const at = text.slice(word.start, word.end).lastIndexOf(value);
  const range =
    at === -1 ? { start: word.start, end: word.end } : { start: word.start + at, end: word.start + at + value.length };
  return [{ literal: { kind: 'text', text: value, range, content: range }, ...rest }];
}
