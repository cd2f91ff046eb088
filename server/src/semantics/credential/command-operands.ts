import {
  namedOperands,
  secretInputs,
  secretOperands,
  type SecretForm,
  type SecretOperand,
} from '../../catalog/secret-options.ts';
import { hereString, operandsOf, type SimpleCommand, type Word } from './command-line.ts';
import { isMeant } from './comment-notes.ts';
import { parts } from './command-parts.ts';
import { atUse, underName, type CommandSecret } from './command-value.ts';

const rowsFor: ReadonlyMap<string, readonly SecretOperand[]> = (() => {
  const rows = new Map<string, SecretOperand[]>();
  for (const row of secretOperands)
    for (const program of row.programs) rows.set(program, [...(rows.get(program) ?? []), row]);
  return rows;
})();
const named: ReadonlySet<string> = new Set(namedOperands);

/** True for a program that takes a secret by its place. */
export function takesOperand(program: string): boolean {
  return rowsFor.has(program);
}

/** The secrets that a program takes by their place: `rabbitmqctl add_user shop x`, `npm config set //host/:_password x`. */
export function operandSecrets(source: string, program: string, words: readonly Word[]): readonly CommandSecret[] {
  const rows = rowsFor.get(program);
  if (rows === undefined && !named.has(program)) return [];
  const operands = operandsOf(words);
  return [
    ...(rows ?? []).flatMap((row) => ofRow(source, row, words, operands)),
    ...(named.has(program) ? inPairs(source, operands) : []),
  ];
}

function ofRow(
  source: string,
  row: SecretOperand,
  words: readonly Word[],
  operands: readonly Word[],
): readonly CommandSecret[] {
  const { letter, least } = row;
  if (letter !== undefined && !words.some(({ text }) => /^-[a-zA-Z]+$/.test(text) && text.includes(letter))) return [];
  const before = row.after?.split(' ') ?? [];
  const at = operands.findIndex((_, index) =>
    before.every((after, offset) => isWord(after, operands[index + offset]?.text ?? '')),
  );
  if (at === -1) return [];
  const start = at + before.length;
  const given = operands.slice(start);
  const holder = given[row.at ?? given.length - 1];
  if (holder === undefined || given.length < least || (row.form === undefined && /[=:]/.test(holder.text))) return [];
  return taken(source, holder, row.form ?? 'value', `${words[0]?.text ?? ''} ${row.after ?? ''}`.trim());
}

function isWord(after: string, text: string): boolean {
  if (after.endsWith('.')) return text.startsWith(after);
  return text.toLowerCase() === after;
}

/** A name and the word behind it. */
function inPairs(source: string, operands: readonly Word[]): readonly CommandSecret[] {
  return operands.flatMap(({ text }, index) => {
    const holder = operands[index + 1];
    const name = text.slice(text.search(/[^/:.]*$/));
    return holder === undefined || text.includes('=') || name === ''
      ? []
      : underName(source, holder, name, holder.text);
  });
}

/** What `echo` pipes to a program that reads a secret, and what stands behind `<<<`. */
export function inputSecrets(
  source: string,
  { words, input }: { readonly words: readonly Word[]; readonly input: SimpleCommand['input'] },
): readonly CommandSecret[] {
  const told = input ?? [];
  const isEchoed = /^(?:echo|printf)$/.test(told[0]?.text ?? '');
  const holder = isEchoed ? operandsOf(told).at(-1) : hereString(words);
  if (holder === undefined) return [];
  const row = secretInputs.find(
    (one) =>
      words.some(({ text }) => one.programs.includes(text.replace(/^.*\//, ''))) &&
      (one.words === undefined || words.some(({ text }) => one.words?.includes(text))),
  );
  if (row === undefined) return [];
  const written = row.programs.find((one) => words.some(({ text }) => text.endsWith(one))) ?? '';
  // `printf '%s:%s' shop …`
  const operands = operandsOf(told);
  if (row.form === 'account' && operands.length === 3 && /^%s:%s/.test(operands[0]?.text ?? ''))
    return taken(source, holder, 'value', written);
  // `echo -e "x\nx"` answers twice.
  const first = { ...holder, text: holder.text.split(/\\n|\n/)[0] ?? '' };
  const found = taken(source, first, row.form, written);
  // What is only encoded may be any pair.
  return written === 'base64' ? found.filter(({ literal: { text } }) => isMeant(text)) : found;
}

function taken(source: string, holder: Word, form: SecretForm, written: string): readonly CommandSecret[] {
  const value = form === 'value' ? holder.text : parts[form].exec(holder.text)?.[1];
  return value === undefined || /\s/.test(value) ? [] : atUse(source, holder, value, written);
}
