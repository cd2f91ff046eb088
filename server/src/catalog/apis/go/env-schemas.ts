import type { Api } from '../../effects.ts';

const read = { effect: 'environment-read' } as const;
const tag = { ...read, call: 'tag' } as const;

/** Readers of viper (pkg.go.dev/github.com/spf13/viper): a key, or the variable that AutomaticEnv or BindEnv finds for it. */
const getters = ['Get', 'GetString', 'GetInt', 'GetBool', 'GetDuration', 'GetStringSlice'];

/**
 * Reads of the environment through a library, with a value for when it is not set. `remedy` says how to make the read
 * required: another key in the tag, a mark behind the name, or not at all (`keep`).
 */
export const apis: readonly Api[] = [
  // github.com/caarlos0/env: envDefault, and notEmpty among the options
  {
    ...tag,
    subject: 'env=',
    parts: { fallback: 'envDefault=' },
    when: [{ arg: 'envDefault=', is: 'present' }],
    remedy: 'mark:,notEmpty',
    words: ['envDefault'],
  },
  // github.com/ilyakaznacheev/cleanenv: env-default, env-required
  {
    ...tag,
    subject: 'env=',
    parts: { fallback: 'env-default=' },
    when: [{ arg: 'env-default=', is: 'present' }],
    remedy: 'replace:env-required:"true"',
    words: ['env-default'],
  },
  // github.com/sethvargo/go-envconfig: `env:"X, default=y"`, `env:"X, required"`
  {
    ...tag,
    subject: 'env=',
    parts: { fallback: 'env default=' },
    when: [{ arg: 'env default=', is: 'present' }],
    remedy: 'replace:, required',
    words: ['default='],
  },
  // github.com/kelseyhightower/envconfig: default, required
  {
    ...tag,
    subject: 'envconfig=',
    parts: { fallback: 'default=' },
    when: [
      { arg: 'envconfig=', is: 'present' },
      { arg: 'default=', is: 'present' },
    ],
    remedy: 'replace:required:"true"',
    words: ['envconfig'],
  },
  // github.com/spf13/viper: a default stands behind the environment
  { call: 'github.com/spf13/viper.New', returns: 'github.com/spf13/viper' },
  { alias: 'github.com/spf13/viper.Viper', is: 'github.com/spf13/viper' },
  {
    ...read,
    call: 'github.com/spf13/viper.SetDefault',
    subject: '0',
    parts: { fallback: '1' },
    remedy: 'keep',
  },
  ...getters.map((name): Api => ({ ...read, call: `github.com/spf13/viper.${name}`, subject: '0' })),
];
