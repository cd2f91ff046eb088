import { FILE_SCOPE, type Call, type Scope } from '../facts/facts.ts';
import type { Draining } from '../facts/idioms.ts';
import type { Edit } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import { lineBreakOf } from '../text/source.ts';
import type { Project } from './project.ts';
import { preparation } from './remedy.ts';
import { drainStyle, heldBy, indentOf } from './termination-fix.ts';
import type { Site, View } from './view.ts';

/**
 * The edits that put draining in place of the exit in a signal handler: `exit` is the range of the exiting function's
 * name. Undefined when the server cannot be reached from the handler.
 */
export function drainingEdits(
  view: View,
  handler: Site,
  server: Site,
  exit: Range,
  project: Project,
): readonly Edit[] | undefined {
  const style = drainStyle(server, project);
  const held = style === undefined ? undefined : heldBy(view, server, style.holder);
  const { drainThenExit } = view.idioms;
  if (style === undefined || held === undefined || drainThenExit === undefined || !isVisible(view, server, exit))
    return undefined;
  const naming = held.introduction === undefined ? [] : introduction(view, server, held.introduction);
  if (naming === undefined) return undefined;
  const { text } = view.source;
  const call = view.facts.calls.find((one) => one.calleeRange.start === exit.start && one.calleeRange.end === exit.end);
  const written =
    call === undefined ? `${text.slice(exit.start, exit.end)}(0)` : text.slice(call.range.start, call.range.end);
  const handling = handler.call === undefined ? '' : text.slice(handler.call.range.start, handler.call.range.end);
  const drain = { target: held.target, style: style.style, indent: indentOf(view) };
  const draining = drainThenExit(drain, written, handling);
  if (draining === undefined) return undefined;
  const edits = call === undefined ? insteadOfName(view, handler, draining) : insteadOfCall(view, call, draining);
  return edits === undefined
    ? undefined
    : [...preparation(view, { text: '', imports: draining.imports }), ...naming, ...edits];
}

/** True when the code at a place sees the variables of the scope in which the server starts. */
function isVisible(view: View, server: Site, place: Range): boolean {
  if (server.scope === FILE_SCOPE) return true;
  const scope = view.facts.scopes.get(server.scope);
  return scope !== undefined && contains(scope.range, place);
}

function introduction(view: View, server: Site, newText: string): Edit[] | undefined {
  const { call } = server;
  if (call === undefined || call.statement.start !== call.range.start) return undefined;
  const { start } = call.statement;
  const { text } = view.source;
  if (text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() !== '') return undefined;
  return [{ range: { start, end: start }, newText }];
}

/** `process.on('SIGTERM', process.exit)`: the function itself is the handler. */
function insteadOfName(view: View, handler: Site, { lines, isAsync }: Draining): Edit[] | undefined {
  const value = view.part(handler, 'handler');
  return value === undefined
    ? undefined
    : [{ range: value.range, newText: `${isAsync ? 'async ' : ''}() => ${block(view, value.range, lines)}` }];
}

function insteadOfCall(view: View, call: Call, { lines, isAsync, header }: Draining): Edit[] | undefined {
  const around = innermost(view, call.range);
  if (around === undefined) return undefined;
  const waiting = isAsync && !around.isAsync ? asynchronous(view, around) : headerEdits(view, around, header);
  if (waiting === undefined) return undefined;
  const { text } = view.source;
  if (around.body.start === call.range.start && around.body.end === call.range.end) {
    const before = text.slice(0, call.range.start);
    const own = /(?<=\n)[ \t]*$/.exec(before)?.[0];
    // Behind a colon stands a body that is indented, on lines of its own or as the one expression there is room for.
    if (/:\s*$/.test(before) && own !== undefined)
      return [{ range: call.range, newText: lines.join(lineBreakOf(text) + own) }];
    // Within braces that are there already, one line takes the place of the other.
    if (/[{|:]\s*$/.test(before))
      return lines.length === 1 ? [{ range: call.range, newText: lines.join('') }] : undefined;
    return [...waiting, { range: call.range, newText: block(view, call.range, lines) }];
  }
  const { start, end } = call.statement;
  if (start !== call.range.start || !/^;?$/.test(text.slice(call.range.end, end))) return undefined;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return undefined;
  return [...waiting, { range: { start, end }, newText: lines.join(lineBreakOf(text) + indent) }];
}

function headerEdits(view: View, { range, body }: Scope, header: Draining['header']): Edit[] | undefined {
  const written = view.source.text.slice(range.start, body.start);
  const newText = header === undefined ? written : header(written);
  if (newText === undefined || newText === written) return newText === undefined ? undefined : [];
  return [{ range: { start: range.start, end: body.start }, newText }];
}

function innermost(view: View, range: Range): Scope | undefined {
  const around = [...view.facts.scopes.values()].filter(
    (scope) => scope.kind === 'function' && contains(scope.range, range),
  );
  return around.sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))[0];
}

/** A method's own range starts at its modifiers, where the word may not stand first. */
function asynchronous(view: View, scope: Scope): Edit[] | undefined {
  const header = view.source.text.slice(scope.range.start, scope.body.start);
  if (!/^(?:function\b|[^{;]*=>\s*$)/.test(header)) return undefined;
  return [{ range: { start: scope.range.start, end: scope.range.start }, newText: 'async ' }];
}

function block(view: View, range: Range, lines: readonly string[]): string {
  const { text } = view.source;
  const outer = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', range.start - 1) + 1))?.[0] ?? '';
  const inner = outer + indentOf(view);
  const lineBreak = lineBreakOf(text);
  return `{${lineBreak}${lines.map((line) => inner + line).join(lineBreak)}${lineBreak}${outer}}`;
}
