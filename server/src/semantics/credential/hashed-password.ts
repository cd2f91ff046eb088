import type { Call } from '../../facts/facts.ts';
import { choose } from '../choose.ts';
import type { View } from '../view.ts';
import { mayBePassword } from './account-pairs.ts';
import { literalBehind } from './behind.ts';
import { credentialName } from './name.ts';
import { unwrappedAll } from './passed-on.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { wordsOf } from './words.ts';
import { wordSet } from '../../text/word-set.ts';

const passwords = wordSet('password passwords passwd pwd pw passphrase');
/** What makes of a password what is stored; who compares or looks at one is not meant. */
const makes = wordSet('hash hashed hashing encrypt encode digest crypt make create generate derive bcrypt');
const others = wordSet(
  'check verify compare is has validate test needs need rehash match matches find policy rule strength reset forgot',
);
/** Whose methods hash passwords, though no word of theirs says so. */
const hashers = wordSet('bcrypt argon2 argon2id argon2i scrypt pbkdf2 hasher encryptor encoder');
const methods = /^(?:encode|hash\w{0,10}|create_?hash|createHash|CreateHash|generate|hashpw|make|digest|create)$/i;

/** `encoder.encode("…")`, `hashPassword('…')`, `PasswordUtils.hash("…")`: what is hashed for a user to log in with. */
export function hashedPasswords(view: View): readonly Suspect[] {
  return hashing(view).flatMap((call) => {
    const parts = call.callee.filter((part) => part !== '()');
    if (!namesPassword(parts.at(-1) ?? '') && isHasher(parts) && !libraries.test(view.source.text)) return [];
    for (const { value } of call.args.slice(0, 4)) {
      const inner = unwrappedAll(value);
      if (inner.kind === 'name' && credentialName(inner.path.at(-1) ?? '') !== undefined) return [];
      const literal = literalBehind(view, inner, call.scope);
      if (literal.kind !== 'text' || !mayBePassword(literal.text)) continue;
      // The names of what hashes: `md5`, `sha256`.
      if (/^(?:md\d|sha[-\d]{1,6}|pbkdf2\S*|bcrypt|argon2\w*|utf-?\d+|base\d+|hex)$/i.test(literal.text)) continue;
      const written = call.callee.at(-1) ?? '';
      return [suspectAt('password', { literal, scope: call.scope, written, path: ['admin', 'password'] })];
    }
    return [];
  });
}

const hashing = choose('calls', (call, text) => hashesPassword(call, text) || givesPassword(call));

/** What a file that hashes passwords names for it. */
const libraries = /password_?(?:encoder|hasher)|bcrypt|argon2|scrypt|pbkdf2|devise/i;
const held = /(?:passw(?:or)?d|pwd|passwort)\w{0,12}["']?\s{0,4}(?::|=>?)\s{0,4}(?:await\s{1,4})?$/i;
const plainMethods = /^(?:hash|hashSync|hash_sync|md5|sha1|sha256|encode|encrypt|bcrypt|make|digest|hexdigest)$/i;

function hashesPassword({ callee, args, annotates, range }: Call, text: string): boolean {
  if (args.length === 0 || args.length > 4 || annotates !== undefined) return false;
  const parts = callee.filter((part) => part !== '()');
  const method = parts.at(-1) ?? '';
  const own = wordsOf(method);
  if (own.length > 5 || own.some((word) => others.has(word)) || (own.includes('get') && own.at(-1) !== 'hash'))
    return false;
  if (namesPassword(method)) return true;
  // `password: await hash('…', 10)`
  if (plainMethods.test(method) && held.test(text.slice(Math.max(0, range.start - 60), range.start))) return true;
  if (!methods.test(method)) return false;
  const owner = parts.slice(0, -1).join('.');
  return /bcrypt|argon2|scrypt|pbkdf2|passw(?:or)?d|(?:^|\.)Hash$/i.test(owner) || isHasher(parts);
}

/** `hash_password`, `encryptPassword`. */
function namesPassword(method: string): boolean {
  const own = wordsOf(method);
  return own.some((word) => passwords.has(word)) && own.some((word) => makes.has(word) || word.startsWith('hash'));
}

/** `encoder.encode(…)`, which may as well write an address. */
function isHasher(parts: readonly string[]): boolean {
  const owner = wordsOf(parts.at(-2) ?? '');
  return owner.length === 1 && hashers.has(owner[0] ?? '');
}

/** `createUser({ email }, '…')`, `User.register(new User(…), '…')`: somebody who is described, and a password. */
function givesPassword({ callee, args }: Call): boolean {
  const [who, given] = args;
  if (args.length !== 2 || who === undefined || given?.value.kind !== 'text' || given.name !== undefined) return false;
  const method = callee.at(-1) ?? '';
  if (
    !/^(?:(?:create|add|register|insert)_?(?:user|account|admin|member)(?:Async|_?with_?password)?|register|signUp|sign_up)$/i.test(
      method,
    )
  )
    return false;
  if (/^register$/i.test(method) && !/user|account|member/i.test(callee.at(-2) ?? '')) return false;
  const { kind } = who.value;
  return (kind === 'entries' || kind === 'call') && /\d.*\d|[!@#$%^&*]/.test(given.value.text);
}

const called =
  /(?:passw|pwd|\bpw|bcrypt|argon2|scrypt|pbkdf2|hasher|encoder|encryptor|\bHash)\w{0,30}(?:\([^()\n]{0,60}\))?(?:(?:\.|::|->)\w{1,30}){0,2}\s?\(/i;
const calledBefore =
  /(?:hash|hashed|encrypt|encode|digest|crypt|make|create|generate|derive)_?(?:passw|pwd|pw)\w{0,20}\s?\(/i;
const quoted = /["'`]([^\s"'`]{4,64})["'`]/g;

/** A cheap necessary condition over the raw text. */
export function mayHashPassword(text: string): boolean {
  if (!calledBefore.test(text) && !called.test(text)) return false;
  for (const [, value = ''] of text.matchAll(quoted)) if (mayBePassword(value)) return true;
  return false;
}
