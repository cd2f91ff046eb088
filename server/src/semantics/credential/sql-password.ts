/**
 * What SQL gives an account as its password: `IDENTIFIED BY '…'` (MySQL, Oracle), `PASSWORD '…'` of PostgreSQL's roles,
 * `PASSWORD = '…'` of SQL Server's logins, `PASSWORD('…')`. Sources: dev.mysql.com "CREATE USER Statement", "SET PASSWORD
 * Statement"; docs.oracle.com "Creating a Password by Using the IDENTIFIED BY Clause"; postgresql.org/docs/current/sql-createrole.html;
 * learn.microsoft.com "CREATE LOGIN (Transact-SQL)". Where a hash is given, the password itself does not stand there:
 * `IDENTIFIED WITH sha256_hash BY` (clickhouse.com/docs/sql-reference/statements/create/user), `IDENTIFIED BY PASSWORD` (MySQL 5.7),
 * `md5…` and `SCRAM-SHA-256$…` of PostgreSQL.
 */
const identified = /\bIDENTIFIED (?:WITH ['"]?(?!\w{1,30}_hash\b)\w{1,40}['"]? )?BY (\\?["'])([^"'\\\s]{3,100})\1/i;
const ofAccount =
  /(?<!\bIDENTIFIED BY )\bPASSWORD ?(?:= ?|\( ?)?(?:N(?='))?(\\?["'])(?!md5[\da-f]{32}\b|SCRAM-SHA-256\$|\*[\dA-F]{40}\b)([^"'\\\s]{3,100})\1/i;
const account = /\b(?:CREATE|ALTER) (?:USER|ROLE|LOGIN)\b|\bSET PASSWORD\b/i;

/**
 * What hashes or unlocks with a password that stands in the statement: `crypt('…', gen_salt('bf'))` and `pgp_sym_encrypt(x, '…')`
 * (postgresql.org/docs/current/pgcrypto.html), `MD5('…')` for a row of users, `AES_DECRYPT(x, '…')` (dev.mysql.com "Encryption
 * and Compression Functions"), `ENCRYPTION BY PASSWORD = '…'`, `EncryptByPassPhrase('…', x)` and `sp_addlogin` (learn.microsoft.com
 * "CREATE MASTER KEY", "ENCRYPTBYPASSPHRASE", "sp_addlogin"), `SET PASSWORD FROM '…' TO '…'` (neo4j.com/docs "Managing users").
 */
const hashed = /\bcrypt\s?\(\s{0,4}(\\?')([^'\\\s]{3,100})\1\s{0,4},\s{0,4}gen_salt\b/i;
const ofRow =
  /\b(?:INSERT\s{1,9}INTO|UPDATE)\b[^;]{0,20}(?:users?|accounts?|admins?|members?|logins?|employees|staff|customers?)\b[^;]{0,300}?\b(?:MD5|SHA[12]?|PASSWORD|ENCRYPT)\s?\(\s{0,4}(\\?')([^'\\\s]{3,100})\1/i;
const unlocked =
  /\b(?:pgp_sym_(?:en|de)crypt|AES_(?:EN|DE)CRYPT)\s?\([^();']{1,120},\s{0,4}(\\?')([^'\\\s]{3,100})\1|\b(?:EN|DE)CRYPTION\s{1,4}BY\s{1,4}PASSWORD\s{0,4}=\s{0,4}N?(\\?')([^'\\\s]{3,100})\3|\b(?:En|De)cryptByPassPhrase\s?\(\s{0,4}N?(\\?')([^'\\\s]{3,100})\5|\bsp_addlogin\s{1,4}(?:@\w{1,20}\s?=\s?)?N?'[^']{1,60}'\s{0,4},\s{0,4}(?:@\w{1,20}\s?=\s?)?N?(\\?')([^'\\\s]{3,100})\7|\bSET\s{1,4}PASSWORD\s{1,4}FROM\s{1,4}\S{1,100}\s{1,4}TO\s{1,4}(\\?')([^'\\\s]{3,100})\9/i;
const asked = /\bWHERE\b[^;]{0,200}?\b(?:\w{1,20}_)?(?:password|passwd|pwd)\s{0,4}=\s{0,4}(\\?')([^'\\\s]{4,100})\1/i;

/** zetetic.net/sqlcipher/sqlcipher-api, `PRAGMA key`; alone, as better-sqlite3's `pragma` takes it. */
const pragma = /\bPRAGMA\s{1,9}(?:re)?key\s{0,9}=\s{0,9}(\\?["'])([^"'\\\s]{3,100})\1/i;
const pragmaAlone = /^\s{0,9}(?:re)?key\s{0,9}=\s{0,9}(\\?')(?=[^'\\]{0,99}\d)([^'\\\s]{8,100})\1\s{0,9};?\s{0,9}$/i;

const inserted =
  /\bINSERT\s{1,9}INTO\s{1,9}[\w."'`[\]]{1,80}\s{0,9}\(([^()]{1,300})\)\s{0,9}VALUES\s{0,9}\(((?:[^()']|'[^']{0,200}'){1,300})\)/i;
const column = /^(?:\w{1,20}_)?(?:password|passwd|pwd)$/i;

/** `INSERT INTO users (name, password) VALUES ('shop', '…')`. */
function insertedPassword(text: string): { readonly value: string; readonly start: number } | undefined {
  const [whole = '', columns = '', values = ''] = inserted.exec(text) ?? [];
  const at = columns.split(',').findIndex((one) => column.test(one.replace(/[\s"'`[\]]/g, '')));
  if (at < 0) return undefined;
  const given = values.match(/(?:[^,']|'[^']*')+/g)?.[at]?.trim() ?? '';
  const value = /^N?'([^'\s\\]{4,100})'$/.exec(given)?.[1];
  return value === undefined ? undefined : { value, start: text.indexOf(whole) + whole.lastIndexOf(value) };
}

/** The password that a text of SQL sets, and where in the text it stands. */
export function sqlPassword(text: string): { readonly value: string; readonly start: number } | undefined {
  if (!maySetPassword(text)) return undefined;
  const match =
    identified.exec(text) ??
    pragma.exec(text) ??
    pragmaAlone.exec(text) ??
    hashed.exec(text) ??
    unlocked.exec(text) ??
    (account.test(text) ? ofAccount.exec(text) : null) ??
    ofRow.exec(text) ??
    asked.exec(text);
  // Of several ways to say it, one is found: its quote and what stands in it.
  const value = match?.slice(1).filter(Boolean)[1];
  if (match === null || value === undefined) return insertedPassword(text);
  return { value, start: match.index + match[0].lastIndexOf(value) };
}

/** A cheap necessary condition over a whole file or one text. */
export function maySetPassword(text: string): boolean {
  return /\bIDENTIFIED (?:WITH|BY) |\b(?:(?:CREATE|ALTER) (?:USER|ROLE|LOGIN)|SET PASSWORD) |\bPRAGMA\s{1,9}(?:re)?key\s{0,9}=|(?:^|["`])\s{0,9}(?:re)?key\s{0,9}=\s{0,9}'|\bINSERT\s{1,9}INTO\b[^;]{0,300}(?:passw|pwd)|\bgen_salt\b|\b(?:pgp_sym_(?:en|de)crypt|AES_(?:EN|DE)CRYPT|(?:En|De)cryptByPassPhrase)\s?\(|\bsp_addlogin\b|CRYPTION\s{1,4}BY\s{1,4}PASSWORD|\bSET\s{1,4}PASSWORD\s|\b(?:MD5|SHA[12]?|PASSWORD|ENCRYPT)\s?\(\s{0,4}\\?'|\bWHERE\b[^;]{0,200}(?:passw|pwd)\w{0,3}\s{0,4}=\s{0,4}\\?'/i.test(
    text,
  );
}
