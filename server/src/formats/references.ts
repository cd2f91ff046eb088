import type { ReferencePlace } from '../facts/idioms.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakIn, lineStartBefore } from '../text/source.ts';

/** Compose fills in variables of the shell and of `.env`; `:?` stops when there is none (Compose, interpolation). */
export function composeReference(name: string, { text, value, content }: ReferencePlace): readonly Edit[] | undefined {
  const isQuoted = content.start > value.start;
  const before = text.slice(lineStartBefore(text, value.start), value.start);
  // Between the braces of a flow map a bare `}` would end it.
  if (!isQuoted && /[{[]/.test(before.replace(/\$\{[^}]*\}/g, ''))) return undefined;
  return [{ range: content, newText: `\${${name}:?}` }];
}

/**
 * `value: …` becomes a reference to a key of a Secret called after the container (Kubernetes, "Define container
 * environment variables using Secret data").
 */
export function secretKeyReference(name: string, place: ReferencePlace): readonly Edit[] | undefined {
  const { text, value, path } = place;
  const lineStart = lineStartBefore(text, value.start);
  const [whole, indent = '', dash = ''] = /^([ \t]*)(- )?value:[ \t]+$/.exec(text.slice(lineStart, value.start)) ?? [];
  if (whole === undefined) return undefined;
  const deeper = `${indent}${dash === '' ? '' : '  '}  `;
  const lines = [
    'valueFrom:',
    `${deeper}secretKeyRef:`,
    `${deeper}  name: ${path[1] ?? 'app'}`,
    `${deeper}  key: ${name}`,
  ];
  return [
    {
      range: { start: lineStart + indent.length + dash.length, end: value.end },
      newText: lines.join(lineBreakIn(text)),
    },
  ];
}

/** Render asks for the value and keeps it to itself (Blueprint specification, `sync: false`). */
export function unsyncedReference(_name: string, { text, value }: ReferencePlace): readonly Edit[] | undefined {
  const lineStart = lineStartBefore(text, value.start);
  const [whole] = /value:[ \t]+$/.exec(text.slice(lineStart, value.start)) ?? [];
  if (whole === undefined) return undefined;
  return [{ range: { start: value.start - whole.length, end: value.end }, newText: 'sync: false' }];
}
