import type { Api } from '../../effects.ts';

const here = { effect: 'connects-locally' } as const;

/** Clients that look for their service on this machine when they are told nothing. */
export const apis: readonly Api[] = [
  // github.com/redis/go-redis, options.go: Addr becomes localhost:6379
  ...['github.com/redis/go-redis', 'github.com/go-redis/redis'].map((module): Api => ({
    ...here,
    call: `${module}.Options`,
    when: ['Addr=', 'Dialer=', 'result.Addr', 'result.Dialer'].map((arg) => ({ arg, is: 'absent' })),
    variable: 'REDIS',
    label: '`redis.Options`',
  })),
  // github.com/nats-io/nats.go, nats.go: nats://127.0.0.1:4222
  {
    ...here,
    call: 'github.com/nats-io/nats.go.Connect',
    when: [{ arg: '0', is: 'present', named: ['github.com/nats-io/nats.go.DefaultURL'] }],
    variable: 'NATS',
    label: '`nats.Connect`',
  },
  // github.com/olivere/elastic, client.go: http://127.0.0.1:9200
  {
    ...here,
    call: 'github.com/olivere/elastic.NewClient',
    when: [{ arg: '0', is: 'absent' }],
    variable: 'ELASTICSEARCH',
    label: '`elastic.NewClient()`',
  },
  // pkg.go.dev/go.temporal.io/sdk/client#Options: localhost:7233
  {
    ...here,
    call: 'go.temporal.io/sdk/client.Options',
    when: ['HostPort=', 'result.HostPort'].map((arg) => ({ arg, is: 'absent' })),
    variable: 'TEMPORAL',
    label: '`client.Options`',
  },
];
