import { schemaModules } from '../../catalog/env-schemas.ts';
import type { Binding, Call } from '../../facts/facts.ts';
import type { Name, ScopeId, Text, Value } from '../../facts/value.ts';
import { contains, type Range } from '../../text/range.ts';
import { settingsScopes, variableOfField } from '../annotated.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { Site, View } from '../view.ts';
import { askedStandIns, insteadStandIns, optionStandIns, wrappedStandIns } from './asked.ts';
import { ofChoice, type Reads } from './choice.ts';
import { ofBlock } from './fallback-block.ts';
import { laterStandIns } from './filled-gap.ts';
import { blockStandIns, helpersStandIns, variableOf } from './stand-in.ts';

/** A text that stands in for a variable of the environment when that is not set. */
export interface Fallback {
  /** The variable's name. */
  readonly variable: string;
  readonly text: string;
  /** The fallback where it is used: a literal, or the name of a constant. */
  readonly range: Range;
  readonly scope: ScopeId;
  readonly required?: Required;
}

/**
 * How the read becomes required: something is replaced by a plain read, or something is deleted or rewritten. `read` is
 * the code of the read alone, for languages that check what any read gives; `without` is a statement that goes with it.
 */
export type Required =
  | { readonly replace: Range; readonly read?: string; readonly without?: Range }
  | { readonly edits: readonly { readonly range: Range; readonly newText: string }[] };

/** Several rules ask for them. */
const known = new WeakMap<View, readonly Fallback[]>();

/** Every constant text of a file that a read of the environment falls back to, in whatever spelling. */
export function fallbacks(view: View): readonly Fallback[] {
  const before = known.get(view);
  if (before !== undefined) return before;
  const found = findFallbacks(view);
  known.set(view, found);
  return found;
}

function findFallbacks(view: View): readonly Fallback[] {
  const found = new Map<number, Fallback>();
  const take = (some: readonly Fallback[]): void => {
    for (const fallback of some) if (!found.has(fallback.range.start)) found.set(fallback.range.start, fallback);
  };
  const reads = view.effects('environment-read');
  const readAt = new Map<number, Site[]>();
  for (const site of reads) {
    take(ofArgument(view, site));
    take(ofPlaceholder(site));
    take(ofOperator(view, site));
    const { start } = site.range;
    readAt.set(start, [...(readAt.get(start) ?? []), site]);
  }
  if (reads.length > 0) for (const branch of view.facts.branches) take(ofChoice(view, branch, readAt));
  for (const binding of choices(view)) take(ofPattern(view, binding, readAt));
  if (settingsScopes(view).size > 0) for (const field of fields(view)) take(ofField(view, field));
  for (const call of defaults(view)) take(ofSchema(view, call));
  take(laterStandIns(view));
  take(blockStandIns(view));
  take(helpersStandIns(view));
  take(askedStandIns(view));
  take(insteadStandIns(view));
  take(optionStandIns(view));
  if (reads.length > 0) take(wrappedStandIns(view, readAt));
  for (const site of reads) take(ofBlock(view, site));
  return [...found.values()];
}

const choices = choose('bindings', ({ value }) => value.kind === 'either');
const fields = choose('bindings', ({ form, value }) => form === 'declaration' && fieldDefault(value) !== undefined);
const defaults = choose('calls', (call) => schemaDefault(call)?.literal !== undefined);

/** A reference within a text that a framework fills in, with a default behind a colon: `${jwt.secret:changeit}`. */
const placeholder = /^\$\{([\w.-]+):([^{}]*)\}$/;

/** `@Value("${jwt.secret:changeit}")`. */
function ofPlaceholder(site: Site): Fallback[] {
  const given = site.api.remedy === 'placeholder' ? site.subject : undefined;
  if (given?.kind !== 'text') return [];
  const [, variable, text = ''] = placeholder.exec(given.text) ?? [];
  if (variable === undefined || text === '') return [];
  const end = given.content.end - 1;
  const range = { start: end - text.length, end };
  const edits = [{ range: { start: range.start - 1, end }, newText: '' }];
  return [{ variable, text, range, scope: site.scope, required: { edits } }];
}

/** `getenv("X", "y")`. */
function ofArgument(view: View, site: Site): Fallback[] {
  const given = view.part(site, 'fallback');
  const variable = given === undefined ? undefined : variableOf(view, site);
  const text = given === undefined ? undefined : view.text(given, site.scope);
  if (given === undefined || variable === undefined || text === undefined || site.call === undefined) return [];
  const required = marked(site, given) ?? requiredCall(view, site.call, site.api.remedy, given.range);
  return [{ variable, text, range: given.range, scope: site.scope, ...(required === undefined ? {} : { required }) }];
}

