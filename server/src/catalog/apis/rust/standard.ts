import type { Api, ArgTest } from '../../effects.ts';

/** The variables by which an app is told the name of the place it runs in. */
const names = [
  'APP_ENV',
  'APP_ENVIRONMENT',
  'ENVIRONMENT',
  'ENV',
  'RUST_ENV',
  'RUN_MODE',
  'RUN_ENV',
  'STAGE',
  'DEPLOY_ENV',
  'ROCKET_PROFILE',
];

const isDebugBuild: readonly ArgTest[] = [{ arg: '0', is: 'present', named: ['debug_assertions'] }];

/**
 * What comes with Rust itself (doc.rust-lang.org/std), the environment first. Names are those of a `use` with dots for
 * `::`, the crate in front: `std.env.var`, `tokio.signal.unix.SignalKind.terminate`. `?`, `.await`, `.unwrap()` and
 * other methods that pass a value on are not part of a name; a struct literal is a call of its type, a macro one of its
 * name without the mark, an attribute one of its path.
 */
export const apis: readonly Api[] = [
  ...['var', 'var_os'].map((name): Api => ({ call: `std.env.${name}`, effect: 'environment-read', subject: '0' })),
  ...['unwrap_or', 'unwrap_or_else', 'map_or'].map((method): Api => ({
    call: `std.env.var().${method}`,
    effect: 'environment-read',
    subject: 'receiver',
    parts: { fallback: '0' },
  })),
  { call: 'std.env.var', effect: 'environment-name', when: [{ arg: '0', is: 'text', oneOf: names }] },
  { call: 'cfg', effect: 'environment-name', kind: 'development', when: isDebugBuild },
  { call: 'std.env.args', effect: 'parses-arguments' },
  { call: 'std.process.exit', effect: 'exits' },
  { call: 'std.process.abort', effect: 'exits' },
  { call: 'std.env.temp_dir', effect: 'temporary-path' },
  { call: 'std.env.current_dir', effect: 'own-folder' },
  { call: 'std.env.current_exe', effect: 'own-folder' },
  { call: 'std.io.stdout', effect: 'standard-stream' },
  { call: 'std.io.stderr', effect: 'standard-stream' },
];
