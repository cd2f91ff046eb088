import type { Api } from '../../effects.ts';

const asynq = 'github.com/hibiken/asynq';
const brokers = ['github.com/rabbitmq/amqp091-go', 'github.com/streadway/amqp'];
const kafka = 'github.com/segmentio/kafka-go';
const sarama = ['github.com/IBM/sarama', 'github.com/Shopify/sarama'];
const nats = 'github.com/nats-io/nats.go';
const redis = ['github.com/redis/go-redis', 'github.com/go-redis/redis'];
const polling = { effect: 'consumes', inLoop: true } as const;

/** Libraries that take jobs or messages; none but asynq handles a signal. */
export const apis: readonly Api[] = [
  // asynq/signals_unix.go: Run waits for SIGTERM and SIGINT and shuts down in order; Start does not.
  { call: `${asynq}.NewServer`, returns: `${asynq}.Server` },
  { call: `${asynq}.Server.Run`, effect: 'handles-termination' },
  { call: `${asynq}.Server.Start`, effect: 'consumes', label: 'the asynq worker' },
  ...brokers.flatMap((module): Api[] => [
    { call: `${module}.Dial`, returns: `${module}.Connection` },
    { call: `${module}.Connection.Channel`, returns: `${module}.Channel` },
    { call: `${module}.Channel.Consume`, effect: 'consumes', label: 'the RabbitMQ consumer' },
  ]),
  { call: `${kafka}.NewReader`, returns: `${kafka}.Reader` },
  { call: `${kafka}.Reader.ReadMessage`, ...polling, label: 'the Kafka consumer' },
  { call: `${kafka}.Reader.FetchMessage`, ...polling, label: 'the Kafka consumer' },
  ...sarama.flatMap((module): Api[] => [
    { call: `${module}.NewConsumerGroup`, returns: `${module}.ConsumerGroup` },
    { call: `${module}.ConsumerGroup.Consume`, ...polling, label: 'the Kafka consumer' },
  ]),
  { call: `${nats}.Connect`, returns: `${nats}.Conn` },
  { call: `${nats}.Conn.Subscribe`, effect: 'consumes', label: 'the NATS consumer' },
  { call: `${nats}.Conn.QueueSubscribe`, effect: 'consumes', label: 'the NATS consumer' },
  ...redis.flatMap((module): Api[] => [
    { call: `${module}.NewClient`, returns: `${module}.Client` },
    { call: `${module}.Client.BLPop`, ...polling, label: 'the Redis worker' },
    { call: `${module}.Client.XReadGroup`, ...polling, label: 'the Redis stream worker' },
  ]),
  // pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/sqs
  {
    call: 'github.com/aws/aws-sdk-go-v2/service/sqs.NewFromConfig',
    returns: 'github.com/aws/aws-sdk-go-v2/service/sqs.Client',
  },
  { call: 'github.com/aws/aws-sdk-go-v2/service/sqs.Client.ReceiveMessage', ...polling, label: 'the SQS worker' },
];
