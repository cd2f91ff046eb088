import type { Api } from '../../effects.ts';

/** Node's own modules and globals (nodejs.org/docs/latest-v20.x/api). */
export const apis: readonly Api[] = [
  { access: 'process.env.*', effect: 'environment-read' },
  { access: 'import.meta.env.*', effect: 'environment-read' },
  { access: 'Bun.env.*', effect: 'environment-read' },
  { call: 'Deno.env.get', effect: 'environment-read', subject: '0' },
  { alias: 'process.process', is: 'process' },
  { alias: 'globalThis.process', is: 'process' },

  { call: 'process.on', effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
  { call: 'process.once', effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
  { call: 'process.addListener', effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
  { call: 'process.prependListener', effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
  { call: 'process.exit', effect: 'exits' },
  { call: 'process.abort', effect: 'exits' },

  { call: 'http.createServer', returns: 'http.Server' },
  { call: 'http.Server', returns: 'http.Server' },
  { call: 'https.createServer', returns: 'http.Server' },
  { call: 'https.Server', returns: 'http.Server' },
  { call: 'http2.createServer', returns: 'http.Server' },
  { call: 'http2.createSecureServer', returns: 'http.Server' },
  { call: 'net.createServer', returns: 'net.Server' },
  { call: 'tls.createServer', returns: 'net.Server' },
  { call: 'http.Server.listen', returns: 'http.Server', effect: 'listens', subject: '0|0.port', parts: { host: '1|0.host' }, kind: 'close-callback', label: 'the HTTP server' , words: ['createServer', 'listen'] },
  { call: 'net.Server.listen', returns: 'net.Server', effect: 'listens', subject: '0|0.port', parts: { host: '1|0.host' }, kind: 'close-callback', label: 'the TCP server', words: ['createServer', 'listen'] },
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
