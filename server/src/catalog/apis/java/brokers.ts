import type { Api } from '../../effects.ts';

const http = { effect: 'connects', kind: 'http', variable: 'API', label: 'the HTTP client' } as const;
const rabbit = { effect: 'connects', kind: 'broker', variable: 'RABBITMQ', label: 'the RabbitMQ client' } as const;
const kafka = {
  effect: 'connects',
  kind: 'broker',
  variable: 'KAFKA',
  label: 'the Kafka client',
  subject: '1',
} as const;
const kafkaClients = [
  'org.apache.kafka.clients.consumer.KafkaConsumer',
  'org.apache.kafka.clients.producer.KafkaProducer',
  'org.apache.kafka.clients.admin.AdminClient.create',
];
const rest = 'org.springframework.web';

/** Clients of brokers, mail servers and other services' HTTP interfaces. */
export const apis: readonly Api[] = [
  ...kafkaClients.map((call): Api => ({
    effect: 'connects',
    kind: 'broker',
    variable: 'KAFKA',
    label: 'the Kafka client',
    call,
    subject: '0.bootstrap.servers',
  })),
  ...['java.util.Properties.put', 'java.util.Properties.setProperty', 'java.util.HashMap.put'].flatMap(
    (call): Api[] => [
      {
        ...kafka,
        call,
        when: [{ arg: '0', is: 'text', oneOf: ['bootstrap.servers'] }],
        words: ['bootstrap.servers'],
      },
      {
        ...kafka,
        call,
        when: [
          {
            arg: '0',
            is: 'present',
            named: [
              'org.apache.kafka.clients.consumer.ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG',
              'org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG',
            ],
          },
        ],
        words: ['BOOTSTRAP_SERVERS_CONFIG'],
      },
    ],
  ),
  { call: 'java.util.HashMap', returns: 'java.util.HashMap' },
  { call: 'java.util.Properties', returns: 'java.util.Properties' },
  { ...rabbit, call: 'com.rabbitmq.client.ConnectionFactory.setHost', parts: { host: '0' } },
  // docs.spring.io/spring-amqp, "Connection and Resource Management"
  {
    ...rabbit,
    call: 'org.springframework.amqp.rabbit.connection.CachingConnectionFactory',
    parts: { host: '0' },
  },
  { ...rabbit, call: 'com.rabbitmq.client.ConnectionFactory.setUri', subject: '0' },
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'ACTIVEMQ',
    label: 'the ActiveMQ client',
    call: 'org.apache.activemq.ActiveMQConnectionFactory',
    subject: '0',
  },
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'NATS',
    label: 'the NATS client',
    call: 'io.nats.client.Nats.connect',
    subject: '0',
  },
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'MQTT',
    label: 'the MQTT client',
    call: 'org.eclipse.paho.client.mqttv3.MqttClient',
    subject: '0',
  },
  {
    effect: 'connects',
    kind: 'mail',
    variable: 'SMTP',
    label: 'the mail client',
    call: 'org.springframework.mail.javamail.JavaMailSenderImpl.setHost',
    parts: { host: '0' },
  },
  {
    call: 'org.springframework.mail.javamail.JavaMailSenderImpl',
    returns: 'org.springframework.mail.javamail.JavaMailSenderImpl',
  },
  // java.net.http, Spring's clients, OkHttp
  { ...http, call: 'java.net.http.HttpRequest.newBuilder', subject: '0.0' },
  { call: 'java.net.http.HttpRequest.newBuilder', returns: 'java.net.http.HttpRequest.Builder' },
  { ...http, call: 'java.net.http.HttpRequest.Builder.uri', subject: '0.0', words: ['java.net.http', 'uri'] },
  { call: `${rest}.client.RestTemplate`, returns: `${rest}.client.RestTemplate` },
  ...['getForObject', 'getForEntity', 'postForObject', 'postForEntity', 'exchange', 'delete', 'put'].map(
    (name): Api => ({
      ...http,
      call: `${rest}.client.RestTemplate.${name}`,
      subject: '0',
    }),
  ),
  ...[`${rest}.client.RestClient`, `${rest}.reactive.function.client.WebClient`].flatMap((name): Api[] => [
    { call: `${name}.builder`, returns: `${name}.Builder` },
    { ...http, call: `${name}.create`, subject: '0' },
    {
      ...http,
      call: `${name}.Builder.baseUrl`,
      subject: '0',
      words: [name.slice(0, name.lastIndexOf('.')), 'baseUrl'],
    },
  ]),
  { ...http, call: 'java.net.URL', subject: '0' },
  { call: 'okhttp3.Request.Builder', returns: 'okhttp3.Request.Builder' },
  { ...http, call: 'okhttp3.Request.Builder.url', subject: '0', words: ['okhttp3', 'url'] },
  { ...http, call: 'org.springframework.cloud.openfeign.FeignClient', subject: 'url=' },
  {
    effect: 'connects',
    kind: 'grpc',
    variable: 'GRPC',
    label: 'the gRPC channel',
    call: 'io.grpc.ManagedChannelBuilder.forAddress',
    parts: { host: '0' },
  },
  {
    effect: 'connects',
    kind: 'grpc',
    variable: 'GRPC',
    label: 'the gRPC channel',
    call: 'io.grpc.ManagedChannelBuilder.forTarget',
    subject: '0',
  },
];
