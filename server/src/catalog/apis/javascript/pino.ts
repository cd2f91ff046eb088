import type { Api, ArgTest } from '../../effects.ts';

/** The transports of pino that write files: pino/file needs a destination, the others always write one. */
const plainFile: readonly ArgTest[] = [
  { arg: 'target', is: 'text', oneOf: ['pino/file'] },
  { arg: 'options.destination', is: 'present' },
];
const rotatedFile: readonly ArgTest[] = [
  { arg: 'target', is: 'text', oneOf: ['pino-roll', 'pino-rotating-file-stream'] },
];

const hosts: readonly { readonly call: string; readonly each: string }[] = [
  { call: 'pino.transport', each: '0|0.targets.*|0.pipeline.*' },
  { call: 'pino.pino.transport', each: '0|0.targets.*|0.pipeline.*' },
  { call: 'pino', each: '0.transport|0.transport.targets.*|0.transport.pipeline.*' },
  { call: 'pino.pino', each: '0.transport|0.transport.targets.*|0.transport.pipeline.*' },
  { call: 'pino-http', each: '0.transport|0.transport.targets.*|0.transport.pipeline.*' },
  { call: 'pino-http.pinoHttp', each: '0.transport|0.transport.targets.*|0.transport.pipeline.*' },
  { call: 'nestjs-pino.LoggerModule.forRoot', each: '0.pinoHttp.transport|0.pinoHttp.transport.targets.*' },
  { call: 'fastify', each: '0.logger.transport|0.logger.transport.targets.*' },
  { call: 'fastify.fastify', each: '0.logger.transport|0.logger.transport.targets.*' },
];

/** pino 9 (getpino.io: docs/api.md, docs/transports.md), pino-roll, pino-http and Fastify's logger options. */
export const apis: readonly Api[] = [
  {
    call: 'pino.destination',
    effect: 'logs-to-file',
    subject: '0.dest|0',
    when: [{ arg: '0', is: 'present' }],
    kind: 'sink',
    label: '`pino.destination`',
    remedy: 'pino-destination',
  },
  {
    call: 'pino.pino.destination',
    effect: 'logs-to-file',
    subject: '0.dest|0',
    when: [{ arg: '0', is: 'present' }],
    kind: 'sink',
    label: '`pino.destination`',
    remedy: 'pino-destination',
  },
  { call: 'pino', effect: 'logs-to-file', subject: '0', when: [{ arg: '0', is: 'text' }], label: 'pino' },
  { call: 'pino', effect: 'logs-to-file', subject: '1', when: [{ arg: '1', is: 'text' }], label: 'pino' },
  { call: 'pino.pino', effect: 'logs-to-file', subject: '1', when: [{ arg: '1', is: 'text' }], label: 'pino' },
  {
    call: 'sonic-boom',
    effect: 'logs-to-file',
    subject: '0.dest',
    when: [{ arg: '0.dest', is: 'present' }],
    label: 'SonicBoom',
  },
  {
    call: 'fastify',
    effect: 'logs-to-file',
    subject: '0.logger.file',
    when: [{ arg: '0.logger.file', is: 'present' }],
    label: "Fastify's logger",
    words: ['fastify', 'file'],
  },
  ...hosts.flatMap(({ call, each }): Api[] => [
    {
      call,
      each,
      effect: 'logs-to-file',
      when: plainFile,
      subject: 'options.destination',
      label: "pino's file transport",
      remedy: 'pino-target',
      words: ['pino/file'],
    },
    {
      call,
      each,
      effect: 'logs-to-file',
      when: rotatedFile,
      subject: 'options.file|options.filename',
      label: "pino's rotated file",
      remedy: 'pino-target',
      words: ['target', 'pino-ro'],
    },
  ]),
];
