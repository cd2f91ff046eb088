import type { Api } from '../../effects.ts';

const here = { effect: 'connects-locally', when: [{ arg: '0', is: 'absent' }] } as const satisfies Partial<Api>;
const spring = 'org.springframework.data.redis.connection';

/** Clients that look for their service on this machine when they are told nothing. */
export const apis: readonly Api[] = [
  // github.com/redis/jedis, Protocol.DEFAULT_HOST
  ...['Jedis', 'JedisPool', 'JedisPooled'].map((name): Api => ({
    ...here,
    call: `redis.clients.jedis.${name}`,
    variable: 'REDIS',
    label: `\`new ${name}()\``,
    remedy: 'first-argument',
  })),
  // docs.spring.io/spring-data/redis: both have a host of localhost until it is set
  ...['lettuce.LettuceConnectionFactory', 'jedis.JedisConnectionFactory'].map((name): Api => ({
    ...here,
    call: `${spring}.${name}`,
    when: ['0', 'result.setHostName', 'result.hostName'].map((arg) => ({ arg, is: 'absent' })),
    variable: 'REDIS',
    label: `\`${name.slice(name.indexOf('.') + 1)}\``,
  })),
  // github.com/mongodb/mongo-java-driver, MongoClients.java: mongodb://localhost
  ...['com.mongodb.client', 'com.mongodb.reactivestreams.client'].map((module): Api => ({
    ...here,
    call: `${module}.MongoClients.create`,
    variable: 'MONGODB',
    label: '`MongoClients.create()`',
    remedy: 'first-argument',
  })),
];
