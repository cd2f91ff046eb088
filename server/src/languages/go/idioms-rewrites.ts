import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { abandoned } from './import-style.ts';

/** The console counterparts of what Go's loggers write to files with. */
export const rewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'writer-stdout': ({ call, element, setting }) => {
    // Among several writers the file only goes.
    const whole = setting?.value.range ?? call?.args[0]?.value.range;
    return element === undefined ||
      whole === undefined ||
      element.range.start !== whole.start ||
      element.range.end !== whole.end
      ? undefined
      : toStandardOutput(element.range);
  },
  'file-stdout': (place) => {
    const { call, text } = place;
    if (call === undefined) return undefined;
    const isAddress = text[call.range.start - 1] === '&';
    const range = { start: call.range.start - (isAddress ? 1 : 0), end: call.range.end };
    return toStandardOutput(range, ...abandoned(text, range, 'os.Stdout'));
  },
  'zap-stdout': ({ element }) =>
    element?.kind === 'text'
      ? {
          title: 'Log to standard output instead',
          safety: 'safe',
          edits: [{ range: element.range, newText: '"stdout"' }],
          imports: [],
        }
      : undefined,
};

function toStandardOutput(range: Range, ...others: readonly Edit[]): Rewrite {
  return {
    title: 'Log to standard output instead',
    safety: 'safe',
    edits: [{ range, newText: 'os.Stdout' }, ...others],
    imports: ['import "os"'],
  };
}