/** A tag that says the default also has a way of saying that there is none: `replace:` it, or `mark:` the name. */
function marked({ api, subject, call }: Site, given: Value): Required | undefined {
  const [, how, mark = ''] = /^(mark|replace):(.*)$/.exec(api.remedy ?? '') ?? [];
  const own = call?.args.find((argument) => argument.value === given);
  const before = call?.args[(own === undefined ? -1 : call.args.indexOf(own)) - 1];
  if (how === undefined || own === undefined) return undefined;
  if (how === 'replace') return { edits: [{ range: own.range, newText: mark }] };
  if (subject?.kind !== 'text' || before === undefined) return undefined;
  const at = subject.content.end;
  return {
    edits: [
      { range: { start: at, end: at }, newText: mark },
      { range: { start: before.range.end, end: own.range.end }, newText: '' },
    ],
  };
}

function requiredCall(view: View, call: Call, remedy: string | undefined, fallback: Range): Required | undefined {
  if (remedy === undefined) return { replace: call.range };
  if (remedy === 'keep') return undefined;
  if (remedy === 'drop-call')
    return { edits: [{ range: { start: lastPartStart(call), end: call.range.end }, newText: '' }] };
  const index = call.args.findIndex((argument) => contains(argument.range, fallback));
  const previous = call.args[index - 1];
  const own = call.args[index];
  if (previous === undefined || own === undefined) return undefined;
  if (remedy === 'require')
    return { replace: call.range, read: `${view.source.text.slice(call.range.start, previous.range.end)})` };
  const edits = [{ range: { start: previous.range.end, end: own.range.end }, newText: '' }];
  const method = /^call:(\w+)$/.exec(remedy)?.[1];
  const name = call.callee.at(-1) ?? '';
  if (method !== undefined)
    edits.unshift({ range: { start: call.calleeRange.end - name.length, end: call.calleeRange.end }, newText: method });
  return { edits };
}

/** Where `.default` starts in `z.string().default`. */
function lastPartStart(call: Call): number {
  return call.calleeRange.end - (call.callee.at(-1) ?? '').length - 1;
}

