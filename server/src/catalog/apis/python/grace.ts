import type { Api } from '../../effects.ts';

/** Switches by which a server leaves SIGTERM alone. */
export const apis: readonly Api[] = [
  // docs.aiohttp.org/en/stable/web_reference.html#aiohttp.web.run_app
  {
    call: 'aiohttp.web.run_app',
    effect: 'disables-grace',
    subject: 'handle_signals=',
    when: [{ arg: 'handle_signals=', is: 'false' }],
    label: '`handle_signals=False`',
    words: ['handle_signals'],
  },
];
