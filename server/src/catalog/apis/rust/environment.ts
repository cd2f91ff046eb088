import type { Api } from '../../effects.ts';

/** Libraries that read the environment. */
export const apis: readonly Api[] = [
  // docs.rs/dotenvy, docs.rs/dotenv
  ...['dotenvy', 'dotenv'].flatMap((crate): Api[] => [
    { call: `${crate}.var`, effect: 'environment-read', subject: '0' },
    ...['unwrap_or', 'unwrap_or_else'].map((method): Api => ({
      call: `${crate}.var().${method}`,
      effect: 'environment-read',
      subject: 'receiver',
      parts: { fallback: '0' },
    })),
    ...['dotenv', 'dotenv_override', 'from_filename', 'from_path', 'load'].map((name): Api => ({
      call: `${crate}.${name}`,
      effect: 'loads-env-file',
    })),
  ]),
  // docs.rs/envy: a struct from the environment.
  { call: 'envy.from_env', effect: 'environment-read' },
  { call: 'envy.prefixed', effect: 'environment-read' },
  // docs.rs/figment/latest/figment/providers/struct.Env.html, docs.rs/config/latest/config/struct.Environment.html
  { call: 'figment.providers.Env.prefixed', effect: 'environment-read' },
  { call: 'figment.providers.Env.raw', effect: 'environment-read' },
  { call: 'config.Environment.default', effect: 'environment-read' },
  { call: 'config.Environment.with_prefix', effect: 'environment-read' },
  // docs.rs/clap/latest/clap/_derive: `#[arg(env = "X", default_value = "y")]`
  ...['arg', 'clap'].map((call): Api => ({
    call,
    effect: 'environment-read',
    subject: 'env=',
    parts: { fallback: 'default_value=|default_value_t=' },
    when: [{ arg: 'env=', is: 'text' }],
    remedy: 'drop-argument',
    words: ['env', 'default_value'],
  })),
  // docs.rs/envconfig: `#[envconfig(from = "X", default = "y")]`
  {
    call: 'envconfig',
    effect: 'environment-read',
    subject: 'from=',
    parts: { fallback: 'default=' },
    remedy: 'drop-argument',
  },
  // docs.rs/clap: a service may have arguments too, but only where nothing deploys it is it a tool.
  { module: 'clap::Parser', effect: 'parses-arguments', words: ['clap', 'Parser'] },
  { call: 'clap.Command.new', effect: 'parses-arguments' },
];
