import type { Api } from '../../effects.ts';

/**
 * How long workers take to stop at most; Sidekiq has a part for each environment
 * (github.com/sidekiq/sidekiq/wiki/Advanced-Options and /wiki/Deployment, ruby-shoryuken/shoryuken,
 * lib/shoryuken/launcher.rb).
 */
export const apis: readonly Api[] = (
  [
    ['sidekiq.timeout', 'sidekiq'],
    ['sidekiq.production.timeout', 'sidekiq'],
    ['shoryuken.timeout', 'shoryuken'],
  ] as const
).map(([setting, program]) => ({
  setting,
  effect: 'limits-drain',
  subject: 'this',
  kind: 'seconds',
  startedBy: [program],
  label: 'timeout',
}));
