import type { Value } from '../facts/value.ts';
import type { Edit } from '../text/edit.ts';
import { removeItems, wholeLines } from '../text/list-edit.ts';
import { contains, type Range } from '../text/range.ts';
import { isDevelopmentOnly } from './development.ts';
import { rewriteOf, type Remedy } from './rewrite.ts';
import type { Site, View } from './view.ts';

/**
 * Repairs for a site that logs to a file: where the console gets the same lines already, the file writer goes; else it
 * becomes the library's console writer.
 */
export function consoleRemedies(view: View, site: Site): readonly Remedy[] {
  const rewritten = withStream(view, site, rewriteOf(view, site));
  if (!hasConsole(view, site) && !hasBetterSibling(view, site)) return rewritten === undefined ? [] : [rewritten];
  const found =
    removal(view, site) ?? (rewritten === undefined ? undefined : { ...rewritten, safety: 'unsafe' as const });
  return found === undefined ? [] : [found];
}

function hasConsole(view: View, site: Site): boolean {
  if (site.setting !== undefined)
    return siblingHandlers(view, site).some((handler) => /stream|console|stdout/i.test(textOf(view, handler)));
  return view
    .effects('logs-to-console')
    .some(
      (other) =>
        other.call !== undefined &&
        !isDevelopmentOnly(view, other.range, other.scope) &&
        runsWith(view, other.range, site.range),
    );
}

/** False when the one stands in a branch that the other does not stand in: it may be missing where the other runs. */
function runsWith(view: View, one: Range, other: Range): boolean {
  const sides = view.facts.branches.flatMap(({ consequence, alternative }) => [
    consequence,
    alternative ?? consequence,
  ]);
  return sides.every((side) => !contains(side, one) || contains(side, other));
}

/** Of several file writers in one list only one becomes the console, that of all levels, else lines would come twice. */
function hasBetterSibling(view: View, site: Site): boolean {
  const list = lists(view).find((items) => items.some((item) => item.range.start === site.call?.range.start));
  if (site.call === undefined || list === undefined) return false;
  const writers = view
    .effects('logs-to-file')
    .filter((other) => list.some((item) => item.kind === 'call' && item.call === other.call));
  const best =
    writers.find((other) => other.call !== undefined && view.argument(other.call, '0.level') === undefined) ??
    writers[0];
  return best !== undefined && best.call !== site.call && writers.length > 1;
}

function removal(view: View, site: Site): Remedy | undefined {
  const edits =
    site.setting === undefined ? (listRemoval(view, site) ?? statementRemoval(view, site)) : handlerRemoval(view, site);
  return edits === undefined
    ? undefined
    : { title: 'Remove the log file, another writer has the lines', safety: 'unsafe', edits };
}

/** Takes the writer out of a list: `transports: [console, file]`. */
function listRemoval(view: View, { call }: Site): Edit[] | undefined {
  if (call === undefined) return undefined;
  for (const list of lists(view)) {
    const index = list.findIndex((item) => item.range.start === call.range.start && item.range.end === call.range.end);
    if (index >= 0 && list.length > 1)
      return removeItems(
        view.source.text,
        list.map((item) => item.range),
        (at) => at === index,
      );
  }
  return undefined;
}

function lists(view: View): readonly (readonly Value[])[] {
  const found: (readonly Value[])[] = [];
  const take = (value: Value): void => {
    if (value.kind === 'list') found.push(value.items);
  };
  for (const binding of view.facts.bindings) take(binding.value);
  for (const call of view.facts.calls) for (const arg of call.args) take(arg.value);
  return found;
}

/** Takes out `logger.addHandler(FileHandler(…))`, or the variable that holds the writer with all that is done to it. */
function statementRemoval(view: View, { call, scope }: Site): Edit[] | undefined {
  if (call === undefined) return undefined;
  const { text } = view.source;
  const outer = view.facts.calls.find(
    (other) =>
      other.args.length === 1 &&
      other.args[0]?.value.range.start === call.range.start &&
      other.args[0].value.range.end === call.range.end,
  );
  if (outer !== undefined) return removalOf(text, [outer.statement]);
  const name = view.bindingOf(call)?.name;
  const [variable] = name ?? [];
  if (variable === undefined || name?.length !== 1) return undefined;
  const uses = view.facts.calls.filter(
    (other) =>
      other.scope === scope &&
      (other.callee[0] === variable ||
        (other.args.length === 1 &&
          other.args[0]?.value.kind === 'name' &&
          other.args[0].value.path.join('.') === variable)),
  );
  const mentioned = text.match(new RegExp(`\\b${variable.replace(/\W/g, '\\$&')}\\b`, 'g'))?.length ?? 0;
  return mentioned === uses.length + 1
    ? removalOf(text, [call.statement, ...uses.map((use) => use.statement)])
    : undefined;
}

