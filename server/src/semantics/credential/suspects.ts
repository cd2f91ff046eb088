import type { Binding, Call } from '../../facts/facts.ts';
import type { Comparison, Path, ScopeId, Text, Value } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { suspectBinding, type Suspicion } from './judge.ts';
import { credentialName } from './name.ts';
import { unwrapped } from './passed-on.ts';
import { nameProximity } from './trigger.ts';

/** A literal that is likely a credential because of the name it stands beside. */
export interface Suspect extends Suspicion {
  readonly literal: Text;
  readonly scope: ScopeId;
  /** The name as written, without what it stands in. */
  readonly written: string;
  /** The whole name, from the outside in. */
  readonly path: Path;
  readonly relation: 'assigned to' | 'compared with' | 'the default of' | 'set as' | 'given as';
  /** True when the name is a parameter or keyword, which belongs to the function rather than to the value. */
  readonly isArgument: boolean;
}

/** The literals of a file that stand under a credential's name and look like one. Each is told once. */
export function suspects(view: View): readonly Suspect[] {
  const found = new Map<number, Suspect>();
  const take = (suspect: Suspect | undefined): void => {
    if (suspect !== undefined && !found.has(suspect.literal.range.start))
      found.set(suspect.literal.range.start, suspect);
  };
  for (const binding of view.facts.bindings) {
    for (const literal of literalsOf(binding)) take(ofBinding(binding, literal));
    for (const comparison of comparisonsIn(binding.value)) take(compared(comparison, binding.scope));
  }
  for (const branch of view.facts.branches) {
    for (const comparison of comparisonsIn(branch.condition)) take(compared(comparison, branch.scope));
  }
  for (const call of view.facts.calls) {
    if (call.args.length === 1) take(setter(call));
    else take(pair(call));
  }
  return [...found.values()];
}

const relations: Readonly<Record<Binding['form'], Suspect['relation']>> = {
  declaration: 'assigned to',
  assignment: 'assigned to',
  entry: 'assigned to',
  import: 'assigned to',
  parameter: 'the default of',
  argument: 'given as',
};

function ofBinding(binding: Binding, literal: Text): Suspect | undefined {
  const written = binding.name.at(-1) ?? '';
  const suspicion = under(written, binding.nameRange.end, literal);
  if (suspicion === undefined) return undefined;
  // A library documents its defaults, and a weak one is for the first try.
  if (binding.form === 'parameter' && suspicion.judgement.verdict === 'weak') return undefined;
  const isArgument = binding.form === 'argument' || binding.form === 'parameter';
  return {
    ...suspicion,
    literal,
    scope: binding.scope,
    written,
    path: binding.name,
    relation: relations[binding.form],
    isArgument,
  };
}

/** The suspicion against a literal, where its name ends near enough before it for the prefilter to see both. */
function under(written: string, nameEnd: number, literal: Text): Suspicion | undefined {
  const distance = literal.content.start - 1 - nameEnd;
  if (distance < 0 || distance > nameProximity || literal.text.length < 3) return undefined;
  return suspectBinding(written, literal.text);
}

/** What a binding may hold as it stands: a literal, the sides of a choice, a literal that a call only turns into bytes. */
function literalsOf(binding: Binding): readonly Text[] {
  if (binding.form === 'import') return [];
  // Most values are no texts, which is soon told.
  const texts = textsOf(binding.value);
  return texts.length === 0 || credentialName(binding.name.at(-1) ?? '') === undefined ? [] : texts;
}

function textsOf(value: Value): readonly Text[] {
  if (value.kind === 'text') return [value];
  // What stands behind `||` and `??` is a fallback, which has a rule of its own when it stands in for the environment.
  if (value.kind === 'either') return value.options.filter((option) => option.kind === 'text');
  const inner = unwrapped(value);
  return inner.kind === 'text' ? [inner] : [];
}

function comparisonsIn(value: Value, depth = 0): readonly Comparison[] {
  if (depth > 4) return [];
  if (value.kind !== 'either' && value.kind !== 'comparison') return [];
  if (value.kind === 'either')
    return [...value.options, ...(value.condition === undefined ? [] : [value.condition])].flatMap((option) =>
      comparisonsIn(option, depth + 1),
    );
  if (value.operator === 'equal' || value.operator === 'unequal') return [value];
  return value.operands.flatMap((operand) => comparisonsIn(operand, depth + 1));
}

/** `if password == "hunter2"`: the literal is the password. */
function compared({ operands }: Comparison, scope: ScopeId): Suspect | undefined {
  const [name, literal] = operands;
  if (name?.kind !== 'name' || literal?.kind !== 'text') return undefined;
  const written = name.path.at(-1) ?? '';
  const suspicion = under(written, name.range.end, literal);
  return (
    suspicion && {
      ...suspicion,
      literal,
      scope,
      written,
      path: name.path,
      relation: 'compared with',
      isArgument: false,
    }
  );
}

/** `app.set('jwtSecret', '…')`: a setter that takes a name and its value. */
function pair(call: Call): Suspect | undefined {
  const name = call.args[0]?.value;
  const given = call.args[1]?.value;
  if (name?.kind !== 'text' || given?.kind !== 'text') return undefined;
  if (!/^(?:set|put|setItem|setProperty|setDefault|setdefault)$/.test(call.callee.at(-1) ?? '')) return undefined;
  const suspicion = under(name.text, name.content.end, given);
  if (suspicion?.name.strength !== 'strong') return undefined;
  return {
    ...suspicion,
    literal: given,
    scope: call.scope,
    written: name.text,
    path: [name.text],
    relation: 'set as',
    isArgument: false,
  };
}

/** `config.setPassword("…")`: the method's name says what it sets. */
function setter(call: Call): Suspect | undefined {
  const [given, more] = call.args;
  if (more !== undefined || given?.value.kind !== 'text') return undefined;
  const written = /^set_?([A-Z]\w*)$/.exec(call.callee.at(-1) ?? '')?.[1];
  if (written === undefined) return undefined;
  const literal = given.value;
  const suspicion = under(written, call.calleeRange.end, literal);
  if (suspicion?.name.strength !== 'strong') return undefined;
  return { ...suspicion, literal, scope: call.scope, written, path: [written], relation: 'set as', isArgument: false };
}
