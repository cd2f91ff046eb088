import type { Api } from '../../effects.ts';

const fallback = { effect: 'environment-read', remedy: 'drop' } as const;

/** The environment through Spring (docs.spring.io, `@Value`, `Environment`), MicroProfile Config, Micronaut and dotenv-java. */
export const apis: readonly Api[] = [
  {
    call: 'org.springframework.beans.factory.annotation.Value',
    effect: 'environment-read',
    subject: '0|value=',
    when: [{ arg: '0|value=', is: 'text', starts: ['${'] }],
    remedy: 'placeholder',
  },
  {
    call: 'io.micronaut.context.annotation.Value',
    effect: 'environment-read',
    subject: '0|value=',
    when: [{ arg: '0|value=', is: 'text', starts: ['${'] }],
    remedy: 'placeholder',
  },
  {
    ...fallback,
    call: 'io.micronaut.context.annotation.Property',
    subject: 'name=',
    parts: { fallback: 'defaultValue=' },
  },
  {
    ...fallback,
    call: 'org.eclipse.microprofile.config.inject.ConfigProperty',
    subject: 'name=',
    parts: { fallback: 'defaultValue=' },
  },
  {
    call: 'org.eclipse.microprofile.config.ConfigProvider.getConfig',
    returns: 'org.eclipse.microprofile.config.Config',
  },
  { call: 'org.eclipse.microprofile.config.Config.getValue', effect: 'environment-read', subject: '0' },
  {
    call: 'org.eclipse.microprofile.config.Config.getOptionalValue',
    effect: 'environment-read',
    subject: '0',
    returns: 'java.util.Optional',
  },
  ...['getProperty', 'getRequiredProperty'].map((name): Api => ({
    call: `org.springframework.core.env.Environment.${name}`,
    effect: 'environment-read',
    subject: '0',
    parts: { fallback: '1' },
    remedy: 'call:getRequiredProperty',
  })),
  ...['acceptsProfiles', 'matchesProfiles', 'getActiveProfiles'].map((name): Api => ({
    call: `org.springframework.core.env.Environment.${name}`,
    effect: 'environment-name',
    subject: '0.0|0',
  })),
  // What these stand on is only there in the environments that they name.
  { call: 'org.springframework.context.annotation.Profile', effect: 'environment-name', subject: '0|value=' },
  { call: 'io.quarkus.arc.profile.IfBuildProfile', effect: 'environment-name', subject: '0|value=' },
  { call: 'io.micronaut.context.annotation.Requires', effect: 'environment-name', subject: 'env=' },
  // github.com/cdimascio/dotenv-java: `load` reads `.env` beside the environment, and keeps it to itself.
  { call: 'io.github.cdimascio.dotenv.Dotenv.load', returns: 'io.github.cdimascio.dotenv.Dotenv' },
  { call: 'io.github.cdimascio.dotenv.Dotenv.configure', returns: 'io.github.cdimascio.dotenv.DotenvBuilder' },
  {
    call: 'io.github.cdimascio.dotenv.DotenvBuilder.ignoreIfMissing',
    returns: 'io.github.cdimascio.dotenv.DotenvBuilder',
  },
  { call: 'io.github.cdimascio.dotenv.DotenvBuilder.load', returns: 'io.github.cdimascio.dotenv.Dotenv' },
  {
    ...fallback,
    call: 'io.github.cdimascio.dotenv.Dotenv.get',
    subject: '0',
    parts: { fallback: '1' },
  },
  ...[
    'APP_ENV',
    'ENVIRONMENT',
    'ENV',
    'DEPLOY_ENV',
    'STAGE',
    'JAVA_ENV',
    'SPRING_PROFILES_ACTIVE',
    'QUARKUS_PROFILE',
  ].map((name): Api => ({
    call: 'java.lang.System.getenv',
    effect: 'environment-name',
    when: [{ arg: '0', is: 'text', oneOf: [name] }],
    words: ['getenv', name],
  })),
];
