import type { Api } from '../../effects.ts';

const amqp = { effect: 'connects', kind: 'broker', variable: 'RABBITMQ', label: 'the RabbitMQ client' } as const;
const kafka = { effect: 'connects', kind: 'broker', variable: 'KAFKA', label: 'the Kafka client' } as const;
const sarama = ['github.com/IBM/sarama', 'github.com/Shopify/sarama'];

/** Clients of message brokers and mail servers. */
export const apis: readonly Api[] = [
  { ...amqp, call: 'github.com/rabbitmq/amqp091-go.Dial', subject: '0' },
  { ...amqp, call: 'github.com/streadway/amqp.Dial', subject: '0' },
  ...sarama.flatMap((module) =>
    ['NewSyncProducer', 'NewConsumerGroup'].map((name): Api => ({ ...kafka, call: `${module}.${name}`, subject: '0' })),
  ),
  { ...kafka, call: 'github.com/segmentio/kafka-go.ReaderConfig', subject: 'Brokers=' },
  { ...kafka, call: 'github.com/segmentio/kafka-go.TCP', subject: '0' },
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'NATS',
    label: 'the NATS client',
    call: 'github.com/nats-io/nats.go.Connect',
    subject: '0',
  },
  // pkg.go.dev/net/smtp
  {
    effect: 'connects',
    kind: 'mail',
    variable: 'SMTP',
    label: 'the mail client',
    call: 'net/smtp.SendMail',
    subject: '0',
  },
];
