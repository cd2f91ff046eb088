import { credentialName } from './name.ts';

/** How far before a literal its name may end, and how long a name is looked at. */
const reach = 100;
export const longestName = 80;

/** The place of the last character up to an offset that is no white space. */
export function skipBack(text: string, from: number): number {
  let at = from;
  while (at >= 0 && from - at < reach && /\s/.test(text[at] ?? '')) at -= 1;
  return at;
}

/** The name that ends before an offset: of a variable, of a member, or the text by which something is asked for. */
export function nameEndingAt(text: string, from: number): string | undefined {
  const at = skipBack(text, from);
  const before = text.slice(Math.max(0, at - longestName), at + 1);
  const closing = text[at];
  const shown = typedIn.exec(before)?.[1];
  if (shown !== undefined && credentialName(shown)?.kind === 'password') return shown;
  if (closing === ')' || closing === ']') return lastName(before.replace(emptyInstead, ''));
  return /[\w$]+[?!]?$/.exec(before)?.[0];
}

/** `txtPassword.Text`, `password.getText()`: what stands in a field. */
const typedIn = /([\w$]{1,60})\.(?:[Tt]ext|[Vv]alue|getText\(\))(?:\.(?:toString|trim|Trim|strip)\(\)){0,2}$/;

/** `($_GET['token'] ?? '')`: nothing stands in for what is asked for. */
const emptyInstead = /\s{0,4}(?:\?\?|\?:|\|\|)\s{0,4}(?:''|""|null|nil|None|undefined)\s{0,4}\)$/;

/** `b.password`, `b['x-token']`, `b.get("password")`, `b.getPassword()`: what is asked for. */
export function lastName(path: string): string | undefined {
  const quoted = /['":]([\w.-]{2,80})['"]?\s*[\])]$/.exec(path)?.[1];
  if (quoted !== undefined) return quoted;
  const called = /([\w$]+)\s*\(\s*\)$/.exec(path)?.[1];
  return called?.replace(/^get_?(?=[A-Z_])/, '') ?? /([\w$]+)[?!]?$/.exec(path)?.[1];
}
