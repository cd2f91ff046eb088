import type { Api } from '../../effects.ts';

const polling = { effect: 'consumes', inLoop: true, kind: 'stop-flag' } as const;
const hosted = { effect: 'creates-app', traits: ['hosted'] } as const;

/** Libraries that take jobs or messages, from their own documentation. */
export const apis: readonly Api[] = [
  // redis-rb: blocking commands wait for ever without a timeout, so that a flag would not be seen.
  ...['blpop', 'brpop', 'brpoplpush', 'blmove'].flatMap((name): Api[] => [
    {
      call: `Redis.new().${name}`,
      ...polling,
      when: [{ arg: 'timeout=', is: 'present' }],
      label: 'the Redis worker',
    },
    {
      call: `Redis.new().${name}`,
      effect: 'consumes',
      inLoop: true,
      when: [{ arg: 'timeout=', is: 'absent' }],
      label: 'the Redis worker',
    },
  ]),
  {
    call: 'Redis.new().xreadgroup',
    ...polling,
    when: [{ arg: 'block=', is: 'present' }],
    label: 'the Redis stream worker',
  },
  { call: 'Redis.new().subscribe', effect: 'consumes', label: 'the Redis subscriber' },
  // docs.aws.amazon.com/sdk-for-ruby: a request waits 20 seconds at most.
  { call: 'Aws.SQS.Client.new().receive_message', ...polling, label: 'the SQS worker' },
  // `before_request` runs before each request, and `throw :stop_polling` ends the polling.
  {
    call: 'Aws.SQS.QueuePoller.new().poll',
    effect: 'consumes',
    kind: 'poller-request',
    holder: 'receiver',
    label: 'the SQS poller',
  },
  { call: 'Aws.SQS.QueuePoller.new().poll', effect: 'serves' },
  { call: 'Aws.SQS.QueuePoller.new().before_request', effect: 'names-termination' },
  // rubybunny.info: `subscribe(block: true)` holds the thread.
  { call: 'Bunny.new', returns: 'Bunny.Session' },
  { alias: 'Bunny.Session.start()', is: 'Bunny.Session' },
  { alias: 'Bunny.Session.tap()', is: 'Bunny.Session' },
  { call: 'Bunny.Session.create_channel', returns: 'Bunny.Channel' },
  { call: 'Bunny.Session.channel', returns: 'Bunny.Channel' },
  { call: 'Bunny.Channel.queue', returns: 'Bunny.Queue' },
  { alias: 'Bunny.Queue.bind()', is: 'Bunny.Queue' },
  {
    call: 'Bunny.Queue.subscribe',
    effect: 'consumes',
    when: [{ arg: 'block=', is: 'true' }],
    label: 'the RabbitMQ consumer',
  },
  { call: 'Bunny.Queue.subscribe', effect: 'serves', when: [{ arg: 'block=', is: 'true' }] },
  // zendesk/ruby-kafka: README, "Consuming messages": trap("TERM") { consumer.stop }
  ...['each_message', 'each_batch'].flatMap((name): Api[] => [
    {
      call: `Kafka.new().consumer().${name}`,
      effect: 'consumes',
      kind: 'consumer-stop',
      holder: 'receiver',
      label: 'the Kafka consumer',
    },
    { call: `Kafka.new().consumer().${name}`, effect: 'serves' },
  ]),
  { call: 'Kafka.new().consumer().stop', effect: 'drains' },
  {
    call: 'Rdkafka.Config.new().consumer().poll',
    ...polling,
    label: 'the Kafka consumer',
  },
  // What programs of their own run, all of which finish the job at hand on SIGTERM or put it back.
  {
    call: 'include',
    when: [
      {
        arg: '0',
        is: 'present',
        named: ['Sidekiq.Job', 'Sidekiq.Worker', 'Shoryuken.Worker', 'Sneakers.Worker', 'Hutch.Consumer'],
      },
    ],
    ...hosted,
  },
  { call: 'Karafka.BaseConsumer.inherited', words: ['Karafka', 'BaseConsumer'], ...hosted },
  { call: 'Racecar.Consumer.inherited', words: ['Racecar', 'Consumer'], ...hosted },
  { call: 'Karafka.App.inherited', words: ['Karafka', 'App'], ...hosted },
];
