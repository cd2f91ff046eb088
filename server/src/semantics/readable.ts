import type { Source } from '../text/source.ts';
import { roleOf } from './role.ts';

/** A line longer than this is not written by a person, in UTF-16 units. */
const longestLine = 20_000;

/**
 * Why a document is not worth reading, in words for the status; empty when it is. `path` is relative to the checked
 * folder, `limit` in bytes.
 */
export function unreadable(source: Source, path: string, limit: number): string {
  const { text } = source;
  if (text.length > limit) return `larger than ${limit} bytes`;
  if (text.includes('\0')) return 'not a text';
  if (hasLongLine(text)) return 'minified or generated';
  if (/^<{7} /m.test(text) && /^>{7} /m.test(text)) return 'unresolved merge conflict';
  return roleOf(path) === 'generated' ? 'generated or a dependency' : '';
}

function hasLongLine(text: string): boolean {
  if (text.length <= longestLine) return false;
  let start = 0;
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
    if (feed - start > longestLine) return true;
    start = feed + 1;
  }
  return text.length - start > longestLine;
}
