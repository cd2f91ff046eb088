import type { Api } from '../../effects.ts';

const kafka = 'rdkafka.consumer.StreamConsumer';
const channel = 'lapin.Channel';
const monitor = 'apalis.prelude.Monitor';

/** Libraries that take jobs or messages until they are stopped. */
export const apis: readonly Api[] = [
  // docs.rs/rdkafka/latest/rdkafka/consumer/stream_consumer
  { alias: 'rdkafka.consumer.stream_consumer.StreamConsumer', is: kafka },
  ...['recv', 'stream'].map((name): Api => ({
    call: `${kafka}.${name}`,
    effect: 'consumes',
    inLoop: name === 'recv',
    kind: 'consumer-loop',
    label: 'the Kafka consumer',
  })),
  // docs.rs/lapin/latest/lapin/struct.Channel.html
  { call: 'lapin.Connection.connect().create_channel', returns: channel },
  { call: 'lapin.Connection.create_channel', returns: channel },
  { call: `${channel}.basic_consume`, effect: 'consumes', kind: 'consumer-loop', label: 'the RabbitMQ consumer' },
  { call: 'tokio.select', effect: 'drains', kind: 'consumer-loop' },
  // docs.rs/apalis-core/latest/apalis_core/monitor/struct.Monitor.html
  { call: `${monitor}.new`, returns: monitor },
  ...['register', 'register_with_count', 'on_event', 'shutdown_timeout', 'with_terminator'].map((name): Api => ({
    call: `${monitor}.${name}`,
    returns: monitor,
  })),
  { call: `${monitor}.run`, effect: 'consumes', kind: 'run-with-signal', label: 'the apalis worker' },
  // docs.rs/redis: a blocking pop in a loop is a worker.
  { call: 'redis.Client.open', returns: 'redis.Client' },
  ...['get_connection', 'get_multiplexed_async_connection', 'get_connection_manager'].map((name): Api => ({
    call: `redis.Client.${name}`,
    returns: 'redis.Connection',
  })),
  ...['blpop', 'brpop'].map((name): Api => ({
    call: `redis.Connection.${name}`,
    effect: 'consumes',
    inLoop: true,
    kind: 'consumer-loop',
    label: 'the Redis worker',
  })),
];
