import type { Api } from '../../effects.ts';

/** Servers of the Bun and Deno runtimes (bun.sh/docs/api/http, docs.deno.com/api/deno/~/Deno.serve): no signal handled. */
export const apis: readonly Api[] = [
  {
    call: 'Bun.serve',
    returns: 'Bun.Server',
    effect: 'listens',
    subject: '0.port',
    parts: { host: '0.hostname' },
    kind: 'await-stop',
    holder: 'result',
    label: 'the Bun server',
  },
  { call: 'Bun.Server.stop', effect: 'drains' },
  {
    call: 'Deno.serve',
    returns: 'Deno.HttpServer',
    effect: 'listens',
    subject: '0.port',
    parts: { host: '0.hostname' },
    label: 'the Deno server',
  },
  { call: 'Deno.HttpServer.shutdown', effect: 'drains' },
  { call: 'Deno.addSignalListener', effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
  { call: 'Deno.exit', effect: 'exits' },
];
