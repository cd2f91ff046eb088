/**
 * What SQL gives an account as its password: `IDENTIFIED BY '…'` (MySQL, Oracle), `PASSWORD '…'` of PostgreSQL's roles,
 * `PASSWORD = '…'` of SQL Server's logins, `PASSWORD('…')`. Sources: dev.mysql.com "CREATE USER Statement", "SET PASSWORD
 * Statement"; postgresql.org/docs/current/sql-createrole.html; learn.microsoft.com "CREATE LOGIN (Transact-SQL)".
 */
const identified = /\bIDENTIFIED (?:WITH ['"]?\w{1,40}['"]? )?BY (\\?["'])([^"'\\\s]{3,100})\1/i;
const ofAccount = /\bPASSWORD ?(?:= ?|\( ?)?(?:N(?='))?(\\?["'])([^"'\\\s]{3,100})\1/i;
const account = /\b(?:CREATE|ALTER) (?:USER|ROLE|LOGIN)\b|\bSET PASSWORD\b/i;

/** The password that a text of SQL sets, and where in the text it stands. */
export function sqlPassword(text: string): { readonly value: string; readonly start: number } | undefined {
  if (!maySetPassword(text)) return undefined;
  const match = identified.exec(text) ?? (account.test(text) ? ofAccount.exec(text) : null);
  const value = match?.[2];
  if (match === null || value === undefined) return undefined;
  return { value, start: match.index + match[0].lastIndexOf(value) };
}

/** A cheap necessary condition over a whole file or one text. */
export function maySetPassword(text: string): boolean {
  return /\bIDENTIFIED (?:WITH|BY) |\b(?:(?:CREATE|ALTER) (?:USER|ROLE|LOGIN)|SET PASSWORD) /i.test(text);
}
