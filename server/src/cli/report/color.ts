import { styleText } from 'node:util';

export type ColorChoice = 'auto' | 'always' | 'never';
type Style = 'red' | 'yellow' | 'blue' | 'gray' | 'underline' | 'bold' | 'green';

/** Puts a style on a text, or leaves the text as it is. */
export type Paint = (style: Style, text: string) => string;

/**
 * True when output may be colored: the flag decides, else `NO_COLOR` and `FORCE_COLOR` (no-color.org,
 * force-color.org: any non-empty value, but `FORCE_COLOR=0` means no), else whether a terminal reads it.
 */
export function colorAllowed(
  choice: ColorChoice,
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  const set = (name: string) => environment[name] !== undefined && environment[name] !== '';
  if (set('NO_COLOR')) return false;
  if (set('FORCE_COLOR')) return environment['FORCE_COLOR'] !== '0' && environment['FORCE_COLOR'] !== 'false';
  return isTerminal && environment['TERM'] !== 'dumb';
}

/** A painter that works, or one that does nothing. */
export function painter(color: boolean): Paint {
  // Whether to color is decided above; Node must not decide again by its own stdout.
  return (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
}