function removalOf(text: string, statements: readonly Range[]): Edit[] | undefined {
  const ranges = statements.map((statement) => wholeLines(text, statement));
  const known = ranges.filter((range) => range !== undefined);
  if (known.length < ranges.length || known.some((range) => isOnlyStatement(text, range))) return undefined;
  return known.map((range) => ({ range, newText: '' }));
}

/** A block must keep a statement: one that follows a line ending in `:` or `{` stays when nothing follows it there. */
function isOnlyStatement(text: string, range: Range): boolean {
  const indentation = /^[ \t]*/.exec(text.slice(range.start))?.[0].length ?? 0;
  const before = text.slice(0, range.start).trimEnd();
  const following = /^\s*?([ \t]*)(\S)/.exec(text.slice(range.end));
  return before.endsWith(':') && (following === null || (following[1]?.length ?? 0) < indentation);
}

/** Handlers of a configuration dictionary beside the one whose class is the site's setting. */
function siblingHandlers(view: View, site: Site): readonly { readonly start: number; readonly end: number }[] {
  const handler = handlerOf(view, site);
  const owner = view.facts.bindings.find(
    (binding) => binding.value.kind === 'entries' && handler !== undefined && binding.value.entries.includes(handler),
  );
  return owner?.value.kind === 'entries'
    ? owner.value.entries.filter((entry) => entry !== handler).map((entry) => entry.value.range)
    : [];
}

function handlerOf(view: View, { setting }: Site): View['facts']['bindings'][number] | undefined {
  return view.facts.bindings.find(
    (binding) => setting !== undefined && binding.value.kind === 'entries' && binding.value.entries.includes(setting),
  );
}

/** Takes a handler out of a configuration dictionary, and its name out of the loggers' lists. */
function handlerRemoval(view: View, site: Site): Edit[] | undefined {
  const { text } = view.source;
  const handler = handlerOf(view, site);
  const name = handler?.name.at(-1);
  const owner = view.facts.bindings.find(
    (binding) => binding.value.kind === 'entries' && handler !== undefined && binding.value.entries.includes(handler),
  );
  if (handler === undefined || owner?.value.kind !== 'entries') return undefined;
  const { entries } = owner.value;
  const edits = removeItems(
    text,
    entries.map((entry) => entry.range),
    (index) => entries[index] === handler,
  );
  for (const binding of view.facts.bindings) {
    if (binding.name.at(-1) !== 'handlers' || binding.value.kind !== 'list') continue;
    const { items } = binding.value;
    const isNamed = (index: number): boolean => {
      const item = items[index];
      return item?.kind === 'text' && item.text === name;
    };
    edits.push(
      ...removeItems(
        text,
        items.map((item) => item.range),
        isNamed,
      ),
    );
  }
  return edits;
}

/** With the rewritten call, the variable that only held its stream goes too. */
function withStream(view: View, site: Site, remedy: Remedy | undefined): Remedy | undefined {
  const { subject } = site;
  if (remedy === undefined || site.api.kind !== 'stream' || subject?.kind !== 'name' || subject.path.length !== 1)
    return remedy;
  const { text } = view.source;
  const [name = ''] = subject.path;
  const made = view.constant(subject, site.scope);
  const isShorthand = text.match(new RegExp(`\\b${name.replace(/\W/g, '\\$&')}\\b`, 'g'))?.length === 2;
  const edits =
    made.kind === 'call' && isShorthand && bindsOneName(view, made.call.statement)
      ? removalOf(text, [made.call.statement])
      : undefined;
  return edits === undefined ? remedy : { ...remedy, edits: [...remedy.edits, ...edits] };
}

/** False for a statement whose other names what follows may need: `file, err := os.Create("app.log")`. */
function bindsOneName({ facts }: View, statement: Range): boolean {
  const names = facts.bindings.filter(
    ({ form, nameRange }) => form === 'declaration' && contains(statement, nameRange),
  );
  return names.length === 1;
}

function textOf(view: View, range: Range): string {
  return view.source.text.slice(range.start, range.end);
}
