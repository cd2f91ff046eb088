import { lookupIn } from './lookup.ts';
import type { Drain, Termination } from '../facts/idioms.ts';
import type { Binding, Loop } from '../facts/facts.ts';
import type { Edit } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import { lineBreakOf } from '../text/source.ts';
import type { Project } from './project.ts';
import { preparation } from './remedy.ts';
import type { Site, View } from './view.ts';

/** The kind of a server, which tells how it is stopped; that of the app that another file creates, where there is one. */
export function drainStyle(site: Site, project: Project): { style: string; holder: 'receiver' | 'result' } | undefined {
  const { kind, holder } = site.api;
  if (kind !== 'imported-app') return kind === undefined ? undefined : { style: kind, holder: holder ?? 'receiver' };
  const kinds = new Set(project.sites('creates-app').map((created) => created.kind));
  const [only] = kinds;
  if (only === undefined || only === '' || kinds.size > 1) return undefined;
  // Frameworks on Node's own server give that server; the others are closed themselves.
  return { style: only, holder: only === 'close-connections' ? 'result' : 'receiver' };
}

/** Stands for the target where there is none: some kinds need none. */
const nothing = '\0';

/**
 * The edits that let a server or worker end in order on SIGTERM; undefined where the language has no way of writing it,
 * or the code is shaped so that it cannot be put in without changing more.
 */
export function terminationEdits(view: View, site: Site, project: Project): readonly Edit[] | undefined {
  const style = drainStyle(site, project);
  const { call } = site;
  if (style === undefined || call === undefined || view.idioms.onTerminate === undefined) return undefined;
  const held = heldBy(view, site, style.holder);
  const target = held?.target ?? nothing;
  const drain = { target, style: style.style, indent: indentOf(view), ...writtenAt(view, call) };
  const termination = view.idioms.onTerminate(drain);
  if (termination === undefined) return undefined;
  const written = [...termination.lines, ...(termination.serving ?? [])];
  if (written.some((line) => line.includes(nothing)) || takesName(view, written, drain.statement ?? ''))
    return undefined;
  const edits = placed(view, call, termination, held?.introduction);
  if (edits === undefined) return undefined;
  return [...preparation(view, { text: '', imports: termination.imports }), ...edits];
}

/** What an idiom may take over into what it writes. */
function writtenAt(view: View, call: NonNullable<Site['call']>): Omit<Drain, 'target' | 'style' | 'indent'> {
  const { text } = view.source;
  const piece = ({ start, end }: Range): string => text.slice(start, end);
  const serving = view
    .effects('serves')
    .find((site) => site.range.start === call.range.start && site.range.end === call.range.end);
  const within = view.facts.scopes.get(call.scope)?.name;
  return {
    call: piece(call.range),
    args: call.args.map(({ range }) => piece(range)),
    statement: piece(serving?.call?.statement ?? call.statement),
    ...(within === undefined ? {} : { within }),
    text,
  };
}

interface Held {
  /** The expression that holds the server. */
  readonly target: string;
  /** What must be written before the call so that its result has that name. */
  readonly introduction?: string;
}

