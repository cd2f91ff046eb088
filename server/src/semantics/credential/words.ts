import { owners } from '../../catalog/credential-words.ts';

/**
 * The words of a name in lower case: `dbPassword`, `DB_PASSWORD`, `db-password` and `db.password` are `db password`;
 * digits stay with the word before them. Words that are written together by habit (`apikey`, `dbpass`) come apart.
 */
export function wordsOf(name: string): readonly string[] {
  const words: string[] = [];
  for (const written of name.match(writtenWords) ?? []) {
    const word = written.toLowerCase();
    const bare = word.length > 3 ? word.replace(/\d+$/, '') : word;
    const together = writtenTogether.get(bare);
    const split = together === undefined ? endsInPassword.exec(bare) : null;
    if (together) words.push(...together);
    else if (split) words.push(split[1] ?? '', split[2] ?? '');
    else words.push(bare);
  }
  return words;
}

const writtenWords = /\p{Lu}+(?![\p{Ll}])\d*|\p{Lu}?\p{Ll}+\d*|\p{Lu}\d*|[^\p{Lu}\p{Ll}\W_]+/gu;

/** `userpassword`, `forgotpasswd`: nothing else ends so. */
const endsInPassword = /^([a-z]{2,})(password|passwd|passphrase|passwort|kennwort)$/;

/** Abbreviations are told from other words only by whom they belong to: `bindpw`, `mysqlpwd`. */
const abbreviated = [...owners].flatMap((owner) =>
  ['pwd', 'pw', 'pass', 'secret'].map((word): [string, readonly string[]] => [owner + word, [owner, word]]),
);

const writtenTogether: ReadonlyMap<string, readonly string[]> = new Map([
  ...abbreviated,
  ...(
    'api-key api-secret api-token access-key access-token secret-key private-key public-key primary-key master-key ' +
    'auth-key auth-token auth-secret auth-pass app-key app-secret client-secret client-key consumer-secret ' +
    'consumer-key encryption-key signing-key jwt-secret jwt-key session-secret session-key shared-secret ' +
    'db-pass db-password db-passwd db-pwd user-pass user-password user-pwd my-pass my-password my-secret ' +
    'root-pass root-password admin-pass admin-password mysql-password pg-password smtp-pass smtp-password ' +
    'mail-password ftp-password redis-password bot-token bearer-token refresh-token id-token github-token ' +
    'gh-token npm-token service-key account-key connection-string connect-string conn-string conn-str ' +
    'key-pass store-pass trust-pass ssh-key rsa-key aes-key hmac-key crypto-key cipher-key ' +
    'webhook-secret license-key deploy-key secret-token secret-access hash-key cookie-secret csrf-token xsrf-token'
  )
    .split(' ')
    .map((pair): [string, readonly string[]] => [pair.replace('-', ''), pair.split('-')]),
]);
