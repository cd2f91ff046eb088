import { createHash } from 'node:crypto';
import * as alphabets from './alphabets.ts';
import { randomFrom, type Random } from './random.ts';
import { tokens } from './tokens.ts';

type Make = (random: Random, first: string, second: string) => string;

/** Every kind of value that a template may name, such as `{{secret:base64:40}}`. */
const kinds: Readonly<Record<string, Make>> = { secret, password, token, hash, id, public: publicValue, sealed };

/** Puts values into a line in place of its `{{kind:…}}`; other braces stay. Throws for a value that nobody can make. */
export function fill(line: string, seed: string): string {
  let index = 0;
  return line.replace(
    /\{\{([a-z]+):([a-z0-9-]+)(?::([a-z0-9-]+))?\}\}/gi,
    (whole, kind: string, first: string, second = '') => {
      const make = kinds[kind];
      if (make === undefined) return whole;
      index += 1;
      return make(randomFrom(`${seed}/${index}`), first, String(second));
    },
  );
}

function secret(random: Random, alphabet: string, length: string): string {
  const table: Readonly<Record<string, string>> = alphabets;
  const characters = table[alphabet];
  const count = Number(length);
  if (characters === undefined || !(count > 0)) throw new Error(`No secret of ${alphabet}:${length}`);
  // Neither a sign nor a digit comes first, so that a value stands without quotes in every format.
  const [initials] = [/[a-z]/.test(characters) ? characters.replace(/[^a-zA-Z]/g, '') : characters];
  const body = random.text(1, initials) + random.text(count - 1, characters);
  // A random value of this length all but always has digits and both cases.
  return alphabet === 'symbols' ? `${body.slice(0, -2)}!${random.text(1, alphabets.digits)}` : body;
}

const words = [
  'Winter', 'Sommer', 'Berlin', 'Tiger', 'Monkey', 'Pepper', 'Dragon', 'Falcon', 'Coffee', 'Purple', 'Garden', 'Rocket',
  'Madrid', 'Banana', 'Soccer', 'Hunter', 'Thunder', 'Buster', 'Jordan', 'Maggie', 'Orange', 'Silver', 'Cookie', 'Ginger',
  'Phoenix', 'Chester', 'Matrix', 'Corvette', 'Ranger', 'Harley', 'Yankee', 'Austin', 'Merlin', 'Snoopy', 'Bailey', 'Lisbon',
] as const; // prettier-ignore
const weak = [
  'postgres', 'root', 'admin', 'secret', 'admin123', 'toor', 'guest', 'letmein', 'qwerty', '123456', 'hunter2',
  'welcome1', 'password', 'password1', 'pass123', 'rabbit', 'mysql', 'mongo', 'redis', 'test1234',
] as const; // prettier-ignore

function password(random: Random, kind: string): string {
  const word = random.pick(words);
  const number = String(10 + random.below(90));
  const year = String(1985 + random.below(40));
  if (kind === 'human')
    return random.pick([`${word}${year}!`, `${word}${number}`, `${word}_${year}`, `my${word}${number}!`]);
  if (kind === 'short') return `${word.toLowerCase().slice(0, 5)}${number}`;
  if (kind === 'word') return word.toLowerCase();
  if (kind === 'phrase')
    return [word, random.pick(words), random.pick(words), random.pick(words)].join(' ').toLowerCase();
  if (kind === 'leet') return `${leet(word)}${random.pick(['!', '@', '#', '_'])}${number}`;
  if (kind === 'weak') return random.pick(weak);
  throw new Error(`No password of ${kind}`);
}

function leet(word: string): string {
  const signs: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5' };
  return word.replace(/[aeios]/g, (letter) => signs[letter] ?? letter);
}

function token(random: Random, name: string, part: string): string {
  const make = tokens[name];
  if (make === undefined) throw new Error(`No token of ${name}`);
  return make(random, part);
}

