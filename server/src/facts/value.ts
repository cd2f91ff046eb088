import type { Range } from '../text/range.ts';
import type { Binding, Call } from './facts.ts';

/**
 * A written name, part by part: `os.environ["DB"]` is `['os', 'environ', 'DB']`. `'()'` stands for the result of a
 * call, `'*'` for an element whose key is not a literal, and a first part `module:x` for the module x itself.
 */
export type Path = readonly string[];

/** A function's or class's number, unique within a file's facts. `0` is the file itself. */
export type ScopeId = number;

/** What an expression says, as far as text can tell. */
export type Value =
  Text | Scalar | Name | CallResult | List | Entries | Joined | Either | Comparison | FunctionValue | Unknown;

/** A string literal without holes; `text` is the cooked value, `content` the range between the quotes. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly range: Range;
  readonly content: Range;
}
export interface Scalar {
  readonly kind: 'scalar';
  readonly value: number | boolean | null;
  readonly range: Range;
}
/** A reference that is not a call: `process.env.PORT`, `options.store`. */
export interface Name {
  readonly kind: 'name';
  readonly path: Path;
  readonly range: Range;
}
export interface CallResult {
  readonly kind: 'call';
  readonly call: Call;
  readonly range: Range;
}
export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly range: Range;
}
/** An object literal or dictionary. `open` when it also spreads something else in. */
export interface Entries {
  readonly kind: 'entries';
  readonly entries: readonly Binding[];
  readonly open: boolean;
  readonly range: Range;
}
/** Concatenation, template string or f-string: the parts in order. */
export interface Joined {
  readonly kind: 'joined';
  readonly parts: readonly Value[];
  readonly range: Range;
}
/** One of several: `a || b`, `a ?? b`, `c ? a : b`. With a condition, the options are [then, otherwise]. */
export interface Either {
  readonly kind: 'either';
  readonly options: readonly Value[];
  readonly condition?: Value;
  readonly range: Range;
}
export interface Comparison {
  readonly kind: 'comparison';
  readonly operator: 'equal' | 'unequal' | 'contains' | 'not' | 'and' | 'or';
  readonly operands: readonly Value[];
  readonly range: Range;
}
/** A function expression, or a class, by the scope it opens. */
export interface FunctionValue {
  readonly kind: 'function';
  readonly scope: ScopeId;
  readonly range: Range;
}
export interface Unknown {
  readonly kind: 'unknown';
  readonly range: Range;
}
