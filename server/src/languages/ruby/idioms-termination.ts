import type { Drain, Draining, Idioms, Termination } from '../../facts/idioms.ts';

/**
 * How Ruby programs end in order. In the block of a trap no lock can be taken, so that it only sets a variable or calls
 * what is made for it, and the main thread does the rest.
 */
export const termination: Pick<
  Idioms,
  'onTerminate' | 'drainThenExit' | 'nameValue' | 'aroundSignals' | 'interruption'
> = {
  onTerminate: (drain) => styles[drain.style]?.(drain),
  drainThenExit,
  nameValue: (name) => `${name} = `,
  aroundSignals: (name, signals) => [`%w[${signals.join(' ')}].each do |${name}|`, 'end'],
  interruption: {
    error: 'Interrupt',
    onTerminate: { text: "Signal.trap('TERM') { raise Interrupt }", imports: [] },
    terminationErrors: ['SignalException', 'Exception'],
    cleanup: 'ensure',
  },
};

/** Methods that may be called in a trap: they write to a pipe or set a variable, and the server then ends by itself. */
const stops: Readonly<Record<string, (target: string) => string>> = {
  'puma-stop': (target) => `${target}.stop`,
  'consumer-stop': (target) => `${target}.stop`,
  'webrick-shutdown': (target) => `${target}.shutdown`,
};

const onSignal = (body: string): string => `Signal.trap('TERM') { ${body} }`;

const styles: Readonly<Record<string, (drain: Drain) => Termination | undefined>> = {
  'puma-stop': stopped,
  'consumer-stop': stopped,
  'grpc-run': ({ target }) => ({
    place: 'before',
    lines: [],
    serving: [`${target}.run_till_terminated_or_interrupted(%w[SIGTERM SIGINT])`],
    imports: [],
  }),
  'stop-flag': () => ({
    place: 'before',
    lines: ['stopping = false', onSignal('stopping = true')],
    condition: '!stopping',
    head: 'until stopping',
    imports: [],
  }),
  'poller-request': ({ target }) => ({
    place: 'before',
    lines: [
      'stopping = false',
      onSignal('stopping = true'),
      `${target}.before_request { throw :stop_polling if stopping }`,
    ],
    imports: [],
  }),
  'unicorn-quit': ({ text = '', indent }) =>
    /\b(?:before|after)_fork\b/.test(text)
      ? undefined
      : {
          place: 'after',
          lines: [
            '# Unicorn ends at once on TERM and in order on QUIT.',
            'before_fork do |_server, _worker|',
            `${indent}${onSignal("Process.kill('QUIT', Process.pid)")}`,
            'end',
            '',
            'after_fork do |_server, _worker|',
            `${indent}# The master tells its workers to quit.`,
            `${indent}Signal.trap('TERM', 'IGNORE')`,
            'end',
          ],
          imports: [],
        },
};

function stopped({ target, style }: Drain): Termination | undefined {
  const stop = stops[style]?.(target);
  return stop === undefined ? undefined : { place: 'before', lines: [onSignal(stop)], imports: [] };
}

/** The program ends by itself when its server has stopped, so that nothing is left of the call that exits. */
function drainThenExit({ target, style }: Drain): Draining | undefined {
  const stop = stops[style]?.(target);
  return stop === undefined ? undefined : { lines: [stop], imports: [], isAsync: false };
}
