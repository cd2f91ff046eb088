import type { Api, ArgTest } from '../../effects.ts';

function among(...oneOf: readonly string[]): readonly ArgTest[] {
  return [{ arg: 'this', is: 'text', oneOf }];
}

function starting(arg: string, ...starts: readonly string[]): readonly ArgTest[] {
  return [{ arg, is: 'present', starts }];
}

const localBrokers = ['memory:', 'filesystem:'];

/**
 * Caches, limiters, brokers and job stores that live in one process: Django (`CACHES`), Channels (channel layers
 * documentation: "In-memory channel layers operate with each process as a separate layer"), Flask-Limiter, slowapi,
 * Celery and kombu, APScheduler 3, huey.
 */
export const apis: readonly Api[] = [
  {
    setting: 'CACHES.*.BACKEND',
    effect: 'keeps-state-locally',
    when: among('django.core.cache.backends.locmem.LocMemCache', 'django.core.cache.backends.filebased.FileBasedCache'),
    kind: 'cache',
    label: "Django's local cache",
  },
  {
    setting: 'CHANNEL_LAYERS.*.BACKEND',
    effect: 'keeps-state-locally',
    when: among('channels.layers.InMemoryChannelLayer'),
    kind: 'bus',
    label: '`InMemoryChannelLayer`',
    remedy: 'channels-redis',
  },
  {
    setting: 'RATELIMIT_STORAGE_URI',
    effect: 'keeps-state-locally',
    when: starting('this', 'memory:'),
    kind: 'limiter',
    label: "The limiter's `memory://` storage",
  },
  {
    setting: 'RATELIMIT_STORAGE_URL',
    effect: 'keeps-state-locally',
    when: starting('this', 'memory:'),
    kind: 'limiter',
    label: "The limiter's `memory://` storage",
  },
  {
    call: 'flask_limiter.Limiter',
    effect: 'keeps-state-locally',
    subject: 'storage_uri=',
    when: starting('storage_uri=', 'memory:'),
    kind: 'limiter',
    label: "Flask-Limiter's `memory://` storage",
    remedy: 'limiter-storage',
  },
  {
    call: 'flask_limiter.Limiter',
    effect: 'keeps-state-locally',
    when: [{ arg: 'storage_uri=', is: 'absent' }],
    kind: 'default',
    label: 'Flask-Limiter without `storage_uri`',
  },
  {
    call: 'slowapi.Limiter',
    effect: 'keeps-state-locally',
    subject: 'storage_uri=',
    when: starting('storage_uri=', 'memory:'),
    kind: 'limiter',
    label: "slowapi's `memory://` storage",
    remedy: 'limiter-storage',
  },
  // laurentS/slowapi, slowapi/extension.py: `memory://`, unless a variable RATELIMIT_STORAGE_URL is there, which few know
  {
    call: 'slowapi.Limiter',
    effect: 'keeps-state-locally',
    when: [{ arg: 'storage_uri=', is: 'absent' }],
    kind: 'limiter',
    label: 'slowapi without `storage_uri`',
  },
  {
    call: 'celery.Celery',
    effect: 'keeps-state-locally',
    subject: 'broker=',
    when: starting('broker=', ...localBrokers),
    kind: 'queue',
    label: 'A Celery broker in this process',
  },
  ...['CELERY_BROKER_URL', 'BROKER_URL', 'broker_url'].map((setting): Api => ({
    setting,
    effect: 'keeps-state-locally',
    when: starting('this', ...localBrokers),
    kind: 'queue',
    label: 'A Celery broker in this process',
  })),
  {
    call: 'apscheduler.jobstores.memory.MemoryJobStore',
    effect: 'keeps-state-locally',
    kind: 'queue',
    label: '`MemoryJobStore`',
  },
  { call: 'huey.MemoryHuey', effect: 'keeps-state-locally', kind: 'queue', label: '`MemoryHuey`' },
  { call: 'huey.FileHuey', effect: 'keeps-state-locally', kind: 'queue', label: '`FileHuey`' },
  // github.com/encode/broadcaster, README, "Available backends"
  {
    call: 'broadcaster.Broadcast',
    effect: 'keeps-state-locally',
    when: starting('0|url=', 'memory:'),
    kind: 'bus',
    label: 'A broadcast in memory',
  },
  // taskiq-python.github.io/available-components/brokers.html: for development and tests
  { call: 'taskiq.InMemoryBroker', effect: 'keeps-state-locally', kind: 'queue', label: '`InMemoryBroker`' },
  // dramatiq.io/reference.html#dramatiq.brokers.stub.StubBroker: for tests
  {
    call: 'dramatiq.brokers.stub.StubBroker',
    effect: 'keeps-state-locally',
    kind: 'queue',
    label: '`StubBroker`',
  },
  // limits.readthedocs.io, "Storage Backends"
  { call: 'limits.storage.MemoryStorage', effect: 'keeps-state-locally', kind: 'limiter', label: '`MemoryStorage`' },
  {
    call: 'limits.aio.storage.MemoryStorage',
    effect: 'keeps-state-locally',
    kind: 'limiter',
    label: '`MemoryStorage`',
  },
  // docs.aiogram.dev, "Storages": "Is not recommended using in production"
  ...['aiogram.fsm.storage.memory.MemoryStorage', 'aiogram.contrib.fsm_storage.memory.MemoryStorage'].map(
    (call): Api => ({ call, effect: 'keeps-state-locally', kind: 'conversation', label: '`MemoryStorage`' }),
  ),
  // docs.slack.dev/tools/python-slack-sdk/oauth: files for development
  {
    call: 'slack_sdk.oauth.installation_store.FileInstallationStore',
    effect: 'keeps-state-locally',
    kind: 'tokens',
    label: '`FileInstallationStore`',
  },
];
