import type { Api, ArgTest } from '../../effects.ts';

const flag = { effect: 'consumes', inLoop: true, kind: 'stop-flag' } as const;
const polling = { effect: 'consumes', inLoop: true } as const;
/** A call that waits for ever is taken up again after the signal, so that a flag would not be seen. */
const waitsForEver: readonly ArgTest[] = [{ arg: '1|timeout=', is: 'number', oneOf: ['0'] }];

/** Libraries that take jobs or messages. */
export const apis: readonly Api[] = [
  // github.com/php-amqplib/php-amqplib, demo/amqp_consumer_signals.php
  ...['AMQPStreamConnection', 'AMQPSSLConnection', 'AMQPLazyConnection', 'AMQPSocketConnection'].map((name): Api => ({
    call: `PhpAmqpLib.Connection.${name}`,
    returns: `PhpAmqpLib.Connection.${name}`,
  })),
  { alias: 'PhpAmqpLib.Connection.AMQPSSLConnection', is: 'PhpAmqpLib.Connection.AMQPStreamConnection' },
  { alias: 'PhpAmqpLib.Connection.AMQPLazyConnection', is: 'PhpAmqpLib.Connection.AMQPStreamConnection' },
  { alias: 'PhpAmqpLib.Connection.AMQPSocketConnection', is: 'PhpAmqpLib.Connection.AMQPStreamConnection' },
  { alias: 'PhpAmqpLib.Connection.AbstractConnection', is: 'PhpAmqpLib.Connection.AMQPStreamConnection' },
  { call: 'PhpAmqpLib.Connection.AMQPStreamConnection.channel', returns: 'PhpAmqpLib.Channel.AMQPChannel' },
  {
    call: 'PhpAmqpLib.Channel.AMQPChannel.consume',
    effect: 'consumes',
    kind: 'amqp-stop',
    holder: 'receiver',
    label: 'the RabbitMQ consumer',
    words: ['PhpAmqpLib', 'consume'],
  },
  {
    call: 'PhpAmqpLib.Channel.AMQPChannel.wait',
    ...polling,
    label: 'the RabbitMQ consumer',
    words: ['PhpAmqpLib', 'wait'],
  },
  { call: 'PhpAmqpLib.Channel.AMQPChannel.stopConsume', effect: 'drains', words: ['PhpAmqpLib', 'stopConsume'] },
  { call: 'PhpAmqpLib.Channel.AMQPChannel.basic_cancel', effect: 'drains', words: ['PhpAmqpLib', 'basic_cancel'] },
  // github.com/phpredis/phpredis, github.com/predis/predis
  { call: 'Redis', returns: 'Redis' },
  { call: 'Predis.Client', returns: 'Predis.Client' },
  ...['Redis', 'Predis.Client'].flatMap((client): Api[] =>
    (client === 'Redis' ? ['blPop', 'brPop', 'blpop', 'brpop'] : ['blpop', 'brpop']).flatMap((name): Api[] => [
      { call: `${client}.${name}`, ...flag, unless: waitsForEver, label: 'the Redis worker' },
      { call: `${client}.${name}`, ...polling, when: waitsForEver, label: 'the Redis worker' },
    ]),
  ),
  { call: 'Redis.subscribe', effect: 'consumes', label: 'the Redis subscriber' },
  // github.com/pheanstalk/pheanstalk
  { call: 'Pheanstalk.Pheanstalk.create', returns: 'Pheanstalk.Pheanstalk' },
  { call: 'Pheanstalk.Pheanstalk.reserveWithTimeout', ...flag, label: 'the Beanstalkd worker' },
  { call: 'Pheanstalk.Pheanstalk.reserve', ...polling, label: 'the Beanstalkd worker' },
  // docs.aws.amazon.com/aws-sdk-php: a request waits 20 seconds at most
  { call: 'Aws.Sqs.SqsClient', returns: 'Aws.Sqs.SqsClient' },
  { call: 'Aws.Sqs.SqsClient.receiveMessage', ...flag, label: 'the SQS worker' },
  // arnaud.le-blanc.net/php-rdkafka-doc
  { call: 'RdKafka.KafkaConsumer', returns: 'RdKafka.KafkaConsumer' },
  { call: 'RdKafka.KafkaConsumer.consume', ...flag, label: 'the Kafka consumer' },
  { call: 'GearmanWorker', returns: 'GearmanWorker' },
  { call: 'GearmanWorker.work', effect: 'consumes', label: 'the Gearman worker' },
  // laravelkafka.com/docs/advanced-usage/graceful-shutdown: ends in order by itself
  { call: 'Junges.Kafka.Facades.Kafka.consumer', effect: 'handles-termination' },
  { call: 'Junges.Kafka.Facades.Kafka.createConsumer', effect: 'handles-termination' },
];
