import type { Binding } from '../../facts/facts.ts';
import { passwordWords } from '../../catalog/credential-words.ts';
import { isChosen } from './judge.ts';
import { credentialName } from './name.ts';

/** What a name says of which the last part says nothing: `value` below `password`, `key` below `jwt`, `pass` below `smtp`. */
const plain = /^(?:key|value|plain|plaintext|text|current|pass|pw|login|auth)$/i;
/** Lists and groups of credentials: `passwords: { admin: … }`. */
const groups = /(?:^|[a-z\d_.-])(?:passwords|passwds|secrets|tokens|credentials|creds|api[_-]?keys)$/i;
/**
 * `secureJsonData` of Grafana (grafana.com/docs "Provision Grafana"), `secretEnv` of a chart: whatever stands in them is a secret,
 * unless it is public by its name.
 */
const holders =
  /^(?:secure[_-]?(?:json[_-]?)?(?:data|settings)|secret[_-]?(?:env(?:ironment|s)?|data|values)|env[_-]?secret)$/i;
const published = /cert|public|ca$|ur[il]$|host|name$|user|email|region|(?:[_-]|[a-z])id$/i;
const authUsers = /auth_?users$/i;
const usersOf = /^(?:embedded|basic_?auth|http_?basic|basic|htpasswd)$/i;
const keys = /[a-z\d][_-]?keys$/i;

/**
 * The written name that speaks of an entry's value: its last part, or that with the one around it where the last part alone
 * says nothing; of what stands in for a variable of the environment, that one's name. The group's own name, in the
 * singular, where a group of credentials holds it, which `isMember` tells.
 */
export function settingName({ name, value, form }: Binding): { readonly written: string; readonly isMember: boolean } {
  const last = name.at(-1) ?? '';
  const around = name.at(-2);
  // `config.db.pass = …`
  if (form === 'assignment' && around !== undefined && /^(?:pass|pw)$/i.test(last)) {
    const both = `${around}.${last}`;
    return { written: credentialName(both)?.strength === 'strong' ? both : last, isMember: false };
  }
  if (form !== 'entry') return { written: last, isMember: false };
  if (around !== undefined && (last === '' || plain.test(last))) {
    const isEmpty = last === '' || /^(?:value|plain|plaintext|text|current)$/i.test(last);
    const both = isEmpty ? around : `${around}.${last}`;
    if (credentialName(both)?.strength === 'strong') return { written: both, isMember: false };
  }
  // `cipher.hex`: how its key is written
  if (around !== undefined && /^(?:hex|b64|base64|bytes|raw)$/i.test(last) && credentialName(last) === undefined) {
    const key = credentialName(around) === undefined ? `${around}.key` : around;
    if (credentialName(key)?.strength === 'strong') return { written: key, isMember: false };
  }
  // A template's parameter (docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html)
  if (around !== undefined && last === 'Default' && name.at(-3) === 'Parameters')
    return { written: around, isMember: false };
  // `keys: { cookie: … }`
  if (around !== undefined && /^keys$/i.test(around) && credentialName(`${last}.key`) !== undefined)
    return { written: `${last}.key`, isMember: false };
  const outer = name.at(-3);
  // `snmp_communities: [{ name: … }]`
  if (around !== undefined && /^(?:snmp_?)?communities$/i.test(around) && /^(?:name|community|string)?$/i.test(last))
    return { written: 'snmp.community', isMember: true };
  if (isOfUser(name, value)) return { written: 'password', isMember: false };
  // `java.naming.security.credentials`
  if (last === 'credentials' && /^(?:security|manager|bind)$/.test(around ?? ''))
    return { written: `${around ?? ''}.credentials`, isMember: false };
  // `encryption: { keys: ['…'] }`
  if (around !== undefined && outer !== undefined && /^keys$/i.test(around) && /^\d*$/.test(last)) {
    if (credentialName(`${outer}.key`)?.strength === 'strong') return { written: `${outer}.key`, isMember: false };
  }
  const own = credentialName(last);
  if (own === undefined && around !== undefined && around.length < 40 && isGroup(around))
    return { written: around.replace(/s$/i, ''), isMember: true };
  // `xpack.encryptedSavedObjects.encryptionKey`: what stands before the last dot speaks of something else.
  const inner = own === undefined && last.includes('.') ? last.slice(last.lastIndexOf('.') + 1) : '';
  if (credentialName(inner)?.strength === 'strong') return { written: inner, isMember: false };
  if (own === undefined && around !== undefined && holders.test(around) && !published.test(last))
    return { written: 'secret', isMember: true };
  if (own !== undefined || value.kind !== 'either') return { written: last, isMember: false };
  const read = value.options.find((option) => option.kind === 'name' && option.path[0] === 'environment');
  const variable = read?.kind === 'name' ? read.path[1] : undefined;
  return { written: variable ?? last, isMember: false };
}

/**
 * `embedded.users.alice=…`, `basic_auth_users: { alice: … }`: the password of a user, who may be let in by the own name. Quarkus is
 * given a digest unless it is told otherwise (quarkus.io/guides/security-properties, `plain-text`).
 */
function isOfUser(name: Binding['name'], value: Binding['value']): boolean {
  const last = name.at(-1) ?? '';
  const around = name.at(-2) ?? '';
  if (last === '' || (value.kind === 'text' && value.text === last)) return false;
  if (/^(?:http_?)?basic_?auth$/i.test(around)) return !describesLogIn.test(last) && isPersonal(value);
  if (authUsers.test(around) || (/^users$/i.test(around) && usersOf.test(name.at(-3) ?? ''))) return !isDigest(value);
  return /^(?:users|accounts|logins)$/i.test(around) && /^[a-z][\w.@-]{1,40}$/i.test(last) && isPersonal(value);
}

function isDigest(value: Binding['value']): boolean {
  return (
    value.kind === 'text' && /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i.test(value.text)
  );
}

/** What else stands beside those who may log in. */
const describesLogIn =
  /user|name|login|realm|enable|type|mode|file|path|ref|secret|header|scheme|host|ur[il]|pass|title|message|hash|id$/i;

/** A word with capitals and digits, as people choose a password. */
function isPersonal(value: Binding['value']): boolean {
  return (
    value.kind === 'text' && isChosen(value.text) && /^[A-Z][a-z]{3,15}[\W_]?\d{1,4}[\W_a-z]{0,2}$/.test(value.text)
  );
}

/** `signingKeys`, as `tokens` and `apiKeys`. */
function isGroup(name: string): boolean {
  return groups.test(name) || (keys.test(name) && credentialName(name.slice(0, -1))?.strength === 'strong');
}

/** True for a member of a group that says of what kind the others are, or where they are: `algorithm`, `file`, `pattern`. */
export function describesGroup(name: string, written: string): boolean {
  return (
    !passwordWords.has(written.toLowerCase()) ||
    /^(?:min|max|length|algorithm|pattern|regex|policy|file|path|type|hash|salt|encoder|provider|store|placeholder|label|message|format|rules?|history|expir\w*)/i.test(
      name,
    )
  );
}

/**
 * What the user of a framework logs in to the app itself with, be it a word (docs.spring.io/spring-boot, "Security";
 * docs.spring-boot-admin.com, "Security"; quarkus.io/guides/security-properties).
 */
const appLogIn =
  /(?:^|\.)(?:security\.user\.password|boot\.admin\.client\.(?:instance\.metadata\.user[.-])?password|security\.users\.embedded\.users\..{1,2000})$/;

/** True for the name of a setting with which somebody logs in to the app. */
export function opensApp(path: readonly string[]): boolean {
  return appLogIn.test(path.join('.'));
}
