import type { Api } from '../../effects.ts';

const listening = { effect: 'listens', subject: '0.port|0', parts: { host: '0.host|1' }, holder: 'receiver' } as const;

/** Node's own modules and globals (nodejs.org/docs/latest-v20.x/api). */
export const apis: readonly Api[] = [
  { access: 'process.env.*', effect: 'environment-read' },
  { access: 'import.meta.env.*', effect: 'environment-read' },
  { access: 'Bun.env.*', effect: 'environment-read' },
  // lodash.com/docs/#get: get(object, path, default)
  ...['lodash.get', 'lodash/get'].map((call): Api => ({
    call,
    effect: 'environment-read',
    subject: '1',
    when: [{ arg: '0', is: 'present', named: ['process.env'] }],
    parts: { fallback: '2' },
    remedy: 'keep',
    words: ['lodash', 'env'],
  })),
  { call: 'Deno.env.get', effect: 'environment-read', subject: '0' },
  { alias: 'process.process', is: 'process' },
  { alias: 'globalThis.process', is: 'process' },

  { call: 'process.on', effect: 'handles-signal', subject: '0', parts: { handler: '1' }, words: ['process', '.on('] },
  { call: 'process.once', effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
  { call: 'process.addListener', effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
  { call: 'process.prependListener', effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
  { literal: 'SIGTERM', effect: 'names-termination', notIn: ['kill'] },
  { call: 'process.exit', effect: 'exits' },
  { access: 'process.exit', effect: 'exits' },
  { call: 'process.abort', effect: 'exits' },

  { call: 'http.createServer', returns: 'http.Server' },
  { call: 'http.Server', returns: 'http.Server' },
  { call: 'https.createServer', returns: 'http.Server' },
  { call: 'https.Server', returns: 'http.Server' },
  { alias: 'https.Server', is: 'http.Server' },
  // HTTP/2 sessions are not among the connections that `closeIdleConnections` knows.
  { call: 'http2.createServer', returns: 'net.Server' },
  { call: 'http2.createSecureServer', returns: 'net.Server' },
  { call: 'net.createServer', returns: 'net.Server' },
  { call: 'net.Server', returns: 'net.Server' },
  { call: 'tls.createServer', returns: 'net.Server' },
  {
    call: 'http.Server.listen',
    returns: 'http.Server',
    ...listening,
    kind: 'close-connections',
    label: 'the HTTP server',
    words: ['.listen('],
  },
  {
    call: 'net.Server.listen',
    returns: 'net.Server',
    ...listening,
    kind: 'close-callback',
    label: 'the TCP server',
    words: ['.listen('],
  },
  // `const app = require('./app'); app.listen(port)`: the file that creates the app tells what it is.
  {
    call: './.listen',
    ...listening,
    when: [{ arg: '0.port|0', is: 'port' }],
    kind: 'imported-app',
    label: 'the app',
    words: ['.listen('],
  },
  { call: 'http.Server.close', effect: 'drains' },
  { call: 'net.Server.close', effect: 'drains' },

  { call: 'path.join', effect: 'joins-path' },
  { call: 'path.resolve', effect: 'joins-path' },
  { access: 'os.tmpdir', effect: 'temporary-path' },
  { call: 'os.tmpdir', effect: 'temporary-path' },
  { call: 'fs.mkdtemp', effect: 'temporary-path' },
  { call: 'fs.mkdtempSync', effect: 'temporary-path' },
  { access: 'process.stdout', effect: 'standard-stream' },
  { access: 'process.stderr', effect: 'standard-stream' },
];
