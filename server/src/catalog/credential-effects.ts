/** What rows say of APIs that take a credential. */

/** A password of a person or an account. */
export const password = { effect: 'takes-credential', kind: 'password' } as const;
/** A key that signs, encrypts or proves who a program is. */
export const secret = { effect: 'takes-credential', kind: 'secret' } as const;
/** What stands for somebody who has logged in, or lets a program in. */
export const token = { effect: 'takes-credential', kind: 'token' } as const;
/** What a service gives to those who call it. */
export const apiKey = { effect: 'takes-credential', kind: 'api-key' } as const;
