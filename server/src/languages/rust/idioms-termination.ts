import type { Drain, Idioms, Termination } from '../../facts/idioms.ts';
import { chainOf, withCall, withoutCall, type Chain } from './chains.ts';

/** How Rust programs end in order: their servers wait for the signal beside their work, and end by themselves. */
export const termination: Pick<Idioms, 'onTerminate'> = {
  onTerminate(drain) {
    const chain = chainOf(drain.statement ?? '', drain.call ?? '', drain.indent);
    return chain === undefined ? undefined : styles[drain.style]?.(drain, chain);
  },
};

const terminate = 'let mut terminate = signal(SignalKind::terminate()).expect("SIGTERM can be listened for");';

function future(indent: string): readonly [string, string, string] {
  return ['async move {', `${indent}terminate.recv().await;`, '}'];
}

/** The signal is listened for before the server starts, so that none is missed. */
function awaiting(serving: readonly string[]): Termination {
  return {
    place: 'before',
    lines: [terminate],
    serving,
    imports: ['use tokio::signal::unix::{signal, SignalKind};'],
  };
}

const styles: Readonly<Record<string, (drain: Drain, chain: Chain) => Termination>> = {
  'graceful-shutdown': ({ indent }, chain) => {
    const [opening, body, closing] = future(indent);
    return awaiting(withCall(chain, [`.with_graceful_shutdown(${opening}`, body, `${closing})`]));
  },
  'serve-with-shutdown': ({ indent, args = [] }, chain) => {
    const [opening, body, closing] = future(indent);
    const call = [`.serve_with_shutdown(${args[0] ?? ''}, ${opening}`, body, `${closing})`];
    return awaiting(withCall(withoutCall(chain), call));
  },
  'run-graceful': ({ indent, args = [] }, chain) => {
    const given = [
      `${args[0] ?? ''},`,
      ...future(indent).slice(0, 2),
      '},',
      'Some(std::time::Duration::from_secs(10)),',
    ];
    const call = ['.run_with_graceful_shutdown(', ...given.map((line) => indent + line), ')'];
    return awaiting(withCall(withoutCall(chain), call));
  },
  // Without signals nothing ends it; with them it ends in order by itself.
  actix: (_, chain) => ({
    place: 'before',
    lines: [],
    serving: withCall({ ...chain, calls: chain.calls.filter(([line = '']) => line !== '.disable_signals()') }),
    imports: [],
  }),
};
