import type { Loop } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import type { View } from './view.ts';

/** An endless loop that a host cannot end. */
export interface DeafLoop {
  readonly loop: Loop;
  /** Where the loop begins, as far as its condition. */
  readonly range: Range;
  /** The parameter that tells the method when the program is to end. */
  readonly name: string;
}

/**
 * Endless loops in methods that a host runs and hands a sign for the end, when nothing in the loop asks for that sign
 * and nothing leaves the loop.
 */
export function deafLoops(view: View): readonly DeafLoop[] {
  const hosted = view.effects('tells-termination');
  if (hosted.length === 0) return [];
  return view.facts.loops.flatMap((loop) => {
    const method = view.facts.scopes.get(loop.scope);
    if (!loop.endless || method?.kind !== 'function' || !hosted.some(({ scope }) => scope === method.parent)) return [];
    const parameters = view.facts.bindings.filter(({ form, scope }) => form === 'parameter' && scope === method.id);
    const name = parameters[0]?.name[0];
    if (name === undefined || parameters.length !== 1 || asksOrLeaves(view, loop.body, name)) return [];
    return [{ loop, range: { start: loop.range.start, end: loop.condition?.end ?? loop.body.start }, name }];
  });
}

function asksOrLeaves({ source }: View, body: Range, name: string): boolean {
  const text = source.text.slice(body.start, body.end);
  return new RegExp(`\\b(?:${name.replace(/\W/g, '\\$&')}|break|return|throw)\\b`).test(text);
}
