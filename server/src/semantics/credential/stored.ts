import type { Call } from '../../facts/facts.ts';
import type { ScopeId, Text, Value } from '../../facts/value.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { collected } from './contained.ts';
import { unwrapped } from './passed-on.ts';

/** `app.get('key')`, where the file says `app.set('key', '…')`, once, or keeps it in a collection of that name. */
export function storedBehind(view: View, { callee, args, calleeRange, scope }: Call): Value | undefined {
  const [key, fallback] = args;
  if (
    !/^get(?:Value)?$/.test(callee.at(-1) ?? '') ||
    callee.length < 2 ||
    key?.value.kind !== 'text' ||
    fallback !== undefined
  )
    return undefined;
  const { text } = key.value;
  const path = callee.slice(0, -1);
  const kept = keptUnder(view.constant({ kind: 'name', path, range: calleeRange }, scope), text);
  if (kept !== undefined) return kept;
  const owner = path.join('.');
  const [only, ...others] = lookupIn(view.facts)
    .callsNamed('set')
    .filter(
      (call) =>
        call.args.length === 2 &&
        call.args[0]?.value.kind === 'text' &&
        call.args[0].value.text === text &&
        call.callee.slice(0, -1).join('.') === owner,
    );
  return others.length === 0 ? only?.args[1]?.value : undefined;
}

/** `new Map([['a', '…']])`, `{ a: '…' }`: what a collection has under a key. */
function keptUnder(owner: Value, key: string): Value | undefined {
  const kept = collected(owner);
  if (kept.kind === 'entries') return kept.entries.find(({ name }) => name.at(-1) === key)?.value;
  const items = kept.kind === 'list' ? kept.items : [];
  const pair = items.find(
    (item) => item.kind === 'list' && item.items[0]?.kind === 'text' && item.items[0].text === key,
  );
  return pair?.kind === 'list' ? pair.items[1] : undefined;
}

const mostKept = 12;

/** `KEYS[stage]`: any of the texts that the file keeps by name. */
export function oneOfEntries(view: View, { path, range }: Value & { kind: 'name' }, scope: ScopeId): readonly Text[] {
  const kept = collected(view.constant({ kind: 'name', path: path.slice(0, -1), range }, scope));
  if (kept.kind !== 'entries' || kept.entries.length > mostKept) return [];
  return kept.entries.map(({ value }) => unwrapped(value)).filter((value) => value.kind === 'text');
}
