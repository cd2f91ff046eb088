import type { Api } from '../../effects.ts';

const amqp = { effect: 'connects', kind: 'broker', variable: 'RABBITMQ', label: 'the RabbitMQ client' } as const;
const kafka = { effect: 'connects', kind: 'broker', variable: 'KAFKA', label: 'the Kafka client' } as const;
const mail = { effect: 'connects', kind: 'mail', variable: 'SMTP', label: 'the mail client' } as const;

/** Clients of message brokers and mail servers. */
export const apis: readonly Api[] = [
  { ...amqp, call: 'RabbitMQ.Client.ConnectionFactory', subject: 'Uri=.0', parts: { host: 'HostName=' } },
  {
    ...amqp,
    call: 'RabbitMQ.Client.ConnectionFactory.HostName',
    parts: { host: '0' },
    words: ['RabbitMQ', 'HostName'],
  },
  // docs.confluent.io/kafka-clients/dotnet
  ...['ConsumerConfig', 'ProducerConfig', 'AdminClientConfig'].map((name): Api => ({
    ...kafka,
    call: `Confluent.Kafka.${name}`,
    subject: 'BootstrapServers=',
  })),
  // learn.microsoft.com/dotnet/api/system.net.mail.smtpclient, github.com/jstedfast/MailKit
  { ...mail, call: 'System.Net.Mail.SmtpClient', parts: { host: '0|host=|Host=' } },
  { call: 'MailKit.Net.Smtp.SmtpClient', returns: 'MailKit.Net.Smtp.SmtpClient' },
  ...['Connect', 'ConnectAsync'].map((name): Api => ({
    ...mail,
    call: `MailKit.Net.Smtp.SmtpClient.${name}`,
    parts: { host: '0|host=' },
    words: ['MailKit', name],
  })),
];
