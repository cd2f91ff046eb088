import { lookupIn } from '../lookup.ts';
import type { Site, View } from '../view.ts';
import type { Fallback } from './fallback.ts';
import { variableOf } from './stand-in.ts';

const wrapping = /(?:\bofNullable\(|\brunCatching\s?\{)\s*$/;
/** How a read goes on that stands in a wrapper. */
const wrapped =
  /(?:!!)?\s{0,20}[)}]\s{0,20}(?:\.(?:filter|map)\((?:[^()]|\([^()]{0,40}\)){1,60}\)\s{0,20})?\.(?:getOrDefault|getOrElse|orElse|orElseGet)\s{0,5}[({]\s{0,20}(?:(?:\(\)|\w{1,20})\s{0,5}->\s{0,20})?/y;
/** How it goes on where a block says what there is instead: of a case, of a failure, of a question. */
const blocks =
  /\s{0,5}\)\s{0,5}\{\s{0,20}null\s{0,5}->\s{0,20}|(?:!!)?\s{0,20}\}\s{0,20}catch\s{0,5}\([^()\n]{1,60}\)\s{0,5}\{\s{0,20}|\??\.let\s{0,5}\{\s{0,20}if\s{0,5}\(\s{0,5}it\.\w{1,20}\(\)\s{0,5}\)\s{0,20}|\s{0,3}\{\s{0,20}(?:Ok|Some)\(\w{1,20}\)[^{}=]{0,60}=>\s{0,5}\{?[^{}=]{1,60}\}?,?\s{0,20}(?:Err\(\w{1,20}\)|None|_)\s{0,5}=>\s{0,20}\{?\s{0,20}|\s{0,3}\{\s{0,20}return (?:Ok\()?\w{1,20}\)?;?\s{0,20}\}\s{0,20}(?:Ok\()?|\s{0,20}else\s{0,5}\{\s{0,20}(?:return\s{1,5}(?:Ok\()?)?/y;

/**
 * `ofNullable(getenv("X")).orElse("y")`, `runCatching { getenv("X")!! }.getOrDefault("y")`, `when (val x = getenv("X")) { null
 * -> "y" }`, `try { read("X") } catch (e: Exception) { "y" }`.
 */
export function ofBlock(view: View, site: Site): Fallback[] {
  const { text } = view.source;
  const { start, end } = site.range;
  const pattern = wrapping.test(text.slice(Math.max(0, start - 40), start)) ? wrapped : blocks;
  pattern.lastIndex = end;
  const literal = pattern.test(text) ? lookupIn(view.facts).literalAt(pattern.lastIndex) : undefined;
  const variable = literal === undefined ? undefined : variableOf(view, site);
  if (literal === undefined || variable === undefined) return [];
  return [{ variable, text: literal.text, range: literal.range, scope: site.scope }];
}
