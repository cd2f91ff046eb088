import type { Api } from '../../effects.ts';

const label = 'the HTTP server';
const listens = { effect: 'listens', label } as const;
const own = { ...listens, kind: 'http-shutdown', holder: 'receiver' } as const;

const methods = ['ListenAndServe', 'ListenAndServeTLS', 'Serve', 'ServeTLS'];
const returning = { effect: 'serves', traits: ['ends-at-drain'], remedy: 'ErrServerClosed' } as const;

/**
 * Servers of the standard library (pkg.go.dev/net/http): SIGTERM ends the process at once; `Shutdown` lets the requests
 * under way finish, while the call that serves returns at once.
 */
export const apis: readonly Api[] = [
  {
    ...listens,
    call: 'net/http.ListenAndServe',
    subject: '0',
    parts: { host: '0' },
    kind: 'http-function',
  },
  {
    ...listens,
    call: 'net/http.ListenAndServeTLS',
    subject: '0',
    parts: { host: '0' },
    kind: 'http-function-tls',
  },
  { ...listens, call: 'net/http.Serve', kind: 'http-function-listener' },
  {
    ...listens,
    call: 'net/http.Server',
    returns: 'net/http.Server',
    subject: 'Addr=',
    parts: { host: 'Addr=' },
    when: [{ arg: 'Addr=', is: 'present' }],
  },
  ...methods.map((name): Api => ({
    ...own,
    call: `net/http.Server.${name}`,
  })),
  ...['net/http.ListenAndServe', 'net/http.ListenAndServeTLS', 'net/http.Serve'].map((call): Api => ({
    call,
    effect: 'serves',
  })),
  // "When Shutdown is called, Serve, ListenAndServe, and ListenAndServeTLS immediately return ErrServerClosed."
  ...methods.map((name): Api => ({ ...returning, call: `net/http.Server.${name}` })),
  { call: 'net/http.Server.Shutdown', effect: 'drains' },
  {
    effect: 'listens',
    call: 'net.Listener.Accept',
    inLoop: true,
    holder: 'receiver',
    label: 'the TCP server',
  },
  // Any free port is a test's or a tool's wish.
  {
    effect: 'listens',
    call: 'net.Listen',
    returns: 'net.Listener',
    traits: ['binds'],
    subject: '1',
    parts: { host: '1' },
    label: 'the TCP listener',
    when: [{ arg: '0', is: 'text', oneOf: ['tcp', 'tcp4', 'tcp6'] }],
    unless: [{ arg: '1', is: 'text', oneOf: [':0', 'localhost:0', '127.0.0.1:0', '[::1]:0', '0.0.0.0:0', ''] }],
  },
];
