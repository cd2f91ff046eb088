import type { Drain, Draining, Idioms, Termination } from '../../facts/idioms.ts';

/**
 * How .NET programs without a host end in order: a registration for the signal keeps the runtime from ending the process,
 * and the main thread goes on to its end (learn.microsoft.com/dotnet/api/system.runtime.interopservices.posixsignalregistration).
 */
export const termination: Pick<Idioms, 'onTerminate' | 'drainThenExit' | 'nameValue' | 'untilTold'> = {
  onTerminate: (drain) => styles[drain.style]?.(drain),
  drainThenExit,
  nameValue: (name) => `var ${name} = `,
  untilTold: (sign) => `!${sign}.IsCancellationRequested`,
};

const imports = ['using System.Runtime.InteropServices;', 'using System.Threading;'];

const styles: Readonly<Record<string, (drain: Drain) => Termination | undefined>> = {
  'stop-flag': (drain) => ({
    place: 'before',
    lines: [
      'using var stopping = new CancellationTokenSource();',
      ...registration(drain, '// The loop ends after the job under way.', 'stopping.Cancel();'),
    ],
    condition: '!stopping.IsCancellationRequested',
    imports,
  }),
  wait: (drain) => waiting(drain, []),
  'grpc-shutdown': (drain) =>
    waiting(
      drain,
      endsServer(drain) ? [] : ['// Finish the calls under way.', `${drain.target}.ShutdownAsync().Wait();`],
    ),
};

function registration({ indent, text = '' }: Drain, why: string, tell: string): readonly string[] {
  // The custom of the language, where the file has no indentation yet.
  const step = /^(?:\t|[ ]{2,8})\S/m.test(text) ? indent : '    ';
  return [
    'using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>',
    '{',
    `${step}${why}`,
    `${step}context.Cancel = true;`,
    `${step}${tell}`,
    '});',
  ];
}

/** The main thread waits for the signal instead of a key or for ever; what follows ends the program. */
function waiting(drain: Drain, last: readonly string[]): Termination {
  return {
    place: 'before',
    lines: [],
    serving: [
      'using var terminated = new ManualResetEventSlim();',
      ...registration(drain, '// What follows the wait ends the program.', 'terminated.Set();'),
      'terminated.Wait();',
      ...last,
    ],
    imports,
  };
}

function endsServer({ target, text = '' }: Drain): boolean {
  return text.includes(`${target}.ShutdownAsync(`);
}

function drainThenExit({ target, style }: Drain, exit: string): Draining | undefined {
  if (style !== 'grpc-shutdown') return undefined;
  return {
    lines: [`${target}.ShutdownAsync().Wait(TimeSpan.FromSeconds(10));`, `${exit};`],
    imports: ['using System;'],
    isAsync: false,
  };
}
