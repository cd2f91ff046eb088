/** White space, by its UTF-16 unit. */
export function isSpaceCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}

/** Letters, digits, `_`, `$`, `-`, `.` and everything beyond ASCII. */
export function isNameCode(code: number): boolean {
  if (code >= 97 && code <= 122) return true;
  if ((code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true;
  return code === 95 || code === 36 || code === 45 || code === 46 || code > 127;
}

/** Where somebody is named nearby, a word may be a password. */
export function isBesideUser(text: string, at: number): boolean {
  return /user|login|account|email/i.test(text.slice(Math.max(0, at - 300), at + 300));
}
