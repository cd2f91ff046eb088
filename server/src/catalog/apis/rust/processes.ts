import type { Api } from '../../effects.ts';

/** Programs that are started (doc.rust-lang.org/std/process, docs.rs/tokio/latest/tokio/process). */
export const apis: readonly Api[] = ['std.process.Command.new', 'tokio.process.Command.new'].map((call): Api => ({
  call,
  effect: 'runs-program',
  subject: '0',
}));
