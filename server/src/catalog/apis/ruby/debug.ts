import type { Api } from '../../effects.ts';

const debug = { effect: 'switches-debug' } as const;

/** Switches that show errors with their code to visitors. */
export const apis: readonly Api[] = [
  // guides.rubyonrails.org/configuring.html#config-consider-all-requests-local
  {
    ...debug,
    setting: 'consider_all_requests_local',
    subject: 'this',
    when: [{ arg: 'this', is: 'true' }],
    file: 'config/environments/production.rb',
    label: '`consider_all_requests_local`',
    words: ['consider_all_requests_local'],
  },
  // sinatrarb.com/configuration.html: on in development by itself
  {
    ...debug,
    call: 'set',
    subject: '1',
    when: [
      { arg: '0', is: 'text', oneOf: ['show_exceptions'] },
      { arg: '1', is: 'true' },
    ],
    label: '`show_exceptions`',
    words: ['set', 'show_exceptions'],
  },
  {
    ...debug,
    call: 'enable',
    when: [{ arg: '0', is: 'text', oneOf: ['show_exceptions'] }],
    label: '`show_exceptions`',
    words: ['enable', 'show_exceptions'],
  },
  // rubydoc.info/gems/rack, Rack::ShowExceptions; github.com/BetterErrors/better_errors
  {
    ...debug,
    call: 'use',
    subject: '0',
    kind: 'page',
    when: [{ arg: '0', is: 'present', named: ['Rack.ShowExceptions', 'BetterErrors.Middleware'] }],
    label: 'The page for errors',
    words: ['use'],
  },
];
