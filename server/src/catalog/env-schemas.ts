/** Modules with which apps describe their environment: `JWT_SECRET: z.string().default('…')`. */
export const schemaModules: readonly string[] = [
  'zod', // zod.dev/api
  'joi', // joi.dev/api
  '@hapi/joi',
  'yup', // github.com/jquense/yup
  'envalid', // github.com/af/envalid
  'znv',
];

/** Classes whose fields are read from the environment; the value of a field is what it falls back to. */
export const settingsClasses: readonly string[] = [
  'pydantic_settings.BaseSettings', // docs.pydantic.dev/latest/concepts/pydantic_settings
  'pydantic.BaseSettings',
  'pydantic.v1.BaseSettings',
  'org.springframework.boot.context.properties.ConfigurationProperties', // docs.spring.io, by annotation
  'io.micronaut.context.annotation.ConfigurationProperties', // docs.micronaut.io
];

/** What such a class puts before the names of all its fields, and arguments by which a field names its variable itself. */
export const settingsPrefix = 'env_prefix';
export const settingsNames: readonly string[] = ['validation_alias', 'alias', 'env'];
