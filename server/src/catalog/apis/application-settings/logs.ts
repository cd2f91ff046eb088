import type { Api } from '../../effects.ts';

/** docs.spring.io/spring-boot: Logging, File Output; quarkus.io/guides/logging. */
export const apis: readonly Api[] = [
  ...['logging.file.name', 'logging.file.path', 'logging.file'].map((setting): Api => ({
    setting,
    effect: 'sets-log-file',
    subject: 'this',
    label: setting,
    remedy: 'without-file',
  })),
  ...['quarkus.log.file.enable', 'quarkus.log.file.enabled'].map((setting): Api => ({
    setting,
    effect: 'sets-log-file',
    subject: 'this',
    kind: 'writer',
    when: [{ arg: 'this', is: 'text', oneOf: ['true'] }],
    label: setting,
    remedy: 'without-file',
  })),
];
