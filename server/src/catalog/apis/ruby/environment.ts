import type { Api } from '../../effects.ts';

/** The variables by which an app is told the name of the place it runs in. */
const names = [
  'RAILS_ENV',
  'RACK_ENV',
  'APP_ENV',
  'HANAMI_ENV',
  'SINATRA_ENV',
  'APP_ENVIRONMENT',
  'DEPLOY_ENV',
  'STAGE',
];
const production = ['production?', 'staging?'];
const development = ['development?', 'test?', 'local?'];

/** `Rails.env.production?` and the like (guides.rubyonrails.org, sinatrarb.com/intro: Environments). */
function asked(owner: string): Api[] {
  return [
    ...production.map((name): Api => ({
      call: `${owner}.${name}`,
      effect: 'environment-name',
      kind: 'production',
    })),
    ...development.map((name): Api => ({
      call: `${owner}.${name}`,
      effect: 'environment-name',
      kind: 'development',
    })),
  ];
}

export const apis: readonly Api[] = [
  ...names.map((name): Api => ({ access: `ENV.${name}`, effect: 'environment-name' })),
  { call: 'ENV.fetch', effect: 'environment-name', when: [{ arg: '0', is: 'text', oneOf: names }] },
  { call: 'Rails.env', effect: 'environment-name' },
  { call: 'Hanami.env', effect: 'environment-name' },
  { call: 'settings.environment', effect: 'environment-name' },
  // sinatrarb.com/intro: `configure :development, :test do … end`
  {
    call: 'configure',
    effect: 'environment-name',
    kind: 'development',
    parts: { handler: '1|2' },
    when: [{ arg: '0', is: 'text', oneOf: ['development', 'test'] }],
    unless: [{ arg: '1', is: 'text', oneOf: production.map((name) => name.slice(0, -1)) }],
    words: ['configure'],
  },
  ...asked('Rails.env()'),
  ...asked('settings'),
  ...asked('Sinatra.Base'),
  ...asked('Sinatra.Application'),
];
