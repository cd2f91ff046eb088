import { contains, type Range } from '../../text/range.ts';
import type { Project } from '../project.ts';
import type { View } from '../view.ts';
import { judgeValue } from './value.ts';
import type { Neighbor } from './neighbor.ts';

/**
 * True for files whose credentials are for show or for one's own machine: examples, documentation, seeds, development
 * settings. Tests are not among them: the `tests` setting speaks of those.
 */
export function isForShow(project: Project, uri: string): boolean {
  const role = project.roleOf(uri);
  return role === 'example' || role === 'development' || role === 'generated';
}

/** Where the first rows of a database are made, unless that is itself an example. */
const seeding = /(?:^|\/)(?:seeds?|seeders?)(?:\/|\.[a-z]{1,4}$)|Seeder\.(?:php|[jt]s|java|kt|cs)$/;
const showing =
  /\/(?:examples?|samples?|demos?|docs?|documentation|tutorials?|playground|templates?|snippets|tests?|fixtures?)\//i;
/** What everybody calls the passwords of those who are made up: `Admin123!`, `P@ssw0rd`. */
const madeUp =
  /p[a@4]s+|adm[i1]n|test|d[e3]m[o0]|s[e3]cr[e3]t|us[e3]r|s[e3]{2}d|example|change|welcome|qwert|abc|123|dummy|sample|temp|local|foobar/i;

/**
 * Whether a value is for show in its file. In seeds, whose users are made up, that depends on it: nobody makes up what is
 * random, nor what has letters in both cases, digits and marks.
 */
export function isShownIn(project: Project, uri: string): (value: string, isPassword?: boolean) => boolean {
  const isShown = isForShow(project, uri);
  if (!seeding.test(uri) || showing.test(uri) || project.roleOf(uri) === 'development') return () => isShown;
  return (value, isPassword = false) => {
    // Rows keep what passwords are hashed to.
    if (isPassword && /^[\da-f]{32,128}$/i.test(value)) return true;
    const { verdict } = judgeValue(value);
    if (verdict === 'random') return false;
    const isChosen = /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && /[^A-Za-z\d]/.test(value);
    return !(isChosen || verdict === 'plausible') || value.length < 8 || madeUp.test(value);
  };
}

/** True for a text that stands for itself, as a documentation string does: nothing is done with it. */
export function isDocumentation(view: View, range: Range): boolean {
  const { bindings, calls } = view.facts;
  const lineStart = view.source.text.lastIndexOf('\n', range.start - 1) + 1;
  if (view.source.text.slice(lineStart, range.start).trim() !== '') return false;
  return (
    /^[a-z]{0,2}(?:"""|''')/i.test(view.source.text.slice(range.start, range.start + 5)) &&
    !bindings.some(({ value }) => value.kind !== 'function' && contains(value.range, range)) &&
    !calls.some((call) => contains(call.argsRange, range))
  );
}

/** True for a text whose own line says before it that it is an example: `Examples: []string{"Bearer …"}`. */
export function isExample({ source }: View, { start }: Range): boolean {
  const line = source.text.slice(Math.max(source.text.lastIndexOf('\n', start - 1) + 1, start - 200), start);
  return /\bexamples?["']?\s?(?:=>|[:=(])/i.test(line);
}

const handed =
  /[\w$]{1,100},\s{0,4}([\w$]{1,100})(?:,\s{0,4}[\w$]{1,100})?\s{0,4}:?=\s{0,4}[\w.]{1,40}\.BasicAuth\(\)|KeyAuth\w{0,20}\(\s{0,9}func\(([\w$]{1,100})|\bkeyauth\.Config\{[^{}]{0,200}Validator:\s{0,4}func\(\w{1,20} \*?[\w.]{1,30},\s{0,4}([\w$]{1,100})/g;

/** What a name before an offset stands for: `user, p, ok := r.BasicAuth()`, `KeyAuth(func(key string, …) {`. */
export function handedIn(text: string, at: number, written = ''): Neighbor | undefined {
  if (!/^\w{1,12}$/.test(written)) return undefined;
  const before = text.slice(Math.max(0, at - 500), at);
  if (!/Auth\(|keyauth\./.test(before)) return undefined;
  for (const [, password, key, validated] of before.matchAll(handed)) {
    const relation = 'compared with';
    if (password === written) return { written: 'password', place: 'log-in', relation };
    if (key === written || validated === written) return { written: 'api_key', place: 'compared', relation };
  }
  return undefined;
}

const declared = /\bref\s{1,4}(\w{2,60})\s{0,4}:\s{0,4}[\w<>&' ]{1,40}$/;

/** The name before `=` in `static ref JWT_SECRET: String = "…"`, as a macro has it that no reader looks into; empty for none. */
export function declaredIn(text: string, at: number): string {
  return declared.exec(text.slice(Math.max(0, at - 120), at))?.[1] ?? '';
}

/** True for the beginning of a call that sends a command: `connection.Do(`. */
export function isCommand(before: string): boolean {
  return /\b(?:do|send|call|execute_?command|send_?command|raw_?command)\(\s{0,9}\[?$/i.test(before);
}

/** `user == "admin" && …`, before or behind. */
const userAsked =
  /\b(?:user|username|user_?name|login|email|uname|usr)\b["'\])]*\s*(?:\.equals\(|[!=]==?|is(?:\s+not)?\s)\s*\(?["'`]|["'`]\)?\.equals\(\s*\w*user|\(\s*(?:\[\]byte\()?(?:user|username|u)\)?\s*,\s*(?:\[\]byte\()?["'`]/i;

/** True where a user is asked for beside what stands at a place. */
export function asksForUser(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 140), start);
  return (
    userAsked.test(before.slice(before.lastIndexOf(';') + 1)) ||
    userAsked.test(/^[^;{\n]{0,100}/.exec(text.slice(end, end + 100))?.[0] ?? '')
  );
}
