/**
 * What SQL gives an account as its password: `IDENTIFIED BY '…'` (MySQL, Oracle), `PASSWORD '…'` of PostgreSQL's roles,
 * `PASSWORD = '…'` of SQL Server's logins, `PASSWORD('…')`. Sources: dev.mysql.com "CREATE USER Statement", "SET PASSWORD
 * Statement"; postgresql.org/docs/current/sql-createrole.html; learn.microsoft.com "CREATE LOGIN (Transact-SQL)".
 */
const identified = /\bIDENTIFIED (?:WITH ['"]?\w{1,40}['"]? )?BY (\\?["'])([^"'\\\s]{3,100})\1/i;
const ofAccount = /\bPASSWORD ?(?:= ?|\( ?)?(?:N(?='))?(\\?["'])([^"'\\\s]{3,100})\1/i;
const account = /\b(?:CREATE|ALTER) (?:USER|ROLE|LOGIN)\b|\bSET PASSWORD\b/i;

/** zetetic.net/sqlcipher/sqlcipher-api, `PRAGMA key`. */
const pragma = /\bPRAGMA\s{1,9}(?:re)?key\s{0,9}=\s{0,9}(\\?["'])([^"'\\\s]{3,100})\1/i;

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
  const match = identified.exec(text) ?? pragma.exec(text) ?? (account.test(text) ? ofAccount.exec(text) : null);
  const value = match?.[2];
  if (match === null || value === undefined) return insertedPassword(text);
  return { value, start: match.index + match[0].lastIndexOf(value) };
}

/** A cheap necessary condition over a whole file or one text. */
export function maySetPassword(text: string): boolean {
  return /\bIDENTIFIED (?:WITH|BY) |\b(?:(?:CREATE|ALTER) (?:USER|ROLE|LOGIN)|SET PASSWORD) |\bPRAGMA\s{1,9}(?:re)?key\s{0,9}=|\bINSERT\s{1,9}INTO\b[^;]{0,300}(?:passw|pwd)/i.test(
    text,
  );
}
