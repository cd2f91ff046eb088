import assert from 'node:assert/strict';
import type { Facts } from '../../../server/src/facts/facts.ts';
import type { Value } from '../../../server/src/facts/value.ts';
import { formatOf } from '../../../server/src/formats/index.ts';
import type { Range } from '../../../server/src/text/range.ts';

/** The facts of a file, read by the format that its path leads to. */
export function read(path: string, text: string): Facts {
  const format = formatOf(path);
  assert.ok(format, `no format reads ${path}`);
  return format.read({ uri: `file:///app/${path}`, languageId: format.languageId, text });
}

/** Each command on a line: role, form, name, words between bars, and after `@` the text its range covers. */
export function commandsIn(path: string, text: string): readonly string[] {
  return read(path, text).commands.map(
    (command) =>
      `${command.role} ${command.form} ${command.name}: ${command.words.join('|')} @ ${JSON.stringify(slice(text, command.range))}`,
  );
}

/** Each entry on a line: its name, its value, and after `@` the texts its ranges cover. */
export function entriesIn(path: string, text: string): readonly string[] {
  return read(path, text).bindings.map((binding) => {
    assert.equal(binding.form, 'entry');
    return `${binding.name.join(' ')} = ${show(binding.value)} @ ${slice(text, binding.nameRange)} / ${slice(text, binding.value.range)}`;
  });
}

/** A value in short: texts in quotes, names after `$`, joined values with `+`, options with `or`. */
export function show(value: Value): string {
  if (value.kind === 'text') return JSON.stringify(value.text);
  if (value.kind === 'name') return `$${value.path.join('.')}`;
  if (value.kind === 'joined') return value.parts.map(show).join(' + ');
  return value.kind === 'either' ? `(${value.options.map(show).join(' or ')})` : value.kind;
}

export function slice(text: string, range: Range): string {
  return text.slice(range.start, range.end);
}

/** Fails when a fact lies outside the text or a text's content is not within its range. */
export function assertRanges(facts: Facts, text: string, label: string): void {
  const ranges = [
    ...facts.commands.map((command) => command.range),
    ...facts.comments.map((comment) => comment.range),
    ...facts.literals.flatMap((literal) => [literal.range, literal.content]),
    ...facts.bindings.flatMap((binding) => [binding.range, binding.nameRange, binding.value.range]),
  ];
  for (const { start, end } of ranges) {
    assert.ok(Number.isInteger(start) && Number.isInteger(end), label);
    assert.ok(0 <= start && start <= end && end <= text.length, `${label}: ${start}..${end} of ${text.length}`);
  }
  for (const comment of facts.comments) assert.equal(slice(text, comment.range), comment.text, label);
}
