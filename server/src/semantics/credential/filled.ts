import type { Text, Value } from '../../facts/value.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { mayBePassword } from './account-pairs.ts';
import { literalBehind } from './behind.ts';
import { credentialName } from './name.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/**
 * What a program types where somebody is asked for a password: `page.fill('#password', '…')`,
 * `findElement(By.id("password")).sendKeys("…")`, `child.expect("password:")` and then `child.sendline("…")`.
 */
export function filledSuspects(view: View): readonly Suspect[] {
  const named = givingCalls(view).flatMap(({ args, scope }) => {
    const given = args.at(-1)?.value;
    const literal = given === undefined ? undefined : literalBehind(view, given, scope);
    const isOne = given !== undefined && literal?.kind === 'text' && mayBePassword(sent(literal.text));
    return isOne ? ofFilled(view, literal, given) : [];
  });
  return [...typed(view).flatMap((literal) => ofFilled(view, literal, literal)), ...named];
}

function ofFilled(view: View, literal: Text, given: Value): readonly Suspect[] {
  const place = placeOf(view.source.text, given);
  if (place === undefined || (place.field !== undefined && !isPasswordField(view, given, place.field))) return [];
  const scope = lookupIn(view.facts).scopeIdAround(literal.range);
  const at = { literal, scope, written: place.method, path: ['login', 'password'] };
  return [suspectAt('password', at, judgeValue(sent(literal.text)))];
}

const typed = choose(
  'literals',
  (literal, text) => mayBePassword(sent(literal.text)) && placeOf(text, literal) !== undefined,
);

/** `page.fill('#password', WORD)`: what a constant holds. */
const givingCalls = choose('calls', ({ args, annotates }, text) => {
  const given = args.at(-1)?.value;
  return annotates === undefined && args.length <= 3 && given?.kind === 'name' && placeOf(text, given) !== undefined;
});

/** A line as it is typed, without its end. */
function sent(text: string): string {
  return text.replace(/(?:\\[nr]|[\n\r]|\{enter\}){1,4}$/, '');
}

/** Where something is typed: by which method, and into which variable where only that tells what is asked for. */
interface Place {
  readonly method: string;
  readonly field?: string;
}

/** What types, sets or fills a field. */
const methods =
  'send_?keys|fill|fill_?async|fill_?field|fill_?in|type|type_?async|type_?text|must_?input|input|set_?value|set_?value_?attribute|set|val|set_?text|press_?sequentially|replace_?text|add_?value|enter_?text|set_by_name|\\$eval';