function hash(random: Random, kind: string): string {
  const source = random.text(20, alphabets.alnum);
  if (kind === 'bcrypt') return `$2b$12$${random.text(53, `./${alphabets.alnum}`)}`;
  if (kind === 'argon2')
    return `$argon2id$v=19$m=65536,t=3,p=4$${random.text(22, alphabets.base64)}$${random.text(43, alphabets.base64)}`;
  if (kind === 'pbkdf2')
    return `pbkdf2_sha256$600000$${random.text(22, alphabets.alnum)}$${random.text(43, alphabets.base64)}=`;
  if (kind === 'sri') return `sha512-${createHash('sha512').update(source).digest('base64')}`;
  if (kind === 'go') return `h1:${createHash('sha256').update(source).digest('base64')}`;
  return createHash(kind).update(source).digest('hex');
}

function id(random: Random, kind: string): string {
  const lengths: Readonly<Record<string, [number, string]>> = {
    object: [24, alphabets.hex],
    nano: [21, alphabets.base64url],
    ulid: [26, '0123456789ABCDEFGHJKMNPQRSTVWXYZ'],
    commit: [40, alphabets.hex],
    aws: [17, alphabets.hex],
    number: [12, alphabets.digits],
    youtube: [11, alphabets.base64url],
  };
  if (kind === 'uuid') {
    const raw = random.text(32, alphabets.hex);
    return `${raw.slice(0, 8)}-${raw.slice(8, 12)}-4${raw.slice(13, 16)}-a${raw.slice(17, 20)}-${raw.slice(20)}`;
  }
  const [length, alphabet] = lengths[kind] ?? [0, ''];
  if (length === 0) throw new Error(`No id of ${kind}`);
  return random.text(length, alphabet);
}

function publicValue(random: Random, kind: string): string {
  if (kind === 'rsa') return `MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${random.text(180, alphabets.base64)}IDAQAB`;
  if (kind === 'certificate') return `MIIDdzCCAl+gAwIBAgIE${random.text(44, alphabets.base64)}`;
  if (kind === 'stripe') return `pk_live_${random.text(24, alphabets.alnum)}`;
  if (kind === 'sentry')
    return `https://${random.text(32, alphabets.hex)}@o${random.text(6, alphabets.digits)}.ingest.sentry.io/${random.text(7, alphabets.digits)}`;
  if (kind === 'ssh') return `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${random.text(43, alphabets.base64)}`;
  if (kind === 'age') return `age1${random.text(58, '023456789acdefghjklmnpqrstuvwxyz')}`;
  if (kind === 'vapid') return `B${random.text(86, alphabets.base64url)}`;
  if (kind === 'recaptcha') return `6L${random.text(38, alphabets.base64url)}`;
  if (kind === 'algolia') return random.text(32, alphabets.hex);
  if (kind === 'png') return `data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${random.text(72, alphabets.base64)}`;
  throw new Error(`No public value of ${kind}`);
}

function sealed(random: Random, kind: string): string {
  const base64 = (length: number): string => random.text(length, alphabets.base64);
  if (kind === 'sops') return `ENC[AES256_GCM,data:${base64(20)},iv:${base64(43)}=,tag:${base64(22)}==,type:str]`;
  if (kind === 'sealed') return `AgB${base64(280)}`;
  if (kind === 'vault') return random.text(80, alphabets.digits.slice(1));
  if (kind === 'kms') return `AQICAHh${base64(160)}`;
  if (kind === 'age') return base64(64);
  if (kind === 'eyaml') return `ENC[PKCS7,MIIBeQYJKoZIhvcNAQcDoIIBajCCAWYCAQAxggEhMII${base64(120)}]`;
  if (kind === 'travis') return `${base64(170)}=`;
  if (kind === 'maven') return `{${base64(43)}=}`;
  if (kind === 'jasypt') return `ENC(${base64(43)}=)`;
  if (kind === 'rails') return `${base64(120)}--${base64(16)}--${base64(22)}==`;
  throw new Error(`No sealed value of ${kind}`);
}