const operator =
  /(?:\s*!|\s+as\s+string\b|\??\.(?:trim|strip|toString|to_s|presence|orEmpty|toByteArray|toCharArray|encodeToByteArray)(?:\(\))?(?!\w)|\??\.take(?:If|Unless)\s*\{[^{}]{0,60}\})*(\s*\))?(?:\s*!|\s+as\s+string\b|\??\.(?:trim|strip)\(\))?\s*(?:(?:\|\||\?\?)=?|\?:(?:\s*run\s*\{)?|\bor\b|(?:\.orEmpty\(\))?\??(\.)(?:ifEmpty|ifBlank|getOrElse|orElse)\s*[({])\s*/y;
const operand = /[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*/y;

/** `process.env.X || 'y'`, also with other names between: read from the text, for it may stand anywhere. */
function ofOperator(view: View, site: Site): Fallback[] {
  const { text } = view.source;
  const variable = variableOf(view, site);
  if (variable === undefined) return [];
  let start = site.range.start;
  let at = site.range.end;
  for (let hops = 0; hops < 4; hops++) {
    operator.lastIndex = at;
    const match = operator.exec(text);
    if (match === null) return [];
    if (match[1] !== undefined) {
      const opening = /(?<![\w$)\]])\(\s*$/.exec(text.slice(Math.max(0, start - 20), start));
      if (opening === null) return [];
      start -= opening[0].length;
    }
    at = operator.lastIndex;
    const inBrackets = view.source.text[at] === '(' ? 1 : 0;
    const literal = lookupIn(view.facts).literalAt(at + inBrackets);
    const whole =
      hops === 0 && match[2] === undefined && inBrackets === 0 && !match[0].includes('run')
        ? { required: { replace: { start, end: literal?.range.end ?? at }, read: textOf(view, site) } }
        : {};
    // `(read || '').trim() || 'y'`
    if (literal?.text === '') {
      at = literal.range.end;
      continue;
    }
    if (literal !== undefined)
      return [{ variable, text: literal.text, range: literal.range, scope: site.scope, ...whole }];
    operand.lastIndex = at;
    const name = operand.exec(text);
    if (name === null || text[operand.lastIndex] === '(' || text[operand.lastIndex] === '[') return [];
    const range = { start: at, end: operand.lastIndex };
    const constant = view.text({ kind: 'name', path: name[0].replaceAll('?', '').split('.'), range }, site.scope);
    const replaced = hops === 0 ? { required: { replace: { start, end: range.end }, read: textOf(view, site) } } : {};
    if (constant !== undefined) return [{ variable, text: constant, range, scope: site.scope, ...replaced }];
    at = range.end;
  }
  return [];
}

function textOf({ source }: View, { range }: Site): string {
  return source.text.slice(range.start, range.end);
}

/** `const { X = 'y' } = process.env`, `match var("X") { Ok(x) => x, Err(_) => "y" }`. */
function ofPattern(view: View, { value, scope }: Binding, reads: Reads): Fallback[] {
  if (value.kind !== 'either' || value.condition !== undefined) return [];
  const [taken] = value.options;
  const literal = value.options.at(-1);
  if ((taken?.kind !== 'name' && taken?.kind !== 'call') || literal?.kind !== 'text') return [];
  const read = taken.kind === 'name' ? taken.range : taken.call.range;
  const site = reads.get(read.start)?.find(({ range }) => range === read);
  const variable = site === undefined ? undefined : variableOf(view, site);
  return variable === undefined ? [] : [{ variable, text: literal.text, range: literal.range, scope }];
}

/** A field of a class whose fields are read from the environment: `secret_key: str = "y"`. */
function ofField(view: View, binding: Binding): Fallback[] {
  const given = fieldDefault(binding.value);
  if (given === undefined) return [];
  if (!settingsScopes(view).has(binding.scope)) return [];
  const variable = variableOfField(view, binding);
  const isPlain = given === binding.value;
  const equals = view.source.text.lastIndexOf('=', given.range.start);
  const start = view.source.text.slice(0, equals).trimEnd().length;
  const edit = isPlain
    ? { range: { start, end: given.range.end }, newText: '' }
    : { range: given.range, newText: '...' };
  const isRequirable = binding.type !== undefined && (!isPlain || start > binding.nameRange.end);
  return [
    {
      variable,
      text: given.text,
      range: given.range,
      scope: binding.scope,
      ...(isRequirable ? { required: { edits: [edit] } } : {}),
    },
  ];
}

/** The default in `"y"`, `Field("y")` or `Field(default="y")`, also within `SecretStr("y")`. */
function fieldDefault(value: Value): Text | undefined {
  if (value.kind === 'text') return value;
  if (value.kind !== 'call') return undefined;
  const { args } = value.call;
  const given = (
    args.find((argument) => argument.name === 'default') ?? args.find((argument) => argument.name === undefined)
  )?.value;
  return given?.kind === 'text' ? given : undefined;
}

/** `JWT_SECRET: z.string().default('y')`, `JWT_SECRET: str({ default: 'y' })`. */
function ofSchema(view: View, call: Call): Fallback[] {
  const given = call.args[0]?.value;
  const { literal, entry } = schemaDefault(call) ?? {};
  if (literal === undefined || !isOfSchema(view, call)) return [];
  const text = view.text(literal, call.scope);
  if (text === undefined) return [];
  const holder = view.facts.bindings
    .filter((binding) => binding.form === 'entry' && binding !== entry && contains(binding.value.range, call.range))
    .at(-1);
  const variable = holder?.name[0] ?? '';
  if (!/^[A-Z][A-Z0-9_]*$/.test(variable)) return [];
  const edit = isDefault(call)
    ? { range: { start: lastPartStart(call), end: call.range.end }, newText: '' }
    : withoutEntry(view, given, entry);
  return [
    {
      variable,
      text,
      range: literal.range,
      scope: call.scope,
      ...(edit === undefined ? {} : { required: { edits: [edit] } }),
    },
  ];
}

function isDefault({ callee }: Call): boolean {
  return /^(?:default|prefault|catch)$/.test(callee.at(-1) ?? '');
}

/** The text that a call gives as a default, and the entry that it stands in. */
function schemaDefault(call: Call): { readonly literal: Text | Name; readonly entry?: Binding } | undefined {
  const given = call.args[0]?.value;
  if (isDefault(call)) return given?.kind === 'text' || given?.kind === 'name' ? { literal: given } : undefined;
  const entry = given?.kind === 'entries' ? given.entries.find(({ name }) => name[0] === 'default') : undefined;
  return entry?.value.kind === 'text' ? { literal: entry.value, entry } : undefined;
}

function isOfSchema(view: View, call: Call): boolean {
  const name = view.named(call.callee, call.scope) ?? '';
  return schemaModules.some((module) => name.startsWith(`${module}.`));
}

/** Takes an entry and its comma out of an object. */
function withoutEntry(view: View, owner: Value | undefined, entry: Binding | undefined) {
  if (entry === undefined || owner?.kind !== 'entries') return undefined;
  if (owner.entries.length === 1) return { range: owner.range, newText: '{}' };
  const after = /^\s*,\s*/.exec(view.source.text.slice(entry.range.end, owner.range.end));
  if (after !== null)
    return { range: { start: entry.range.start, end: entry.range.end + after[0].length }, newText: '' };
  const before = /,\s*$/.exec(view.source.text.slice(owner.range.start, entry.range.start));
  return { range: { start: entry.range.start - (before?.[0].length ?? 0), end: entry.range.end }, newText: '' };
}
