import type { Api } from '../../effects.ts';

const polling = { effect: 'consumes', inLoop: true, kind: 'stop-flag' } as const;
const forever = ['System.Threading.Timeout.Infinite', 'System.Threading.Timeout.InfiniteTimeSpan'];
const redis = 'StackExchange.Redis';
const rabbit = { effect: 'consumes', kind: 'wait', label: 'the RabbitMQ consumer' } as const;
const bus = 'Azure.Messaging.ServiceBus';

/** Clients that take messages or jobs in a program of their own; under a host, the host ends them. */
export const apis: readonly Api[] = [
  // docs.confluent.io/kafka-clients/dotnet: `Consume` blocks until a message, a timeout or the token's end.
  { call: 'Confluent.Kafka.ConsumerBuilder', returns: 'Confluent.Kafka.ConsumerBuilder' },
  ...['SetErrorHandler', 'SetValueDeserializer', 'SetKeyDeserializer', 'SetLogHandler', 'SetStatisticsHandler'].map(
    (name): Api => ({ call: `Confluent.Kafka.ConsumerBuilder.${name}`, returns: 'Confluent.Kafka.ConsumerBuilder' }),
  ),
  { call: 'Confluent.Kafka.ConsumerBuilder.Build', returns: 'Confluent.Kafka.IConsumer' },
  {
    call: 'Confluent.Kafka.IConsumer.Consume',
    ...polling,
    label: 'the Kafka consumer',
    when: [{ arg: '0|timeout=|millisecondsTimeout=', is: 'number' }],
    words: ['Consume'],
  },
  {
    call: 'Confluent.Kafka.IConsumer.Consume',
    effect: 'consumes',
    inLoop: true,
    label: 'the Kafka consumer',
    unless: [{ arg: '0|timeout=|millisecondsTimeout=', is: 'number' }],
    words: ['Consume'],
  },

  // rabbitmq.com/client-libraries/dotnet-api-guide: deliveries come on threads of the connection.
  { call: 'RabbitMQ.Client.ConnectionFactory', returns: 'RabbitMQ.Client.ConnectionFactory' },
  ...['CreateConnection', 'CreateConnectionAsync'].map((name): Api => ({
    call: `RabbitMQ.Client.ConnectionFactory.${name}`,
    returns: 'RabbitMQ.Client.IConnection',
  })),
  ...['CreateModel', 'CreateChannelAsync'].map((name): Api => ({
    call: `RabbitMQ.Client.IConnection.${name}`,
    returns: 'RabbitMQ.Client.IChannel',
  })),
  { alias: 'RabbitMQ.Client.IModel', is: 'RabbitMQ.Client.IChannel' },
  { call: 'RabbitMQ.Client.IChannel.BasicConsume', ...rabbit, words: ['RabbitMQ', 'BasicConsume'] },
  { call: 'RabbitMQ.Client.IChannel.BasicConsumeAsync', ...rabbit, words: ['RabbitMQ', 'BasicConsumeAsync'] },

  // stackexchange.github.io/StackExchange.Redis
  ...['Connect', 'ConnectAsync'].map((name): Api => ({
    call: `${redis}.IConnectionMultiplexer.${name}`,
    returns: `${redis}.IConnectionMultiplexer`,
  })),
  { alias: `${redis}.ConnectionMultiplexer`, is: `${redis}.IConnectionMultiplexer` },
  { call: `${redis}.IConnectionMultiplexer.GetDatabase`, returns: `${redis}.IDatabase` },
  ...[
    'ListLeftPop',
    'ListLeftPopAsync',
    'ListRightPop',
    'ListRightPopAsync',
    'StreamReadGroup',
    'StreamReadGroupAsync',
  ].map((name): Api => ({ call: `${redis}.IDatabase.${name}`, ...polling, label: 'the Redis worker', words: [name] })),
  // docs.aws.amazon.com/sdkfornet: a request waits 20 seconds at most.
  { call: 'Amazon.SQS.AmazonSQSClient', returns: 'Amazon.SQS.IAmazonSQS' },
  {
    call: 'Amazon.SQS.IAmazonSQS.ReceiveMessageAsync',
    ...polling,
    label: 'the SQS worker',
    words: ['ReceiveMessageAsync'],
  },
  // learn.microsoft.com/dotnet/api/azure.messaging.servicebus.servicebusprocessor
  { call: `${bus}.ServiceBusClient`, returns: `${bus}.ServiceBusClient` },
  { call: `${bus}.ServiceBusClient.CreateProcessor`, returns: `${bus}.ServiceBusProcessor` },
  {
    call: `${bus}.ServiceBusProcessor.StartProcessingAsync`,
    effect: 'consumes',
    kind: 'wait',
    label: 'the Service Bus processor',
    words: ['StartProcessingAsync'],
  },
  // docs.hangfire.io/en/latest/background-processing: a server of its own in a console program.
  { call: 'Hangfire.BackgroundJobServer', effect: 'consumes', kind: 'wait', label: 'the Hangfire server' },

  // A main thread that waits for ever keeps a worker alive.
  {
    call: 'System.Threading.Thread.Sleep',
    effect: 'consumes',
    kind: 'wait',
    label: 'the worker',
    when: [{ arg: '0', is: 'present', named: forever }],
  },
  {
    call: 'System.Threading.Tasks.Task.Delay',
    effect: 'consumes',
    kind: 'wait',
    label: 'the worker',
    when: [
      { arg: '0', is: 'present', named: forever },
      { arg: '1', is: 'absent' },
    ],
  },
];
