/** The characters that secrets of each kind are drawn from. */
export const digits = '0123456789';
export const hex = `${digits}abcdef`;
export const lower = 'abcdefghijklmnopqrstuvwxyz';
export const upper = lower.toUpperCase();
export const alnum = digits + upper + lower;
export const base32 = `${upper}234567`;
export const base64 = `${alnum}+/`;
export const base64url = `${alnum}-_`;
/** Signs that need no escape in any of the languages. */
export const symbols = `${alnum}!*^~+=-_.`;
