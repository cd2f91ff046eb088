import type { Drain, Draining, Idioms, Termination } from '../../facts/idioms.ts';

/** How PHP programs end in order: event loops stop once they are idle, and loops of workers end behind the job at hand. */
export const termination: Pick<Idioms, 'onTerminate' | 'drainThenExit' | 'nameValue' | 'aroundSignals'> = {
  onTerminate: (drain) => styles[drain.style]?.(drain),
  drainThenExit,
  nameValue: (name) => `$${name} = `,
  aroundSignals: (name, signals) => [
    `foreach ([${signals.map((signal) => `SIG${signal}`).join(', ')}] as $${name}) {`,
    '}',
    `$${name}`,
  ],
};

/** A name that a fix gives to a server has no sign yet. */
function variable(target: string): string {
  return target.startsWith('$') ? target : `$${target}`;
}

/** What stops a server from within a handler. Docker waits ten seconds before it kills, Kubernetes thirty. */
const stops: Readonly<Record<string, (target: string) => readonly string[]>> = {
  'react-close': (target) => [`${target}->close();`, 'Loop::addTimer(5.0, fn () => Loop::stop());'],
  'ratchet-stop': (target) => [
    `${target}->socket->close();`,
    `${target}->loop->addTimer(5.0, fn () => ${target}->loop->stop());`,
  ],
  'amqp-stop': (target) => [`${target}->stopConsume();`],
};

const styles: Readonly<Record<string, (drain: Drain) => Termination | undefined>> = {
  'react-close': (drain) => ({
    place: 'after',
    lines: [
      '// Accept no more connections, and give those that are open a few seconds.',
      ...handler('Loop::addSignal(SIGTERM, ', drain),
    ],
    imports: ['use React\\EventLoop\\Loop;'],
  }),
  'ratchet-stop': (drain) => ({
    place: 'after',
    lines: [
      '// Accept no more connections, and give those that are open a few seconds.',
      ...handler(`${variable(drain.target)}->loop->addSignal(SIGTERM, `, drain),
    ],
    imports: [],
  }),
  'amqp-stop': (drain) => ({
    place: 'before',
    lines: ['pcntl_async_signals(true);', ...handler('pcntl_signal(SIGTERM, ', drain)],
    imports: [],
  }),
  'stop-flag': ({ indent }) => ({
    place: 'before',
    lines: [
      'pcntl_async_signals(true);',
      '$stopping = false;',
      'pcntl_signal(SIGTERM, function () use (&$stopping): void {',
      `${indent}$stopping = true;`,
      '});',
    ],
    condition: '!$stopping',
    imports: [],
  }),
};

/** `$this` needs no mention to be seen inside, other variables do. */
function handler(opening: string, { target, style, indent }: Drain): readonly string[] {
  const name = variable(target);
  const taken = name.startsWith('$this') ? '' : ` use (${name})`;
  const lines = stops[style]?.(name) ?? [];
  return [`${opening}function ()${taken}: void {`, ...lines.map((line) => indent + line), '});'];
}

function drainThenExit({ target, style }: Drain): Draining | undefined {
  const name = variable(target);
  const lines = stops[style]?.(name);
  if (lines === undefined) return undefined;
  const imports = style === 'react-close' ? ['use React\\EventLoop\\Loop;'] : [];
  return { lines, imports, isAsync: false, header: (written) => withVariable(written, name) };
}

/** The beginning of a function with the variable among those that it takes from around; undefined where it cannot. */
function withVariable(header: string, name: string): string | undefined {
  const [, modifier, parameters] = /^((?:static\s+)?)fn\s*(\([^)]*\))[^=]*=>\s*$/.exec(header) ?? [];
  // What follows an arrow is one expression, so that statements need the longer form.
  if (parameters !== undefined) {
    const seen = name.startsWith('$this') ? '' : ` use (${name})`;
    return `${modifier ?? ''}function ${parameters}${seen}: void `;
  }
  if (name.startsWith('$this')) return header;
  if (!/^(?:static\s+)?function\s*\(/.test(header)) return undefined;
  const taken = /\buse\s*\(([^()]*)\)/.exec(header);
  if (taken !== null) {
    return taken[1]?.split(/[\s,&]+/).includes(name) === true
      ? header
      : header.replace(taken[0], taken[0].replace(/\s*\)$/, `, ${name})`));
  }
  const end = header.indexOf(')');
  return end < 0 ? undefined : `${header.slice(0, end + 1)} use (${name})${header.slice(end + 1)}`;
}
