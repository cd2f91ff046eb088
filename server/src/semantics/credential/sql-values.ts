import type { Call } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';
import { choose } from '../choose.ts';
import type { View } from '../view.ts';
import { literalBehind } from './behind.ts';
import { suspectBinding } from './judge.ts';
import type { Suspect } from './suspect.ts';

const inserted =
  /\bINSERT\s{1,9}INTO\s{1,9}[\w."'`[\]]{1,80}\s{0,9}\(([^()]{1,300})\)\s{0,9}VALUES\s{0,9}\(([^()]{1,200})\)/i;
const column = /^(?:\w{1,20}_)?(?:password|passwd|pwd)$/i;
const updated = /\bUPDATE\b([^;]{1,300}?)\b(?:\w{1,20}_)?(?:password|passwd|pwd)\s{0,4}=\s{0,4}(\?|\$\d|%s)/i;
const places = /\?|\$\d{1,2}|%s/g;

/** `execute("INSERT INTO users (name, password) VALUES (?, ?)", ("shop", "…"))`: what stands for the column of a password. */
export function statementPasswords(view: View): readonly Suspect[] {
  return statements(view).flatMap(({ args, scope, callee }) => {
    const at = args.findIndex(({ value }) => value.kind === 'text' && placeOf(value.text) !== undefined);
    const sql = args[at]?.value;
    const place = sql?.kind === 'text' ? placeOf(sql.text) : undefined;
    const given =
      place === undefined
        ? undefined
        : itemAt(
            args.slice(at + 1).map(({ value }) => value),
            place,
          );
    const literal = given === undefined ? undefined : literalBehind(view, given, scope);
    const suspicion =
      literal?.kind === 'text' && literal.text.length > 3 ? suspectBinding('password', literal.text, 'set') : undefined;
    if (literal?.kind !== 'text' || suspicion === undefined) return [];
    const base = {
      literal,
      scope,
      written: callee.at(-1) ?? '',
      path: ['admin', 'password'],
      isForeign: true,
    } as const;
    return [{ ...suspicion, ...base, relation: 'given to' }];
  });
}

const statements = choose('calls', mayTakeStatement);

function mayTakeStatement({ args }: Call): boolean {
  return (
    args.length > 1 && args.slice(0, 2).some(({ value }) => value.kind === 'text' && placeOf(value.text) !== undefined)
  );
}

/** Which of the values that a statement gets is a password. */
function placeOf(sql: string): number | undefined {
  if (sql.length < 20 || sql.length > 2000 || !/passw|pwd/i.test(sql)) return undefined;
  const [, columns = '', values = ''] = inserted.exec(sql) ?? [];
  const index = columns.split(',').findIndex((one) => column.test(one.replace(/[\s"'`[\]]/g, '')));
  const value = values.split(',')[index]?.trim() ?? '';
  if (index >= 0) return numberOf(value, values.split(',').slice(0, index).join(','));
  const [, before = '', place = ''] = updated.exec(sql) ?? [];
  return numberOf(place, before);
}

function numberOf(place: string, before: string): number | undefined {
  if (/^\$\d{1,2}$/.test(place)) return Number(place.slice(1)) - 1;
  return place === '?' || place === '%s' ? (before.match(places)?.length ?? 0) : undefined;
}

/** Values stand in a list of their own or one after the other. */
function itemAt(given: readonly Value[], place: number): Value | undefined {
  const [first] = given;
  return given.length === 1 && first?.kind === 'list' ? first.items[place] : given[place];
}

/** A cheap necessary condition over the raw text. */
export function mayTakePassword(text: string): boolean {
  return /\bINSERT\s{1,9}INTO\b[^;]{0,300}(?:passw|pwd)|\bUPDATE\b[^;]{0,300}(?:passw|pwd)/i.test(text);
}
