import type { Api } from '../../effects.ts';

/**
 * NestJS (docs.nestjs.com/fundamentals/lifecycle-events): signals are listened to only after `enableShutdownHooks`,
 * which may be told the signals. Microservices are started by `listen` without a port.
 */
const drained = { kind: 'shutdown-hooks', holder: 'receiver', label: 'the Nest application' } as const;

export const apis: readonly Api[] = [
  {
    call: '@nestjs/core.NestFactory.create',
    returns: '@nestjs.Application',
    effect: 'creates-app',
    kind: 'shutdown-hooks',
  },
  { call: '@nestjs/core.NestFactory.createMicroservice', returns: '@nestjs.Microservice' },
  { call: '@nestjs/core.NestFactory.createApplicationContext', returns: '@nestjs.Context' },
  { alias: '@nestjs/common.INestApplication', is: '@nestjs.Application' },
  { alias: '@nestjs/common.INestMicroservice', is: '@nestjs.Microservice' },
  { alias: '@nestjs/platform-express.NestExpressApplication', is: '@nestjs.Application' },
  { alias: '@nestjs/platform-fastify.NestFastifyApplication', is: '@nestjs.Application' },
  {
    call: '@nestjs.Application.listen',
    effect: 'listens',
    subject: '0.port|0',
    parts: { host: '0.host|1' },
    ...drained,
  },
  { call: '@nestjs.Application.startAllMicroservices', effect: 'consumes', ...drained },
  { call: '@nestjs.Microservice.listen', effect: 'consumes', ...drained },
  { call: '@nestjs.Application.enableShutdownHooks', effect: 'handles-termination' },
  { call: '@nestjs.Microservice.enableShutdownHooks', effect: 'handles-termination' },
  { call: '@nestjs.Context.enableShutdownHooks', effect: 'handles-termination' },
];
