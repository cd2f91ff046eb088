import type { ReferencePlace } from '../facts/idioms.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakIn, lineStartBefore } from '../text/source.ts';

/** Compose fills in variables of the shell and of `.env`; `:?` stops when there is none (Compose, interpolation). */
export function composeReference(name: string, place: ReferencePlace): readonly Edit[] | undefined {
  return interpolated(`\${${name}:?}`, place);
}

/**
 * Spring and Quarkus fill in variables of the environment, and stop at start when there is none (Spring Boot, "Property
 * Placeholders"; Quarkus, "Property Expressions").
 */
export function placeholderReference(name: string, place: ReferencePlace): readonly Edit[] | undefined {
  return interpolated(`\${${name}}`, place);
}

/** The same with the value that stands there as what holds without such a variable; empty where it has no place. */
export function withDefault(name: string, place: ReferencePlace): readonly Edit[] {
  const { start, end } = place.content;
  return interpolated(`\${${name}:${place.text.slice(start, end)}}`, place) ?? [];
}

function interpolated(newText: string, { text, value, content }: ReferencePlace): readonly Edit[] | undefined {
  const isQuoted = /^["']/.test(text.slice(value.start, value.start + 1));
  const before = text.slice(lineStartBefore(text, value.start), value.start);
  // Between the braces of a flow map a bare `}` would end it.
  if (!isQuoted && /[{[]/.test(before.replace(/\$\{[^}]*\}/g, ''))) return undefined;
  return [{ range: content, newText }];
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

/** A secret of the repository or its organization (docs.github.com, "Using secrets in GitHub Actions"). */
export function actionsSecret(name: string, { text, value, content }: ReferencePlace): readonly Edit[] | undefined {
  const newText = `\${{ secrets.${name} }}`;
  const isQuoted = content.start > value.start;
  // Between the braces of a flow map the reference would end it.
  return [{ range: content, newText: isQuoted || !isInFlow(text, value.start) ? newText : `"${newText}"` }];
}

/**
 * A variable of the project's settings reaches every job by itself, so its line goes
 * (docs.gitlab.com/ci/variables). Undefined where it is the only one of its map, or stands on a line with others.
 */
export function projectVariable(_name: string, { text, value }: ReferencePlace): readonly Edit[] | undefined {
  const start = lineStartBefore(text, value.start);
  const [indent] = /^[ \t]*(?=[\w"'-]+:[ \t]+$)/.exec(text.slice(start, value.start)) ?? [];
  const rest = /^[ \t]*(?:#.*)?(?:\r?\n|$)/.exec(text.slice(value.end));
  if (indent === undefined || rest === null) return undefined;
  const end = value.end + rest[0].length;
  const sibling = new RegExp(`^${indent}[\\w"'-]+:`);
  const above = text.slice(0, start).replace(/\r?\n$/, '').length;
  const before = text.slice(lineStartBefore(text, above), start);
  return sibling.test(before) || sibling.test(text.slice(end)) ? [{ range: { start, end }, newText: '' }] : undefined;
}

function isInFlow(text: string, at: number): boolean {
  return /[{[,]/.test(text.slice(lineStartBefore(text, at), at).replace(/\$\{[^}]*\}/g, ''));
}
