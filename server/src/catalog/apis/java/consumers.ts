import type { Api } from '../../effects.ts';

const kafka = 'org.apache.kafka.clients.consumer';
const channel = 'com.rabbitmq.client.Channel';

/** What takes jobs or messages until it is stopped. */
export const apis: readonly Api[] = [
  // kafka.apache.org javadoc: `poll` waits at most the time that it is given.
  { call: `${kafka}.KafkaConsumer`, returns: `${kafka}.KafkaConsumer` },
  { alias: `${kafka}.Consumer`, is: `${kafka}.KafkaConsumer` },
  {
    call: `${kafka}.KafkaConsumer.poll`,
    effect: 'consumes',
    inLoop: true,
    kind: 'stop-flag',
    label: 'the Kafka consumer',
    words: [kafka, 'poll'],
  },
  { call: `${kafka}.KafkaConsumer.wakeup`, effect: 'names-termination', words: [kafka, 'wakeup'] },
  { call: 'org.apache.kafka.streams.KafkaStreams', returns: 'org.apache.kafka.streams.KafkaStreams' },
  {
    call: 'org.apache.kafka.streams.KafkaStreams.start',
    effect: 'consumes',
    kind: 'close',
    holder: 'receiver',
    label: 'the Kafka Streams app',
  },
  // rabbitmq.com/client-libraries/java-api-guide
  { call: 'com.rabbitmq.client.ConnectionFactory', returns: 'com.rabbitmq.client.ConnectionFactory' },
  { call: 'com.rabbitmq.client.ConnectionFactory.newConnection', returns: 'com.rabbitmq.client.Connection' },
  { call: 'com.rabbitmq.client.Connection.createChannel', returns: channel },
  {
    call: `${channel}.basicConsume`,
    effect: 'consumes',
    label: 'the RabbitMQ consumer',
    words: ['com.rabbitmq.client', 'basicConsume'],
  },
  ...['javax.jms', 'jakarta.jms'].flatMap((jms): Api[] => [
    {
      call: `${jms}.MessageConsumer.receive`,
      effect: 'consumes',
      inLoop: true,
      label: 'the JMS consumer',
    },
    { call: `${jms}.MessageConsumer.setMessageListener`, effect: 'consumes', label: 'the JMS consumer' },
  ]),
  ...['redis.clients.jedis.Jedis', 'redis.clients.jedis.JedisPooled'].flatMap((name): Api[] => [
    { call: name, returns: name },
    ...['blpop', 'brpop'].map((method): Api => ({
      call: `${name}.${method}`,
      effect: 'consumes',
      inLoop: true,
      kind: 'stop-flag',
      label: 'the Redis worker',
    })),
  ]),
  {
    call: 'software.amazon.awssdk.services.sqs.SqsClient.receiveMessage',
    effect: 'consumes',
    inLoop: true,
    kind: 'stop-flag',
    label: 'the SQS worker',
  },
];
