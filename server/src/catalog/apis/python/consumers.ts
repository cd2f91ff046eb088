import type { Api, ArgTest } from '../../effects.ts';

/** Libraries that take jobs or messages. */
const polling = { effect: 'consumes', inLoop: true, kind: 'stop-flag' } as const;

/** A call that waits for ever is taken up again after the signal, so that a flag would not be seen. */
const waitsForEver: readonly ArgTest[] = [
  { arg: '1|timeout=', is: 'absent' },
  { arg: '1|timeout=', is: 'number', oneOf: ['0'] },
];
const redisClients = ['redis.Redis', 'redis.StrictRedis', 'redis.client.Redis'];

export const apis: readonly Api[] = [
  // pika.readthedocs.io: callbacks handed to the connection run in its own loop.
  { call: 'pika.BlockingConnection', returns: 'pika.BlockingConnection' },
  { call: 'pika.BlockingConnection.channel', returns: 'pika.BlockingChannel' },
  {
    call: 'pika.BlockingChannel.start_consuming',
    effect: 'consumes',
    kind: 'stop-consuming',
    holder: 'receiver',
    label: 'the RabbitMQ consumer',
  },
  { call: 'pika.BlockingChannel.start_consuming', effect: 'serves' },
  { call: 'pika.BlockingChannel.stop_consuming', effect: 'drains' },
  // A consumer with a time limit ends by itself.
  {
    call: 'kafka.KafkaConsumer',
    returns: 'kafka.KafkaConsumer',
    effect: 'consumes',
    unless: [{ arg: 'consumer_timeout_ms=', is: 'present' }],
    label: 'the Kafka consumer',
  },
  {
    call: 'aiokafka.AIOKafkaConsumer',
    returns: 'aiokafka.AIOKafkaConsumer',
    effect: 'consumes',
    label: 'the Kafka consumer',
  },
  { call: 'confluent_kafka.Consumer', returns: 'confluent_kafka.Consumer' },
  {
    call: 'confluent_kafka.Consumer.poll',
    ...polling,
    when: [{ arg: '0|timeout=', is: 'present' }],
    label: 'the Kafka consumer',
  },
  {
    call: 'confluent_kafka.Consumer.poll',
    effect: 'consumes',
    inLoop: true,
    when: [{ arg: '0|timeout=', is: 'absent' }],
    label: 'the Kafka consumer',
  },
  {
    call: 'confluent_kafka.Consumer.consume',
    ...polling,
    when: [{ arg: '1|timeout=', is: 'present' }],
    label: 'the Kafka consumer',
  },
  // An SQS request waits 20 seconds at most.
  { call: 'boto3.client().receive_message', ...polling, label: 'the SQS worker' },
  { call: 'boto3.resource().Queue().receive_messages', ...polling, label: 'the SQS worker' },
  { call: 'boto3.resource().get_queue_by_name().receive_messages', ...polling, label: 'the SQS worker' },
  ...redisClients.flatMap((client): Api[] => [
    { call: client, returns: 'redis.Redis' },
    { call: `${client}.from_url`, returns: 'redis.Redis' },
  ]),
  { call: 'redis.from_url', returns: 'redis.Redis' },
  ...['blpop', 'brpop', 'bzpopmin', 'bzpopmax'].flatMap((name): Api[] => [
    { call: `redis.Redis.${name}`, ...polling, unless: waitsForEver, label: 'the Redis worker' },
    {
      call: `redis.Redis.${name}`,
      effect: 'consumes',
      inLoop: true,
      when: [{ arg: '1|timeout=', is: 'absent' }],
      label: 'the Redis worker',
    },
    {
      call: `redis.Redis.${name}`,
      effect: 'consumes',
      inLoop: true,
      when: [{ arg: '1|timeout=', is: 'number', oneOf: ['0'] }],
      label: 'the Redis worker',
    },
  ]),
  {
    call: 'redis.Redis.xreadgroup',
    ...polling,
    unless: [{ arg: '4|block=', is: 'number', oneOf: ['0'] }],
    label: 'the Redis stream worker',
  },
  {
    call: 'redis.Redis.xreadgroup',
    effect: 'consumes',
    inLoop: true,
    when: [{ arg: '4|block=', is: 'number', oneOf: ['0'] }],
    label: 'the Redis stream worker',
  },
  // eclipse.dev/paho: `disconnect` lets `loop_forever` return.
  { call: 'paho.mqtt.client.Client', returns: 'paho.mqtt.client.Client' },
  {
    call: 'paho.mqtt.client.Client.loop_forever',
    effect: 'consumes',
    kind: 'disconnect',
    holder: 'receiver',
    label: 'the MQTT client',
  },
  { call: 'paho.mqtt.client.Client.loop_forever', effect: 'serves' },
  // Workers that end in order by themselves: they finish the job at hand on SIGTERM.
  { call: 'celery.Celery', returns: 'celery.Celery' },
  { call: 'celery.Celery.worker_main', effect: 'handles-termination' },
  { call: 'celery.Celery.start', effect: 'handles-termination' },
  { call: 'rq.Worker', effect: 'handles-termination' },
  { call: 'rq.SimpleWorker', effect: 'handles-termination' },
  { call: 'rq.worker.Worker', effect: 'handles-termination' },
  { call: 'arq.run_worker', effect: 'handles-termination' },
  { call: 'arq.worker.run_worker', effect: 'handles-termination' },
  { call: 'huey.consumer.Consumer', effect: 'handles-termination' },
  { call: 'faust.App', effect: 'handles-termination' },
];
