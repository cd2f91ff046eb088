import type { Value } from '../facts/value.ts';
import { overlaps, type Range } from '../text/range.ts';
import { variableOf } from './credential/stand-in.ts';
import { fallbacks } from './credential/fallback.ts';
import type { Site, View } from './view.ts';

/** What follows a read that the app can do without: another value, a question, a comparison, or that it is set here. */
const withoutIt =
  /^(?:\s*\))*\s*(?:\|\||&&|\?|&\.|=(?!>)|!==?\s*['"`\w]|\.(?:ok|is_ok|is_some|is_err|unwrap_or\w*|map\w*|orElse\w*|isPresent|ifPresent|present\?|nil\?|blank\?)\b)/;
/** The same in words, which belong to it on its own line alone. */
const withoutItInWords = /^(?:[ \t]*\))*[ \t]*(?:(?:or|and|if|is|in|do)\b|\{)/;
/** What ends the app where there is none: `?: error(…)`, `?? throw`. */
const stopsInstead = /^\s*(?:\|\||\?\?|\?:)\s*(?:throw\b|error\(|die\(|exit\(|abort\()/;
/** What stands before it then: `!!`, `Boolean(`, `"true".equals(`, `if let Ok(x) =`, `delete`. */
const asksBefore =
  /(?:!!|\bBoolean\(|\bbool\(|\.equals(?:IgnoreCase)?\(|\bif let [^=\n]*=|\bwhile let [^=\n]*=|\bdelete|\bunset\(|\bempty\(|\bisset\(|\b(?:set|put|add)\w*\()\s*$/;

/** Names of variables of the environment that a file reads and that the app can do without. */
export function optionalReads(view: View): ReadonlySet<string> {
  const found = new Set(fallbacks(view).map(({ variable }) => variable));
  for (const site of view.effects('environment-read')) {
    const name = variableOf(view, site);
    if (name !== undefined && !found.has(name) && isOptional(view, site)) found.add(name);
  }
  return found;
}

function isOptional(view: View, site: Site): boolean {
  const { text } = view.source;
  const { start, end } = site.range;
  return (
    // The app sets it by itself.
    site.api.kind === 'set' ||
    // A framework's own settings ask for it, and few apps need it.
    site.api.kind === 'optional' ||
    view.part(site, 'fallback') !== undefined ||
    (withoutIt.test(text.slice(end, end + 80)) && !stopsInstead.test(text.slice(end, end + 80))) ||
    withoutItInWords.test(text.slice(end, end + 80)) ||
    asksBefore.test(text.slice(Math.max(0, start - 60), start)) ||
    view.facts.branches.some(({ condition }) => asksFor(condition, (value) => overlaps(value.range, site.range))) ||
    isAskedLater(view, site)
  );
}

/** `dsn = getenv("DSN")`, then `if dsn:`. */
function isAskedLater(view: View, site: Site): boolean {
  const binding = view.facts.bindings.find(({ value }) => isSame(value.range, site.range));
  if (binding === undefined) return false;
  const name = binding.name.join('.');
  const isIt = (value: Value): boolean => value.kind === 'name' && value.path.join('.') === name;
  return view.facts.branches.some((branch) => branch.range.end > site.range.start && asksFor(branch.condition, isIt));
}

/** True for a condition that holds when the value is there, so that all goes on when it is not. */
function asksFor(condition: Value, isIt: (value: Value) => boolean): boolean {
  if (condition.kind !== 'comparison') return isIt(condition);
  const { operator, operands } = condition;
  if (operator === 'not') return false;
  if (operator === 'and' || operator === 'or') return operands.some((operand) => asksFor(operand, isIt));
  const others = operands.filter((operand) => !isIt(operand));
  if (others.length === operands.length) return false;
  return operator !== 'equal' || !others.some(isNothing);
}

function isNothing(value: Value): boolean {
  if (value.kind === 'text') return value.text === '';
  if (value.kind === 'scalar') return value.value === null;
  return value.kind === 'name' && /^(?:undefined|None|nil|null)$/.test(value.path.join('.'));
}

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}
