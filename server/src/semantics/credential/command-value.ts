import type { Text } from '../../facts/value.ts';
import { kindUnder } from './alone.ts';
import type { Word } from './command-line.ts';
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
  /** True where the command speaks to another machine, which it names. */
  readonly isRemote?: boolean;
}

/** What no separator divides: `PGPASSWORD`, `MYSQLPWD`. */
export function nameOf(name: string): CredentialName | undefined {
  return (
    credentialName(name) ??
    (/^[A-Z]+(?:PASSWORD|PASSWD|PWD)$/.test(name) ? { kind: 'password', strength: 'strong' } : undefined)
  );
}

/** `NAME=value`; `isVariable` where a shell or an environment keeps it, so that `PASS` is a password. */
export function settingIn(source: string, word: Word, pair: string, isVariable = false): readonly CommandSecret[] {
  const sign = pair.indexOf('=');
  const [, name] = /(?<![\w-])([\w-]+)\]?\+?$/.exec(pair.slice(0, Math.max(0, sign)).trimStart()) ?? [];
  if (name === undefined) return [];
  const plain = pair.slice(sign + 1).replace(/^(["'])(.*)\1$/s, '$2');
  const value = insteadOf(plain);
  const found = underName(source, word, name, value);
  const kind = found.length === 0 ? kindUnder(name, value) : undefined;
  if (kind === 'password' || (kind !== undefined && isVariable))
    return secret(source, word, value, { written: name, kind, judgement: judgeValue(value) });
  if (found.length > 0 || !isVariable || !/^(?:PASS|PW)$/i.test(name) || /^\d+$/.test(value)) return found;
  const judgement = judgeValue(value);
  return /^(?:weak|plausible)$/.test(judgement.verdict)
    ? secret(source, word, value, { written: name, kind: 'password', judgement })
    : [];
}

/** `NAME=value` of what is kept as a secret: whatever is random in it. */
export function entryIn(source: string, word: Word, pair: string): readonly CommandSecret[] {
  const written = pair.slice(0, Math.max(0, pair.indexOf('=')));
  const value = pair.slice(written.length + 1);
  const judgement = judgeValue(value);
  return judgement.verdict === 'random' ? secret(source, word, value, { written, kind: 'secret', judgement }) : [];
}

/** What stands in for a variable that is not set, where a value is nothing else: `${NAME:-value}`. */
function insteadOf(value: string): string {
  return /^\$\{\w+:?[-=]([^{}$`]+)\}$/.exec(value)?.[1] ?? value;
}

/** The same within a word. */
export function standIn(source: string, word: Word): readonly CommandSecret[] {
  const [, name = '', value = ''] = /\$\{([A-Za-z_]\w*):?[-=]([^{}$`"']+)\}/.exec(word.text) ?? [];
  return name === '' ? [] : underName(source, word, name, value);
}

/** The same where the name must be sure: a weak one may be anything among the words of a program. */
export function placed(source: string, word: Word, name: string, value: string): readonly CommandSecret[] {
  const credential = nameOf(name);
  return credential === undefined ? [] : underName(source, word, name, value);
}

/** A value under a name that says what it is. */
export function underName(source: string, word: Word, name: string, given: string): readonly CommandSecret[] {
  const value = insteadOf(given);
  const credential = nameOf(name);
  if (credential === undefined || isFingerprint(name, value)) return [];
  const judgement = judgeValue(value);
  if (!isSecretLike(credential, judgement.verdict) || repeatsName(name, value)) return [];
  return secret(source, word, value, { written: name, kind: credential.kind, judgement });
}

/** Behind `Bearer` and its like stands a credential, whatever the header is called. */
export function behindScheme(source: string, word: Word, name: string, value: string): readonly CommandSecret[] {
  const judgement = judgeValue(value);
  if (!isSecretLike({ kind: 'token', strength: 'strong' }, judgement.verdict)) return [];
  return secret(source, word, value, { written: name, kind: 'token', judgement });
}

/** A value that a program certainly takes as a password. */
export function atUse(source: string, word: Word, given: string, written: string): readonly CommandSecret[] {
  const value = insteadOf(given);
  const judgement = judgeValue(value);
  // Words in capitals are what a usage line calls its arguments.
  if (!isSecretAtUse(judgement) || /^[A-Z_-]+$/.test(value) || /^(?:password|passwd|pass|secret|token)$/i.test(value))
    return [];
  return secret(source, word, value, { written, kind: 'password', judgement });
}

function secret(
  source: string,
  word: Word,
  value: string,
  rest: Pick<CommandSecret, 'written' | 'kind' | 'judgement'>,
): readonly CommandSecret[] {
  // What a shell or a template fills in is not there yet.
  if (value.length < 3 || /[$`]|\{\{|%\(|^[<@]/.test(value)) return [];
  const at = source.slice(word.start, word.end).lastIndexOf(value);
  const range =
    at === -1 ? { start: word.start, end: word.end } : { start: word.start + at, end: word.start + at + value.length };
  return [{ literal: { kind: 'text', text: value, range, content: range }, ...rest }];
}
