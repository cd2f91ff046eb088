import type { Node } from 'web-tree-sitter';
import { FILE_SCOPE, type Binding } from '../facts/facts.ts';
import type { Path, ScopeId, Value } from '../facts/value.ts';
import { accessAt, hitsIn, offsetsOf } from './access.ts';
import { inOrder, type Chunk } from './chunk.ts';
import { bindingOf, handed, resultOf } from './binding.ts';
import { ExpressionReading } from './expressions.ts';
import type { Target } from './language.ts';
import type { Match } from './match.ts';

/** Walks the matches of a statement and fills the facts of its chunks. */
export class ChunkReading extends ExpressionReading {
  /** The names of the calls that functions are given to, by the function's node. */
  readonly #receivers = new Map<number, Path>();
  /** The promises whose results functions are given to, by the function's node: a promise is read as its result. */
  readonly #promises = new Map<number, Path>();
  /** Where the first parts of statements begin that look like statements of their own: `if err := f(); err != nil`. */
  readonly #initializers = new Set<number>();

  /** `words` find names of interest that are only read; global. Those outside of `within` are left out. */
  walk(root: Node, matches: readonly Match[], words: RegExp, within = offsetsOf(root)): void {
    const waiting = inOrder(this.chunk);
    const hits = hitsIn(this.text, within, words);
    const cursor = root.walk();
    let nextHit = 0;
    let next = 0;
    const enterUpTo = (offset: number): void => {
      for (let chunk = waiting[next]; chunk !== undefined && chunk.start <= offset; chunk = waiting[++next])
        this.#enter(chunk);
    };
    const readUpTo = (offset: number): void => {
      for (let hit = hits[nextHit]; hit !== undefined && hit.index < offset; hit = hits[++nextHit]) {
        enterUpTo(hit.index);
        this.#leave(hit.index);
        const found = accessAt(cursor, hit, this.language, this);
        if (found !== undefined)
          this.chunk.accesses.push({ path: found.path, range: this.rangeOf(found.node), scope: this.scope });
      }
    };
    for (const match of matches) {
      readUpTo(match.start);
      enterUpTo(match.start);
      this.#leave(match.start);
      this.#take(match);
    }
    readUpTo(Infinity);
    enterUpTo(Infinity);
    cursor.delete();
  }

