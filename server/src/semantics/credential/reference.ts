/** A UUID, written as services give it out. */
export const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What a text refers to or is written in; each row is a shape that real secrets do not have, and its name for people. */
const shapes: readonly (readonly [reason: string, shape: RegExp])[] = [
  ['a URL without a password', /^[a-z][a-z0-9+.-]{1,20}:\/\//i],
  [
    'a resource name',
    /^(?:arn|urn|did|projects|secret|secrets|vault|ssm|op|doppler|keyvault|awssm|gcpsm|sm|kms):[^\s]/,
  ],
  ['a path', /^(?:\.{0,2}\/|~\/|[A-Za-z]:[\\/]|\\\\|@[\w-]+\/)[\w@.~\\/ *%+,:=?&#[\](){}$-]*$/],
  ['a path', /^[\w.-]+(?:\/[A-Za-z][A-Za-z._-]*){1,12}\/?(?:\.\w{1,5})?$/],
  [
    'a file name',
    /^[\w.-]+\.(?:js|ts|tsx|jsx|mjs|py|rb|go|rs|java|php|json|ya?ml|toml|xml|html?|css|txt|md|pem|key|crt|cer|p12|pfx|jks|pub|env|ini|conf|cfg|log|sql|sh|png|jpe?g|gif|svg|pdf|zip|gz|dat|db|sqlite3?)$/i,
  ],
  ['an environment variable name', /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/],
  ['a constant name', /^[A-Z]{2,40}$/],
  ['a UUID', /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i],
  ['a date or time', /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.+Z-]*)?$|^\d{1,2}:\d{2}(?::\d{2})?$/],
  ['a version or an address', /^[v^~]?\d+(?:\.\d+){1,4}(?:[-+][\w.]+)?(?::\d+)?$/],
  ['an email address', /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/],
  ['a host and port', /^[A-Za-z][\w.-]*:\d{2,5}$/],
  [
    'a host name',
    /^(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|local|internal|test|svc|cloud|app|co|eu|de|uk)(?::\d+)?(?:\/.*)?$/i,
  ],
  ['a media type', /^(?:application|text|image|audio|video|multipart|font|message|model)\/[\w.+*-]+/],
  ['a header name', /^[Xx]-[A-Za-z]+(?:-[A-Za-z0-9]+)*$|^[A-Z][a-z]+(?:-[A-Z][A-Za-z]*)+$/],
  [
    'a selector',
    /^[#.&][A-Za-z][\w-]*(?:[>:.[#]\S*)?(?: \S*)*$|^\[[\w-]+[~|^$*]?=|^(?:input|button|form|div|a|span|textarea|select)[[.#:]/,
  ],
  ['a color or measure', /^#[0-9a-f]{3,8}$|^\d+(?:\.\d+)?(?:px|em|rem|%|ms|s|m|h|d|vh|vw|kb|mb|gb)$/i],
  ['a query', /^(?:select|insert|update|delete|create|alter|drop|pragma|with|from|where)\s/i],
  ['markup or code', /^\s*[<({[](?![A-Za-z0-9]{20,})|[;)}\]>]\s*$|=>|\(\)|&&|\|\|| [!=]==? |\bfunction\b|\breturn\b/],
  ['a pattern', /^\^|\\[dwsbDWSB][+*?{)\]]|\(\?[:=!<]|\[\^?[A-Za-z0-9]-[A-Za-z0-9]|\.\*|\[\[:/],
  ['escapes', /\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\[nrt0]|\u001b\[/i],
  ['an alphabet', /abcdefghij|ABCDEFGHIJ|0123456789|ABCDEFGHJK|qwertyuiop|aeiou/],
  ['a query string', /^[?&]?\w+=[^=&]+(?:&\w+=|$)/],
];

/** Says what a text refers to (a path, a URL, a selector, …), or nothing when it has no such shape. */
export function referenceShape(text: string): string | undefined {
  for (const [reason, shape] of shapes) if (shape.test(text)) return reason;
  return undefined;
}

const digests: readonly (readonly [reason: string, shape: RegExp])[] = [
  ['a password hash', /^\$(?:2[abxy]?|argon2(?:id|i|d)|1|5|6|7|y|apr1|P|H|scrypt|pbkdf2(?:-\w+)?)\$/],
  [
    'a password hash',
    /^(?:pbkdf2_sha\d+|pbkdf2:sha\d+|scrypt:|bcrypt(?:_sha256)?\$|argon2\$|#jbcrypt:|\{(?:SSHA|SHA|MD5|CRYPT|SSHA\d+|(?:bcrypt|argon2|scrypt|pbkdf2|sha256|SCRAM|SHA\d|BLF-CRYPT|ARGON2\w*|PBKDF2)(?:[@.-][\w.-]+)?)\})/,
  ],
  ['a digest', /^(?:sha(?:1|224|256|384|512)|md5)[-:=]/i],
  [
    'an encrypted value',
    /^(?:ENC[[(]|\$ANSIBLE_VAULT|vault:v\d|age1|AQICAH|CiQA[A-Za-z\d+/]{60}|\{cipher\}|\{aes\}|encrypted:|-----BEGIN (?:AGE|PGP MESSAGE))/,
  ],
  [
    'a public key or certificate',
    /^(?:ssh-(?:rsa|ed25519|dss) |ecdsa-sha2-|-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY|PGP PUBLIC))/,
  ],
  ['a publishable key', /^(?:pk_(?:live|test)_|sb_publishable_|pk\.eyJ1)/],
];

/** Says how a text was made unreadable or that it is public by nature, or nothing. */
export function digestShape(text: string): string | undefined {
  for (const [reason, shape] of digests) if (shape.test(text)) return reason;
  return undefined;
}
