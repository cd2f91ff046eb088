import { credentialName } from './name.ts';

/** A name that is given a literal, whatever stands around that: what a constant is called. */
const named =
  /(?<![\w$])([A-Za-z_$][\w$]{0,60})(?:\s{0,9}:\s{0,4}[\w&<>[\]'. ?,]{1,40}|[ \t]{1,20}([\w*[\].]{1,60}))?\s{0,4}:?=\s{0,20}[^"'`\n;=]{0,60}(?:\n\s{0,40})?["'`]/g;

/** What follows a credential's name that is given something. */
const gives = /["'`\])]{0,3}\s{0,4}(?:[(=:,]|!=|\?\?|\|\||\?:|\b(?:to|in|not in|or)\b)/y;
/** What stands before a name that something is compared with: `EXPECTED == login.`. */
const compared = /[!=]==?\s{0,4}(?:[\w$]{1,40}(?:\.|->)){0,3}\$?$/;
const words = /[A-Za-z_$][\w$]*/g;
const farthest = 100;

/** `ALLOWED.includes(req.headers['`, `GATE === req.`, `KEYS[`: a constant of which or with which something is asked. */
const askedBefore =
  /(?<![\w$])([A-Za-z_$][\w$]{0,60})\)?(?:\.[\w?]{1,20}\(|\[[^\][\n]{0,40}\]?|\s{0,4}[!=]==?|\.get\([^()\n]{0,40}\)\s{0,4}[!=]==?)\s{0,4}[\w$@.?!>(-]{0,60}[(["':]{0,3}$/;

/** Tells of one text whether a constant with another name may reach a credential's name. */
export function createReach(text: string): (start: number, end: number) => boolean {
  let constants: ReadonlySet<string> | undefined;
  let called: ReadonlySet<string> | undefined;
  const isCalled = (name: string): boolean => (called ??= calledIn(text, (constants ??= constantsIn(text)))).has(name);
  return (start, end) => {
    if (/\b(?:switch|when|match|case)\s*\(?\s*(?:[\w$]{1,40}\.){0,3}$/.test(text.slice(Math.max(0, start - 80), start)))
      return true;
    if (returnsText(text, end) || isField(text, end)) return true;
    const taker = takerOf(text, start, end);
    if (taker !== undefined && (isCalled(taker) || (taker !== '' && made.test(text) && isCalled('new')))) return true;
    constants ??= constantsIn(text);
    if (constants.size === 0) return false;
    const before = text.slice(Math.max(0, start - farthest), start);
    if (compared.test(before)) {
      const [side = ''] = before.split(/[;{}\n]/).slice(-1);
      for (const [word] of side.matchAll(words)) if (constants.has(word)) return true;
    }
    const asked = askedBefore.exec(before);
    if (asked?.[1] !== undefined && constants.has(asked[1])) return true;
    gives.lastIndex = end;
    if (!gives.test(text)) return false;
    const [after = ''] = text.slice(end, end + farthest).split(';');
    for (const [word] of after.matchAll(words)) if (constants.has(word)) return true;
    return false;
  };
}

/** `secretFor(tenant) { …`, and a literal behind a `return` in it. */
const returned = /\breturn\s{1,9}[^;\n"'`]{0,60}["'`]/;

function returnsText(text: string, end: number): boolean {
  return text[end] === '(' && returned.test(text.slice(end, end + 480));
}

/** `Name, Password string`: a field, where the text has values in braces without names. */
const fieldEnd = /[\w, \t]{0,80}[ \t](?:string|\[\]byte)\b/y;
const valuesAlone = /\{\s{0,40}(?:["'`][^"'`\n]{0,200}["'`]|[\w.]{1,40})\s{0,9},/;

function isField(text: string, end: number): boolean {
  fieldEnd.lastIndex = end;
  return fieldEnd.test(text) && valuesAlone.test(text);
}

/** The names of a text's constants that a credential's name would not find anyway. */
function constantsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  // Type and name stand in the one order or the other.
  for (const [, first = '', second = ''] of text.matchAll(named))
    for (const name of [first, second]) if (name !== '' && credentialName(name)?.strength !== 'strong') found.add(name);
  if (found.size === 0) return found;
  for (const [, names = '', owner = ''] of text.matchAll(unpacked))
    if (found.has(owner) || owner === 'Pair' || owner === 'Triple')
      for (const [name] of names.matchAll(words)) found.add(name);
  return found;
}

/** `host, user, word = ACCOUNT`, `const [user, word] = box`: names that get the items of a list. */
const unpacked =
  /((?:[\w$]{1,40}\s{0,3},\s{0,3}){1,11}[\w$]{1,40})\s{0,3}[\])]?\s{0,3}:?=\s{0,3}\$?([A-Za-z_]\w{0,60})/g;

const parameterEnd = /\??\s{0,3}(?::\s{0,3}[\w.<>[\]| ]{1,40})?(?:\s[\w.*]{1,40})?\s{0,3}[,)]/y;
const parameters =
  /(?<![\w$])([A-Za-z_$][\w$]{0,60})\s{0,2}(?:<[^<>()]{0,40}>)?(?:\s{0,2}=\s{0,2}(?:async )?)?\([^(){};"'`]{0,200}$/;
const callWithin = /(?<![\w$])([A-Za-z_$][\w$]{0,60})(?:<[^<>()]{1,40}>)?\(([^();]{1,160})/g;
const className = /\bclass\s{1,4}([\w$]{1,60})/g;

/** What a constructor is called, where it has not the name of its class. */
const makes = /^(?:constructor|__init__|__construct|initialize)$/;
/** `Signer.new('…')`. */
const made = /\b[A-Z]\w{0,60}\.new\b/;

/** The function of whose parameters the name may be one; of a constructor the class. */
function takerOf(text: string, start: number, end: number): string | undefined {
  parameterEnd.lastIndex = end;
  if (!parameterEnd.test(text)) return undefined;
  const name = parameters.exec(text.slice(Math.max(0, start - 280), start))?.[1];
  if (name === undefined || !makes.test(name)) return name;
  const at = text.lastIndexOf('class ', start);
  className.lastIndex = Math.max(0, at);
  return className.exec(text)?.[1];
}

/** What a text calls with something quoted, or with one of its constants. */
function calledIn(text: string, constants: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, name = '', given = ''] of text.matchAll(callWithin))
    if (/["'`]/.test(given) || (given.match(words) ?? []).some((word) => constants.has(word))) found.add(name);
  return found;
}
