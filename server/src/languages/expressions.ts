import type { Node } from 'web-tree-sitter';
import type { Binding, Call } from '../facts/facts.ts';
import type { ScopeId, Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import type { Chunk, Shifting } from './chunk.ts';
import type { CallParts, Language, Reading } from './language.ts';

/** Reads expressions into values and calls, each node once, for the chunk that is being filled. */
export class ExpressionReading implements Reading {
  readonly text: string;
  protected readonly language: Language;
  private readonly newScope: () => ScopeId;
  private readonly values = new Map<number, Value>();
  private readonly calls = new Map<number, Call>();
  private readonly scopeIds = new Map<number, ScopeId>();
  /** Types that declarations give to the expressions behind them, by the expression's node. */
  private readonly declaredTypes = new Map<number, Node>();
  protected readonly blocks: ReadonlySet<string>;
  protected readonly outer: ScopeId;
  protected readonly scopes: { id: ScopeId; end: number }[] = [];
  protected readonly statements: { end: number; range: Range | undefined }[] = [];
  /** The chunk being filled, inside those it stands in. */
  protected readonly chunks: Chunk[] = [];
  protected chunk: Chunk;

  /** `outer` is the scope around the chunk. */
  constructor(language: Language, text: string, chunk: Chunk, outer: ScopeId, newScope: () => ScopeId) {
    this.language = language;
    this.text = text;
    this.chunk = chunk;
    this.outer = outer;
    this.newScope = newScope;
    this.blocks = new Set(language.blocks);
  }

  get scope(): ScopeId {
    return this.scopes.at(-1)?.id ?? this.outer;
  }

  textOf(node: Node): string {
    return this.text.slice(node.startIndex, node.endIndex);
  }

  rangeOf(node: Node): Range {
    return this.range(node.startIndex, node.endIndex);
  }

  range(start: number, end: number): Range {
    const range: Shifting = { start, end };
    this.chunk.ranges.push(range);
    return range;
  }

  unknown(node: Node): Value & { kind: 'unknown' } {
    return { kind: 'unknown', range: this.rangeOf(node) };
  }

  value(node: Node): Value {
    const known = this.values.get(node.id);
    if (known !== undefined) return known;
    const value = this.language.value(node, this);
    this.values.set(node.id, value);
    return value;
  }

  call(node: Node): Call | undefined {
    const known = this.calls.get(node.id);
    if (known !== undefined) return known;
    // A call around a syntax error may have swallowed what follows it; its arguments cannot be trusted.
    if (node.hasError && this.hasOwnError(node)) return undefined;
    const parts = this.language.callParts(node, this);
    if (parts === undefined) return undefined;
    const written = this.language.path(parts.callee, this);
    if (written === undefined) return undefined;
    const callee = parts.method === undefined || written.at(-1) !== '()' ? written : written.slice(0, -1);
    const range = this.rangeOf(node);
    const end = node.endIndex;
    const annotates = this.language.annotated?.(node, this);
    const call: Call = {
      callee,
      calleeRange: this.range(parts.callee.startIndex, (parts.method ?? parts.callee).endIndex),
      args: this.argumentsOf(parts),
      argsRange: parts.args === undefined ? this.range(end, end) : this.rangeOf(parts.args),
      range,
      statement: this.statements.at(-1)?.range ?? range,
      scope: this.scope,
      ...this.receiver(parts.callee),
      ...(annotates === undefined ? {} : { annotates }),
    };
    this.calls.set(node.id, call);
    if (parts.bare !== undefined) this.calls.set(parts.bare.id, call);
    this.chunk.calls.push(call);
    const module = this.language.moduleOf?.(call);
    if (module !== undefined) this.chunk.imports.push({ module, range, atRun: true, scope: this.scope });
    return call;
  }

  addCall(parts: Omit<Call, 'scope' | 'statement'>): Call {
    const call: Call = { ...parts, statement: this.statements.at(-1)?.range ?? parts.range, scope: this.scope };
    this.chunk.calls.push(call);
    return call;
  }

  private argumentsOf({ args, trailing, further }: CallParts): Call['args'] {
    const own = args === undefined ? [] : this.language.args(args, this);
    const between = further === undefined ? own : [...own, ...this.language.args(further, this)];
    if (trailing === undefined) return between;
    return [...between, { value: this.value(trailing), range: this.rangeOf(trailing) }];
  }

  /** What a method is called on, where that is more than a name: `['SIGINT', 'SIGTERM'].forEach`, `Path('x').open`. */
  private receiver(callee: Node): Pick<Call, 'receiver'> {
    const object = callee.firstNamedChild;
    if (object === null || object.nextSibling === null) return {};
    const path = this.language.path(object, this);
    return path !== undefined && path.at(-1) !== '()' ? {} : { receiver: this.value(object) };
  }

  declaredType(node: Node): Node | undefined {
    return this.declaredTypes.get(node.id);
  }

  /** Takes note of the type that a declaration gives to the expression behind it. */
  protected declare(parts: Readonly<Record<string, Node>>): void {
    const { type, value } = parts;
    if (type !== undefined && value !== undefined) this.declaredTypes.set(value.id, type);
  }

  scopeOf(node: Node): ScopeId {
    const known = this.scopeIds.get(node.id);
    if (known !== undefined) return known;
    const id = this.newScope();
    this.scopeIds.set(node.id, id);
    return id;
  }

  keep(binding: Binding): Binding {
    this.chunk.bindings.push(binding);
    return binding;
  }

  /** True for a syntax error in a node that is not inside a block: those have statements of their own. */
  private hasOwnError(node: Node): boolean {
    return node.children.some(
      (child) =>
        child.isError || child.isMissing || (child.hasError && !this.blocks.has(child.type) && this.hasOwnError(child)),
    );
  }
}