  /** Fills another chunk from here on; a statement around it is not the statement of what is in it. */
  #enter(chunk: Chunk): void {
    this.#leave(chunk.start);
    chunk.scope = this.scope;
    this.chunks.push(chunk);
    this.chunk = chunk;
    const isStatement = this.language.statements?.includes(chunk.type) === true;
    this.statements.push({ end: chunk.end, range: isStatement ? this.range(chunk.start, chunk.end) : undefined });
  }

  #leave(offset: number): void {
    while ((this.scopes.at(-1)?.end ?? Infinity) <= offset) this.scopes.pop();
    while ((this.statements.at(-1)?.end ?? Infinity) <= offset) this.statements.pop();
    while (this.chunks.length > 1 && (this.chunks.at(-1)?.end ?? Infinity) <= offset) this.chunks.pop();
    this.chunk = this.chunks.at(-1) ?? this.chunk;
  }

  #take(match: Match): void {
    const { node, parts } = match;
    switch (match.name) {
      case 'statement':
        if (parts['initializer'] !== undefined) this.#initializers.add(parts['initializer'].startIndex);
        if (!this.#initializers.has(node.startIndex))
          this.statements.push({ end: node.endIndex, range: this.rangeOf(node) });
        break;
      case 'call':
        this.call(node);
        break;
      case 'binding':
        this.#bind(node, parts, 'declaration');
        break;
      case 'assignment':
        this.#bind(node, parts, 'assignment');
        break;
      case 'typed':
        this.#bind(node, parts, 'declaration');
        break;
      case 'field':
        this.#field(node, parts);
        break;
      case 'import':
        this.#import(node);
        break;
      case 'function':
      case 'class':
        this.#open(match.name, node, parts);
        break;
      case 'test':
        this.#open('function', node, parts, true);
        break;
      case 'given':
        this.#give(parts);
        break;
      case 'entries':
        this.value(node);
        break;
      case 'literal': {
        const value = this.value(node);
        if (value.kind === 'text') this.chunk.literals.push(value);
        break;
      }
      case 'comment':
        this.chunk.comments.push({ text: this.textOf(node), range: this.rangeOf(node) });
        break;
      default:
        this.#takeControl(match);
    }
  }

  #takeControl({ name, node, parts }: Match): void {
    const range = this.rangeOf(node);
    const scope = this.scope;
    const { condition, consequence, alternative, body, guarded, caught } = parts;
    if (name === 'branch' && condition !== undefined && consequence !== undefined) {
      this.chunk.branches.push({
        condition: this.#condition(condition, parts['subject']),
        consequence: this.rangeOf(consequence),
        ...(alternative === undefined ? {} : { alternative: this.rangeOf(alternative) }),
        range,
        scope,
      });
    } else if (name === 'loop' && body !== undefined) {
      const endless = this.language.endless(condition, this);
      this.chunk.loops.push({
        endless,
        ...(condition === undefined ? {} : { condition: this.rangeOf(condition) }),
        range,
        body: this.rangeOf(body),
        scope,
      });
    } else if (name === 'handler') {
      this.chunk.handlers.push({
        catches: (caught ?? node).namedChildren.flatMap((child) => this.#caught(child)),
        statement: node.parent === null ? range : this.rangeOf(node.parent),
        guarded: guarded === undefined ? range : this.rangeOf(guarded),
        range,
        body: body === undefined ? range : this.rangeOf(body),
        scope,
      });
    }
  }

  /** What a branch asks; the case of a choice asks whether its subject is one of the case's values. */
  #condition(node: Node, subject: Node | undefined): Value {
    const value = this.value(node);
    if (subject === undefined) return value;
    return {
      kind: 'comparison',
      operator: 'equal',
      operands: [this.value(subject), value],
      range: this.rangeOf(subject),
    };
  }

  #caught(node: Node): Path[] {
    const path = this.language.path(node, this);
    if (path !== undefined) return [path];
    return node.type.endsWith('block') ? [] : node.namedChildren.flatMap((child) => this.#caught(child));
  }

  #bind(node: Node, parts: Match['parts'], form: Binding['form']): void {
    const left = parts['name'];
    if (left === undefined) return;
    this.declare(parts);
    if (parts['iterated'] !== undefined) {
      this.#iterate(left, parts['iterated'], parts['type']);
      return;
    }
    const right = parts['value'];
    const type = parts['type'] === undefined ? undefined : this.language.path(parts['type'], this);
    for (const target of this.language.targets(left, right, this)) {
      this.keep(bindingOf(type === undefined ? target : { type, ...target }, form, this.rangeOf(node), this.scope));
    }
  }

  /** A loop's variable is one of the elements. */
  #iterate(left: Node, iterated: Node, declared: Node | undefined): void {
    const list = this.value(iterated);
    const value: Value =
      list.kind === 'list' ? { kind: 'either', options: list.items, range: list.range } : this.unknown(left);
    const type = declared === undefined ? undefined : this.language.path(declared, this);
    const typed = type === undefined ? {} : { type };
    for (const target of this.language.targets(left, undefined, this)) {
      this.keep(bindingOf({ ...typed, ...target, value }, 'declaration', this.rangeOf(left), this.scope));
    }
  }

  /** A field of the class being read, under the name by which methods reach it. */
  #field(node: Node, parts: Match['parts']): void {
    const { name, value, type } = parts;
    if (name === undefined) return;
    this.declare(parts);
    const typePath = type === undefined ? undefined : this.language.path(type, this);
    const target: Target = {
      name: ['this', this.textOf(name)],
      range: this.rangeOf(name),
      value: value === undefined ? this.unknown(name) : this.value(value),
      ...(typePath === undefined ? {} : { type: typePath }),
    };
    this.keep(bindingOf(target, 'declaration', this.rangeOf(node), this.scope));
  }

  #import(node: Node): void {
    const range = this.rangeOf(node);
    for (const imported of this.language.imports(node, this)) {
      const { module, atRun, wildcard } = imported;
      this.chunk.imports.push({ module, range, atRun, scope: this.scope, ...(wildcard === true ? { wildcard } : {}) });
      for (const target of imported.targets) this.keep(bindingOf(target, 'import', range, this.scope));
    }
  }

  #open(kind: 'function' | 'class', node: Node, parts: Match['parts'], isTest = false): void {
    const id = this.scopeOf(node);
    const parent = this.scope;
    const range = this.rangeOf(node);
    const name = parts['name'];
    // A method has a name too, but is no variable.
    const known = name ?? parts['method'];
    const header = this.text.slice(node.startIndex, parts['body']?.startIndex ?? node.endIndex);
    const returns = parts['returns'] === undefined ? undefined : this.language.path(parts['returns'], this);
    const before = this.text.slice(Math.max(0, node.startIndex - 16), node.startIndex);
    this.chunk.scopes.push({
      id,
      parent,
      kind,
      ...(known === undefined ? {} : { name: this.textOf(known) }),
      range,
      body: parts['body'] === undefined ? range : this.rangeOf(parts['body']),
      isAsync: /^\s*async\b/.test(header),
      bases: parts['bases'] === undefined ? [] : this.language.bases(parts['bases'], this),
      exported: /\bexport\s+(default\s+)?$/.test(before),
      ...(returns === undefined ? {} : { returns }),
      ...(isTest ? { isTest } : {}),
    });
    if (name !== undefined) {
      const value: Value = { kind: 'function', scope: id, range };
      const onlyCalled = kind === 'function' && this.language.functionsApart === true;
      const target = { name: [this.textOf(name)], range: this.rangeOf(name), value, onlyCalled };
      this.keep(bindingOf(target, 'declaration', range, parent));
    }
    this.scopes.push({ id, end: node.endIndex });
    if (parts['parameters'] !== undefined) {
      const receiver = this.#receivers.get(node.id);
      const promise = this.#promises.get(node.id);
      const isPlain = /^\(?\s*[\w$]/.test(this.textOf(parts['parameters']));
      for (const [index, target] of this.language.parameters(parts['parameters'], this).entries()) {
        const given = receiver === undefined || target.type !== undefined ? target : handed(target, receiver, index);
        const settled = index === 0 && promise !== undefined && isPlain ? resultOf(given, promise) : given;
        this.keep(bindingOf(settled, 'parameter', target.range, id));
      }
    }
    const result = name === undefined ? undefined : this.language.result?.(node);
    if (name !== undefined && result !== undefined) this.#bindResult(name, result, parent);
  }

  /** What a function without parameters gives is known by its name: as a variable, or as a field where it is a method. */
  #bindResult(name: Node, result: Node, parent: ScopeId): void {
    const range = this.rangeOf(result);
    this.statements.push({ end: result.endIndex, range });
    const value = this.value(result);
    const path = parent === FILE_SCOPE ? [this.textOf(name)] : ['this', this.textOf(name)];
    this.keep(bindingOf({ name: path, range: this.rangeOf(name), value }, 'declaration', range, parent));
  }

  /** A function that is given to a call gets what that call hands to it. */
  #give({ callee, promise, function: given }: Match['parts']): void {
    const giver = callee ?? promise;
    const path = giver === undefined ? undefined : this.language.path(giver, this);
    if (given === undefined || path === undefined) return;
    if (promise === undefined) this.#receivers.set(given.id, path);
    else this.#promises.set(given.id, path);
  }
}
