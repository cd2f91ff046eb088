import type { Code } from '../facts/idioms.ts';
import { contains, type Range } from '../text/range.ts';
import type { View } from './view.ts';

/**
 * Code for a text of which one stretch is read from elsewhere, to stand in place of the literal at `range`; undefined
 * where the language has no idiom for it. `before` and `after` are texts, not code.
 */
export function joinedText(view: View, range: Range, before: string, read: Code, after: string): Code | undefined {
  const { quote, joinText, borrow } = view.idioms;
  if (quote === undefined || joinText === undefined) return undefined;
  const middle = read.beforeMember ?? (read.isLoose === true ? `(${read.text})` : read.text);
  const pieces = [...(before === '' ? [] : [quote(before)]), middle, ...(after === '' ? [] : [quote(after)])];
  const joined = joinText(pieces, isAmongArguments(view, range));
  const { imports, declarations = [], declarationImports = [] } = read;
  return {
    text: joined,
    imports,
    declarations,
    declarationImports,
    // An operator between the pieces, rather than one literal around them.
    ...(joined.startsWith(pieces[0] ?? '') ? { isLoose: true } : {}),
    ...(borrow === undefined ? {} : { ofVariable: borrow(joined), beforeMember: joined }),
  };
}

/** True when the place is one of several arguments of a call. */
function isAmongArguments({ facts }: View, range: Range): boolean {
  return facts.calls.some(
    (call) => call.args.length > 1 && call.args.some((arg) => arg.name === undefined && contains(arg.range, range)),
  );
}