const method = new RegExp(`(?:\\.|::|->|\\b)(${methods})\\s?\\(?\\s{0,20}$`, 'i');
const value = /\.(value|text)\s{0,4}=\s{0,4}$/i;
/** The same for those that are told the field and then what to type. */
const told = methods.replace(/\|(?:input|set|val)(?=\|)/g, '');
/** What stands beside the field of a password, or is about passwords. */
const aside = '(?:forgot|reset|hint|toggle|label|policy|rule|length|min|max|error|message|strength|show|title)';
const password = '(?:passw(?:or)?d|passwd|pwd|passwort|passphrase|kennwort|senha)';
/** A text that names the field of a password: `#password`, `input[type=password]`, `Password`. */
const selector = new RegExp(
  `["'\`](?=[^\\n]{1,60}["'\`])(?![^"'\`\\n]{0,40}${aside})[^\\n,;]{0,40}?(?:${password}|[#._"'\`-](?:pass|pw)(?=["'\`_-]))[^\\n;(]{0,24}["'\`]|\\bR\\.id\\.\\w{0,20}${password}\\w{0,12}`,
  'i',
);
const before = new RegExp(
  `\\b(${told})\\s?\\(?\\s{0,20}(?:(?:\\w{1,20}, )?)(${selector.source})\\s{0,4},\\s{0,20}(?:with:\\s?|text:\\s?|value:\\s?|[\\w()\\s:]{0,20}=>\\s{0,4}\\(?[\\w.]{1,20}\\s?=\\s?)?$`,
  'i',
);
const owned = /([A-Za-z_$][\w$]{0,40})[?!]?$/;
const prompts =
  /\b(?:expect\w{0,12}|read_?until|exp_(?:string|regex)|match|contains|includes|test)\b[^\n"'`]{0,30}["'`/][^"'`\n#=]{0,24}(?:assw(?:or)?d|assphrase|asscode)|["'][^"'\n#]{0,20}assw(?:or)?d[^"'\n]{0,12}["']\s{1,4}in\b|\/[^/\n"'#]{0,20}assw(?:or)?d[^/\n]{0,12}\/i?\.(?:test|match)\(/gi;
const sends = /\.(send_?line|send|write|write_?line|writeln|puts|println|print)\s?\(?\s{0,4}b?$/i;
const waits = /(?:expect\w{0,12}|read_?until|exp_(?:string|regex))\s?\(/gi;

/** `client.on('keyboard-interactive', (name, …, finish) => finish(['…']))`, as SSH asks for a password. */
const answers = /keyboard-interactive["'`][^;]{0,150}?\b(\w{1,20})\(\s{0,9}\[\s{0,9}$/;

function placeOf(text: string, { range: { start } }: Value): Place | undefined {
  const lead = text.slice(Math.max(0, start - 260), start);
  const own = before.exec(lead.slice(-180));
  if (own?.[1] !== undefined) return { method: own[1] };
  const answer = answers.exec(lead.slice(-200))?.[1];
  if (answer !== undefined) return { method: answer };
  const sending = sends.exec(lead.slice(-40))?.[1];
  if (sending !== undefined)
    return isAsked(text.slice(Math.max(0, start - 400), start)) ? { method: sending } : undefined;
  const found = method.exec(lead) ?? value.exec(lead);
  if (found === null || found[1] === undefined) return undefined;
  const chain = chainBefore(lead.slice(0, found.index));
  const selected = chain.slice(
    Math.max(0, chain.search(/\((?=[^()]{0,90}\)?[^()]{0,30}$)|\[(?=[^\][]{0,60}\][^\][]{0,20}$)|R\.id\./)),
  );
  if (selector.test(selected) && /[([]/.test(chain)) return { method: found[1] };
  const field = owned.exec(chain)?.[1];
  return field === undefined || /[)\]]$/.test(chain) ? undefined : { method: found[1], field };
}

/** True where a text of a comment is typed into what names itself the field of a password. */
export function isFilled(text: string, literal: Text): boolean {
  const place = mayBePassword(sent(literal.text)) ? placeOf(text, literal) : undefined;
  return place !== undefined && place.field === undefined;
}

/** What a method is called on, which may stand on several lines. */
function chainBefore(lead: string): string {
  const lines = lead.split(/\n(?!\s{0,60}(?:\.|->))/);
  const last = lines.at(-1)?.trim() ?? '';
  return last.slice(Math.max(last.lastIndexOf(';'), last.lastIndexOf('{')) + 1).replace(/(?:\.await)?\??$/, '');
}

/** True where the last thing that is waited for is the question for a password. */
function isAsked(lead: string): boolean {
  const asked = [...lead.matchAll(prompts)].at(-1);
  if (asked === undefined) return false;
  const waited = [...lead.matchAll(waits)].at(-1);
  const sentSince = lead.slice(asked.index).split(/\.(?:send\w{0,5}|write\w{0,5}|puts)\b/).length - 1;
  return (waited === undefined || waited.index <= asked.index + asked[0].length) && sentSince <= 1;
}

/** `passwordField.setText("…")`, and `field.send_keys("…")` of a field that was found by such a name. */
function isPasswordField(view: View, { range }: Value, name: string): boolean {
  const own = name.replace(
    /^(?:txt|edit|input|et|field|tb|box)_?(?=[A-Z_p])|_?(?:field|input|box|edit|edittext|view|element|el)$/gi,
    '',
  );
  if (credentialName(own)?.kind === 'password') return true;
  const lookup = lookupIn(view.facts);
  const around = lookup.scopesSeenAt(range);
  const found = lookup
    .bindingsNamed(name)
    .filter(({ scope, range: { start } }) => around.has(scope) && start < range.start)
    .at(-1);
  if (found === undefined) return false;
  return selector.test(view.source.text.slice(found.range.start, Math.min(found.range.end, found.range.start + 240)));
}

const speaks = /passw|pwd|assword|assphrase|["'#._](?:pass|pw)["'_-]|keyboard-interactive|kennwort|senha/i;
const types = new RegExp(
  `\\b(?:${methods})\\s?[( ]|\\.(?:value|text)\\s{0,4}=|keyboard-interactive|\\.(?:send_?line|send|write|write_?line|puts|print|println)\\b`,
  'i',
);
const quoted = /["'`]([^\s"'`]{4,70})["'`]/g;

/** A cheap necessary condition over the raw text. */
export function mayFill(text: string): boolean {
  if (!speaks.test(text) || !types.test(text)) return false;
  for (const [, one = ''] of text.matchAll(quoted)) if (mayBePassword(sent(one))) return true;
  return false;
}
