import { holderOf } from '../semantics/credential/literal-place.ts';
import type { View } from '../semantics/view.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { prefixedNames } from '../semantics/credential/variable.ts';
import type { EnvironmentMove, Fix } from './rule.ts';

/** A value in a file of settings that belongs to whoever deploys. */
export interface Given {
  /** The value as written, with its quotes. */
  readonly range: Range;
  /** The value, or the stretch of it that the reference takes the place of. */
  readonly content: Range;
  readonly name: string;
  /** Undefined when it is not constant. */
  readonly value?: string | undefined;
  /** What it is called in titles, with its article. */
  readonly noun: string;
  /** True when the reference takes the place of a stretch only. */
  readonly isPart?: boolean;
  /** The issuer's page on revoking a leaked one. */
  readonly revoke?: string | undefined;
}

/**
 * The ways out of a file that cannot read the environment but refer to it: a reference, or no value where a variable
 * overrides the setting anyway; and where the platform reads `.env` by itself, a move of the value into it.
 */
export function referenceFixes(view: View, given: Given): Fix[] {
  const { name, value, noun, revoke } = given;
  const { overrideName, readsEnvFile } = view.idioms;
  const edits = (key: string): readonly Edit[] => referenceTo(view, given, key) ?? [];
  const override = overrideName?.(holderOf(view, given.range)?.name ?? []);
  const variable = override ?? name;
  if (edits(variable).length === 0) return [];
  const title =
    override !== undefined
      ? `Leave the value to the variable \`${override}\``
      : view.home === 'manifest' || view.home === 'pipeline'
        ? `Refer to \`${name}\` instead of the value`
        : `Read ${given.isPart === true ? 'only the password, ' : ''}\`${name}\`${given.isPart === true ? ',' : ''} from the environment`;
  const refer: Fix = { title, safety: 'unsafe', edits: edits(variable) };
  if (readsEnvFile !== true || value === undefined)
    return given.isPart === true && view.home === 'manifest' ? [] : [refer];
  const move = moveOf(view, { name, value, edits, ...(revoke === undefined ? {} : { revoke }) });
  const moving: Fix = { title: `Move ${noun} to \`.env\` as \`${name}\``, safety: 'unsafe', edits: [], move };
  return given.isPart === true ? [moving] : [refer, moving];
}

/** The move of one value, with what is known of it and of the file that it stands in. */
export function moveOf(
  view: View,
  move: Pick<EnvironmentMove, 'name' | 'value' | 'edits' | 'revoke'>,
): EnvironmentMove {
  return {
    ...move,
    alternatives: prefixedNames(view.source.uri, move.name),
    isDistinctive: move.value.length >= 12 && /\d/.test(move.value) && /[a-z]/i.test(move.value),
  };
}

/** A fallback goes together with the reference that it belongs to. */
function referenceTo(view: View, { range, content }: Given, name: string): readonly Edit[] | undefined {
  const holder = holderOf(view, range);
  if (holder === undefined) return undefined;
  const { text } = view.source;
  const place = { text, path: holder.name };
  if (holder.value.kind === 'text' || holder.value.range.start === range.start)
    return view.idioms.reference?.(name, { ...place, value: range, content });
  if (holder.value.kind !== 'either') return undefined;
  const whole = holder.value.range;
  const quote = /^["']/.test(text.charAt(whole.start)) ? 1 : 0;
  const inner = { start: whole.start + quote, end: whole.end - quote };
  return view.idioms.reference?.(name, { ...place, value: whole, content: inner });
}