/** The expression that holds the server or worker, introduced where the file keeps none. */
export function heldBy(view: View, site: Site, holder: 'receiver' | 'result'): Held | undefined {
  const { call } = site;
  if (call === undefined) return undefined;
  const { text } = view.source;
  if (holder === 'receiver') {
    const callee = text.slice(call.calleeRange.start, call.calleeRange.end);
    const owner = /^(@?[\w$]+(?:(?:\.|->)[\w$#]+)*)\s*\??(?:\.|->)\s*[\w$]+$/.exec(callee)?.[1];
    // A chain has no name for its owner, but often gives it back.
    if (owner !== undefined || !/\(/.test(callee)) return owner === undefined ? undefined : { target: owner };
  }
  const binding =
    view.bindingOf(call) ?? (site.api.traits?.includes('fluent') === true ? chained(view, call) : undefined);
  if (binding !== undefined) {
    const name = text.slice(binding.nameRange.start, binding.nameRange.end);
    return /^(?:@?[\w$]+|(?:\$?this|self)(?:\.|->)[\w$#]+)$/.test(name) ? { target: name } : undefined;
  }
  const name = freeName(
    view,
    site.effect === 'listens' ? ['server', 'httpServer', 'appServer'] : ['worker', 'consumer'],
  );
  const introduction = name === undefined ? undefined : view.idioms.nameValue?.(name);
  return name === undefined || introduction === undefined ? undefined : { target: name, introduction };
}

/** The name of what a method of a call's result gives, where that is the result again. */
function chained(view: View, call: NonNullable<Site['call']>): Binding | undefined {
  return view.facts.bindings.find(
    ({ form, value }) =>
      form !== 'argument' &&
      value.kind === 'call' &&
      value.call.receiver?.kind === 'call' &&
      value.call.receiver.call === call,
  );
}

function freeName(view: View, names: readonly string[]): string | undefined {
  return names.find((name) => !isTaken(view, name));
}

function isTaken(view: View, name: string): boolean {
  const lookup = lookupIn(view.facts);
  return lookup.beginsName(name) || lookup.beginsName(`$${name}`);
}

/** True when one of the lines gives a value to a name that the file has a use for already, other than the statement's own. */
function takesName(view: View, lines: readonly string[], statement: string): boolean {
  return lines.some((line) => {
    const [start = '', name = ''] =
      /^(?:async )?(?:def |(?!if |case |for )\w+ )?(\$?\w+)(?:(?:, \w+)* :?= |\(\):$)/.exec(line) ?? [];
    return name !== '' && !statement.startsWith(start) && isTaken(view, name);
  });
}

/** One step of indentation as the file has it. */
export function indentOf(view: View): string {
  let shortest: string | undefined;
  for (const [, indent = ''] of view.source.text.matchAll(/^(\t|[ ]{2,8})(?=\S)/gm)) {
    if (shortest === undefined || indent.length < shortest.length) shortest = indent;
    if (indent.length <= 2) break;
  }
  return shortest ?? view.idioms.indent ?? '  ';
}

function placed(
  view: View,
  call: NonNullable<Site['call']>,
  termination: Termination,
  introduction: string | undefined,
): Edit[] | undefined {
  const arrow = arrowBody(view, call.range);
  if (arrow !== undefined) return inBlock(view, call.range, termination, introduction ?? '');
  const own = call.statement;
  const text = view.source.text.slice(own.start, own.end);
  if (introduction !== undefined && !startsWith(view, own, call.range)) return undefined;
  const naming: Edit[] =
    introduction === undefined ? [] : [{ range: { start: own.start, end: own.start }, newText: introduction }];
  const chained =
    introduction === undefined || termination.place === 'after'
      ? undefined
      : chainEdits(view, call, termination, introduction);
  if (chained !== undefined) return chained;
  const running = termination.place === 'before' ? runningStatement(view, call, termination) : undefined;
  if (running === undefined && (termination.serving !== undefined || termination.condition !== undefined))
    return undefined;
  const before =
    running ?? (termination.place === 'before' && introduction === undefined && !isNamed(view, call) ? own : undefined);
  if (before !== undefined) return beforeStatement(view, before, termination, naming);
  if (/^return\b/.test(text))
    return introduction === undefined ? beforeStatement(view, own, termination, []) : undefined;
  return afterStatement(view, own, termination, naming);
}

/** True when the call's value gets a name, so that only what stands behind it may use it. */
function isNamed(view: View, call: NonNullable<Site['call']>): boolean {
  return view.bindingOf(call) !== undefined;
}

function startsWith(view: View, statement: Range, call: Range): boolean {
  return /^(?:await\s+)?$/.test(view.source.text.slice(statement.start, call.start)) && contains(statement, call);
}

/** The function whose body is the call alone: `() => app.listen(3000)`. */
function arrowBody(view: View, range: Range): Range | undefined {
  const scopes = [...view.facts.scopes.values()];
  return scopes.find(({ body }) => body.start === range.start && body.end === range.end)?.body;
}

function inBlock(view: View, range: Range, termination: Termination, introduction: string): Edit[] {
  const { text } = view.source;
  const outer = /^[ \t]*/.exec(text.slice(lineStart(text, range.start)))?.[0] ?? '';
  const inner = outer + indentOf(view);
  const lines = termination.lines.map((line) => (line === '' ? '' : inner + line));
  const first = inner + introduction;
  const lineBreak = lineBreakOf(text);
  const after = termination.place === 'after';
  const head = after ? `{${lineBreak}${first}` : `{${lineBreak}${lines.join(lineBreak)}${lineBreak}${first}`;
  const tail = after ? `;${lineBreak}${lines.join(lineBreak)}${lineBreak}${outer}}` : `;${lineBreak}${outer}}`;
  return [
    { range: { start: range.start, end: range.start }, newText: head },
    { range: { start: range.end, end: range.end }, newText: tail },
  ];
}

/** `Server(address).serve_forever()` becomes three statements. */
function chainEdits(
  view: View,
  call: NonNullable<Site['call']>,
  termination: Termination,
  introduction: string,
): Edit[] | undefined {
  const own = call.statement;
  const rest = view.source.text.slice(call.range.end, own.end);
  const name = /(\w+)\s*:?=\s*$/.exec(introduction)?.[1];
  if (!/^\.\w+\([^()\n]*\);?$/.test(rest) || name === undefined || termination.serving !== undefined) return undefined;
  const indent = indentationAt(view, own.start);
  if (indent === undefined) return undefined;
  const lines = [...termination.lines, name].map((line) => lineBreakOf(view.source.text) + indent + line).join('');
  return [
    { range: { start: own.start, end: own.start }, newText: introduction },
    { range: { start: call.range.end, end: call.range.end }, newText: `${rest.endsWith(';') ? ';' : ''}${lines}` },
  ];
}

/** The statement in which the server runs: its own call, one that serves further down, or a worker's loop. */
function runningStatement(view: View, call: NonNullable<Site['call']>, termination: Termination): Range | undefined {
  if (termination.condition !== undefined) {
    const around = view.facts.loops.filter((loop) => loop.endless && contains(loop.body, call.range));
    return around.at(-1)?.range;
  }
  const serving = view
    .effects('serves')
    .find((site) => site.range.start >= call.range.start && site.scope === call.scope);
  return serving?.call?.statement;
}

function beforeStatement(
  view: View,
  statement: Range,
  termination: Termination,
  others: readonly Edit[],
): Edit[] | undefined {
  const indent = indentationAt(view, statement.start);
  if (indent === undefined) return undefined;
  const lineBreak = lineBreakOf(view.source.text);
  const block = (lines: readonly string[]): string =>
    lines.map((line) => (line === '' ? '' : indent + line)).join(lineBreak);
  const edits = [...others];
  if (termination.lines.length > 0) {
    const text = block(termination.lines).slice(indent.length);
    edits.push({ range: { start: statement.start, end: statement.start }, newText: `${text}${lineBreak}${indent}` });
  }
  if (termination.serving !== undefined) {
    edits.push({ range: statement, newText: block(termination.serving).slice(indent.length) });
  }
  if (termination.condition !== undefined) {
    const loop = view.facts.loops.find(({ range }) => range.start === statement.start && range.end === statement.end);
    const edit = loop === undefined ? undefined : conditionEdit(view, loop, termination.condition, termination.head);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return edits;
}

/** What says that a loop has no end gives way to the condition: its own, or the words that it begins with. */
function conditionEdit(view: View, loop: Loop, condition: string, head: string | undefined): Edit | undefined {
  const { start } = loop.range;
  if (head === undefined)
    return loop.condition === undefined ? undefined : { range: loop.condition, newText: condition };
  const keyword = /^\w+/.exec(view.source.text.slice(start))?.[0] ?? '';
  const named = loop.condition?.end ?? start + keyword.length;
  // The word that leads to the body is part of what the other loop does without: `loop do`.
  const word = /^[ \t]+do\b(?=[ \t]*\r?\n)/.exec(view.source.text.slice(named, named + 40))?.[0] ?? '';
  return named > loop.body.start ? undefined : { range: { start, end: named + word.length }, newText: head };
}

function afterStatement(
  view: View,
  statement: Range,
  termination: Termination,
  others: readonly Edit[],
): Edit[] | undefined {
  const { text } = view.source;
  const indent = indentationAt(view, statement.start);
  const isOnlyBranch = view.facts.branches.some(({ consequence, alternative }) =>
    [consequence, alternative].some((range) => range?.start === statement.start && range.end === statement.end),
  );
  if (indent === undefined || isOnlyBranch) return undefined;
  const lineBreak = lineBreakOf(text);
  // A remark at the end of the line stays with its statement.
  const remark = /^[ \t;]*(?:\/\/|#)[^\r\n]*/.exec(text.slice(statement.end))?.[0] ?? '';
  const at = statement.end + remark.length;
  const lines = termination.lines.map((line) => (line === '' ? '' : indent + line)).join(lineBreak);
  return [...others, { range: { start: at, end: at }, newText: lineBreak + lineBreak + lines }];
}

/** The white space before a statement; undefined when something else stands before it on its line. */
function indentationAt(view: View, offset: number): string | undefined {
  const { text } = view.source;
  const before = text.slice(lineStart(text, offset), offset);
  return /^(?:\s*)(?:export\s+)?$/.test(before) ? (/^\s*/.exec(before)?.[0] ?? '') : undefined;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
