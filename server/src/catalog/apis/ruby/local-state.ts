import type { Api } from '../../effects.ts';

const stores = ['memory_store', 'file_store'];

/**
 * Caches and queues of one process or one disk (guides.rubyonrails.org/caching_with_rails.html, active_job_basics.html:
 * "the async adapter … drops pending jobs on restart"; brandonhilkert/sucker_punch).
 */
export const apis: readonly Api[] = [
  {
    setting: 'config.cache_store',
    effect: 'keeps-state-locally',
    when: [{ arg: 'this', is: 'text', oneOf: stores }],
    kind: 'cache',
    label: "Rails's local cache",
    remedy: 'rails-cache-redis',
  },
  {
    call: 'ActiveSupport.Cache.lookup_store',
    effect: 'keeps-state-locally',
    when: [{ arg: '0', is: 'text', oneOf: stores }],
    kind: 'cache',
    label: "Rails's local cache",
  },
  ...['MemoryStore', 'FileStore'].map((name): Api => ({
    call: `ActiveSupport.Cache.${name}.new`,
    effect: 'keeps-state-locally',
    kind: 'cache',
    label: `\`${name}\``,
  })),
  {
    setting: 'active_job.queue_adapter',
    effect: 'keeps-state-locally',
    when: [{ arg: 'this', is: 'text', oneOf: ['async'] }],
    kind: 'queue',
    label: "Active Job's `:async` adapter",
    remedy: 'active-job-sidekiq',
  },
  {
    call: 'include',
    effect: 'keeps-state-locally',
    when: [{ arg: '0', is: 'present', named: ['SuckerPunch.Job'] }],
    kind: 'queue',
    label: 'Sucker Punch',
    words: ['include', 'SuckerPunch'],
  },
  // github.com/dryruby/rack-throttle, README: a hash unless `cache` says otherwise
  {
    call: 'use',
    effect: 'keeps-state-locally',
    when: [
      {
        arg: '0',
        is: 'present',
        named: ['Second', 'Minute', 'Hourly', 'Daily', 'Interval'].map((name) => `Rack.Throttle.${name}`),
      },
      { arg: 'cache=', is: 'absent' },
      { arg: '1', is: 'absent' },
    ],
    kind: 'limiter',
    label: 'Rack::Throttle without a `cache`',
    words: ['use', 'Throttle'],
  },
  // github.com/discourse/message_bus, README, "Memory"
  {
    call: 'MessageBus.configure',
    effect: 'keeps-state-locally',
    when: [{ arg: 'backend=', is: 'text', oneOf: ['memory'] }],
    kind: 'bus',
    label: "MessageBus's memory backend",
  },
];
