import type { Branch } from '../../facts/facts.ts';
import type { ScopeId } from '../../facts/value.ts';
import type { Range } from '../../text/range.ts';
import { lookupIn } from '../lookup.ts';
import type { Site, View } from '../view.ts';
import type { Fallback } from './fallback.ts';
import { variableOf } from './stand-in.ts';

/** The reads of the environment by where they start. */
export type Reads = ReadonlyMap<number, readonly Site[]>;

/** `process.env.X ? process.env.X : 'y'`, also asked the other way round: `x == null ? 'y' : x`. */
export function ofChoice(view: View, branch: Branch, reads: Reads): Fallback[] {
  if (branch.alternative === undefined) return [];
  const parts = [bare(view, branch.consequence), bare(view, branch.alternative)] as const;
  for (const [taken, other] of [parts, [parts[1], parts[0]] as const]) {
    const text = textAt(view, other, branch.scope);
    if (text === undefined) continue;
    const site =
      reads.get(taken.start)?.find(({ range }) => range.end === taken.end) ?? heldRead(view, taken, branch.scope);
    const variable = site === undefined ? undefined : variableOf(view, site);
    if (variable === undefined) continue;
    // A choice of another kind, such as by the name of the environment, says more than that there is none.
    if (other === parts[0] && !asksFor(view, branch, [variable, ...textOf(view, taken)])) continue;
    const required = { replace: branch.range };
    return [{ variable, text, range: other, scope: branch.scope, required }];
  }
  return [];
}

/** The text of a literal, or of a constant, that is all of a range. */
function textAt(view: View, range: Range, scope: ScopeId): string | undefined {
  const literal = lookupIn(view.facts).literalAt(range.start);
  if (literal !== undefined) return literal.range.end === range.end ? literal.text : undefined;
  const name = /^[$@A-Za-z_][\w.$]{0,80}$/.exec(
    view.source.text.slice(range.start, Math.min(range.end, range.start + 90)),
  );
  return name === null ? undefined : view.text({ kind: 'name', path: name[0].split('.'), range }, scope);
}

/** True when the condition names one of these. */
function asksFor(view: View, { condition }: Branch, names: readonly string[]): boolean {
  const asked = view.source.text.slice(condition.range.start, condition.range.end);
  return names.some((name) => asked.includes(name));
}

function textOf({ source }: View, { start, end }: Range): readonly string[] {
  return end - start > 100 ? [] : [source.text.slice(start, end)];
}

/** Without the words and brackets that only hold it: `then x`, `else x`, `{ x }`. */
function bare({ source }: View, { start, end }: Range): Range {
  if (end - start > 300) return { start, end };
  const text = source.text.slice(start, end);
  const lead = /^(?:(?:then|else)\b)?[\s{]*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  return {
    start: start + lead,
    end: start + lead + (text.startsWith('{') ? rest.replace(/[\s}]+$/, '') : rest).length,
  };
}

/** The call that reads the environment, where a range is the name of the variable that holds what it gave. */
function heldRead(view: View, range: Range, scope: ScopeId): Site | undefined {
  const name = view.source.text.slice(range.start, range.end);
  if (!/^\$?\w+$/.test(name)) return undefined;
  const value = view.constant({ kind: 'name', path: [name], range }, scope);
  return value.kind === 'call'
    ? view.sitesOf(value.call).find(({ effect }) => effect === 'environment-read')
    : undefined;
}
