import type { Api } from '../../effects.ts';

const pool = { effect: 'keeps-sessions-locally', kind: 'memory', label: '`Rack::Session::Pool`' } as const;
const isPool = (arg: string) => [{ arg, is: 'present', named: ['Rack.Session.Pool'] }] as const;

/** Sessions (rack-session: Pool keeps them in a hash of the process; guides.rubyonrails.org: session_store). */
export const apis: readonly Api[] = [
  { call: 'use', ...pool, when: isPool('0'), remedy: 'rack-session-cookie', words: ['use', 'Pool'] },
  { call: 'set', ...pool, when: isPool('1'), words: ['set', 'Pool'] },
  { call: 'Rack.Session.Pool.new', ...pool },
  {
    call: '*.session_store',
    effect: 'keeps-sessions-locally',
    kind: 'cache',
    when: [{ arg: '0', is: 'text', oneOf: ['cache_store'] }],
    label: 'The local cache',
    words: ['session_store', 'cache_store'],
  },
];
