import type { Node } from 'web-tree-sitter';
import type { Path } from '../../facts/value.ts';
import type { Reading } from '../language.ts';

/** Types that only hold another one: `Arc<Mutex<Client>>` is used as a `Client`. */
const holders = new Set(
  (
    'Arc Rc Box Option Result Mutex RwLock RefCell Pin Cow LazyLock OnceLock OnceCell Lazy Data State Extension ' +
    'MutexGuard Ref RefMut'
  ).split(' '),
);

/** Methods that give the same thing again, for what matters here: unwrapped, converted, borrowed, told apart from errors. */
const passing = new Set(
  (
    'unwrap expect unwrap_or_default to_string to_owned into clone cloned copied as_str as_ref as_mut as_deref as_bytes ' +
    'into_bytes to_vec parse ok trim to_path_buf as_path into_boxed_str iter into_iter iter_mut borrow lock read write ' +
    'context with_context wrap_err wrap_err_with map_err ok_or ok_or_else try_into map and_then filter inspect ' +
    'inspect_err flatten transpose boxed chain leak as_os_str to_string_lossy into_string into_owned'
  ).split(' '),
);

/** Those that are something else when they are given anything, as `OpenOptions::write(true)`. */
const onlyAlone = new Set(['read', 'write', 'chain', 'lock', 'borrow', 'into_string']);

/** Functions whose result is their argument in another form. */
const wrapping = new Set(
  (
    'Some Ok Arc::clone Rc::clone Box::new Arc::new Rc::new Data::new web::Data::new Path::new PathBuf::from String::from OsStr::new ' +
    'OsString::from Cow::from Cow::Borrowed Cow::Owned std::path::Path::new std::path::PathBuf::from Url::parse ' +
    'url::Url::parse Uri::from_static Bytes::from Bytes::from_static Mutex::new RwLock::new SecretString::from ' +
    'SecretString::new Secret::new Zeroizing::new SocketAddr::from std::net::SocketAddr::from'
  ).split(' '),
);

/** Nodes that say no more than what is in them, and the field that holds it. */
const transparent: Readonly<Record<string, string>> = {
  try_expression: '',
  await_expression: '',
  parenthesized_expression: '',
  reference_expression: 'value',
  type_cast_expression: 'value',
  generic_function: 'function',
  reference_type: 'type',
  pointer_type: 'type',
  dynamic_type: 'trait',
  abstract_type: 'trait',
};

/** What a node says alone: the expression within parentheses, behind `&` and `*`, or before `?`, `.await` and `.unwrap()`. */
export function within(node: Node, reading: Reading): Node | undefined {
  const field = transparent[node.type];
  if (field !== undefined) {
    return (field === '' ? node.firstNamedChild : (node.childForFieldName(field) ?? node.firstNamedChild)) ?? undefined;
  }
  if (node.type === 'unary_expression')
    return node.firstChild?.type === '*' ? (node.lastNamedChild ?? undefined) : undefined;
  // `&b"…"[..]`
  if (node.type === 'index_expression')
    return node.lastNamedChild?.type === 'range_expression' ? (node.firstNamedChild ?? undefined) : undefined;
  return node.type === 'call_expression' ? passedOn(node, reading) : undefined;
}

/** What `x.unwrap()` or `Some(x)` is called with. */
function passedOn(node: Node, reading: Reading): Node | undefined {
  const callee = functionOf(node);
  const args = node.childForFieldName('arguments');
  if (callee === undefined || args === null) return undefined;
  if (callee.type === 'field_expression') {
    const name = callee.childForFieldName('field');
    const method = name === null ? '' : reading.textOf(name);
    if (!passing.has(method) || (onlyAlone.has(method) && args.namedChildCount > 0)) return undefined;
    return callee.childForFieldName('value') ?? undefined;
  }
  const isWrapper = args.namedChildCount === 1 && wrapping.has(reading.textOf(callee));
  return isWrapper ? (args.firstNamedChild ?? undefined) : undefined;
}

/** What a call calls, without the types given to it: `parse` of `x.parse::<u16>()`. */
export function functionOf(node: Node): Node | undefined {
  const callee = node.childForFieldName('function');
  if (callee === null) return undefined;
  return callee.type === 'generic_function' ? (callee.childForFieldName('function') ?? callee) : callee;
}

/** The name of an expression or type: `self.pool.get`, `std::env::var`, `HttpServer::new().bind`. */
export function path(node: Node, reading: Reading): Path | undefined {
  switch (node.type) {
    case 'identifier':
    case 'type_identifier':
    case 'field_identifier':
    case 'primitive_type':
    case 'shorthand_field_identifier':
      return [nameOf(reading.textOf(node))];
    case 'self':
      return ['this'];
    case 'crate':
    case 'super':
      return ['module:crate'];
    case 'scoped_identifier':
    case 'scoped_type_identifier':
      return joined(node.childForFieldName('path'), node.childForFieldName('name'), reading);
    case 'field_expression':
      return memberPath(node, reading);
    case 'index_expression':
      return elementPath(node, reading);
    case 'generic_type':
      return genericPath(node, reading);
    // `<Hmac<Sha256> as Mac>::new` is a function of the type.
    case 'bracketed_type':
    case 'qualified_type': {
      const type = node.childForFieldName('type') ?? node.firstNamedChild;
      return type === null ? undefined : path(type, reading);
    }
    case 'struct_expression':
    case 'macro_invocation':
      return madePath(node, reading);
    default:
      return innerPath(node, reading);
  }
}

function nameOf(text: string): string {
  return text === 'Self' ? 'this' : text.startsWith('r#') ? text.slice(2) : text;
}

function innerPath(node: Node, reading: Reading): Path | undefined {
  const inner = within(node, reading);
  if (inner !== undefined) return path(inner, reading);
  if (node.type !== 'call_expression') return undefined;
  const callee = functionOf(node);
  const start = callee === undefined ? undefined : path(callee, reading);
  return start === undefined ? undefined : [...start, '()'];
}

/** `crate::db` and `self::db` are modules of the app; a path may also start at no crate: `::std::env`. */
function joined(owner: Node | null, name: Node | null, reading: Reading): Path | undefined {
  if (name === null) return undefined;
  const last = nameOf(reading.textOf(name));
  if (owner === null) return [last];
  if (owner.type === 'self') return ['module:crate', last];
  const start = path(owner, reading);
  return start === undefined ? undefined : [...start, last];
}

function memberPath(node: Node, reading: Reading): Path | undefined {
  const object = node.childForFieldName('value');
  const field = node.childForFieldName('field');
  if (object === null || field === null) return undefined;
  const start = path(object, reading);
  if (start !== undefined) return [...start, reading.textOf(field)];
  return /^(?:raw_)?string_literal$|^array_expression$/.test(object.type) ? ['*', reading.textOf(field)] : undefined;
}

function elementPath(node: Node, reading: Reading): Path | undefined {
  const object = node.namedChild(0);
  const index = node.namedChild(1);
  const start = object === null ? undefined : path(object, reading);
  if (start === undefined || index === null) return undefined;
  const key = index.type === 'string_literal' ? reading.value(index) : undefined;
  return [...start, key?.kind === 'text' ? key.text : '*'];
}

function genericPath(node: Node, reading: Reading): Path | undefined {
  const type = node.childForFieldName('type');
  const start = type === null ? undefined : path(type, reading);
  const held = node.childForFieldName('type_arguments')?.firstNamedChild;
  if (start === undefined || held === null || held === undefined || !holders.has(start.at(-1) ?? '')) return start;
  return path(held, reading) ?? start;
}

function madePath(node: Node, reading: Reading): Path | undefined {
  const callee = node.childForFieldName(node.type === 'struct_expression' ? 'name' : 'macro');
  const start = callee === null ? undefined : path(callee, reading);
  return start === undefined ? undefined : [...start, '()'];
}

/** True for methods that give their receiver again; `isAlone` when they are called without arguments. */
export function isPassing(method: string, isAlone: boolean): boolean {
  return passing.has(method) && (isAlone || !onlyAlone.has(method));
}

/** True for functions that give their only argument again. */
export function isWrapping(callee: string): boolean {
  return wrapping.has(callee);
}

/** True where arguments begin that are a function which only gives a value when it is needed. */
export function isLazy(start: number, reading: Reading): boolean {
  return /\b(?:unwrap_or_else|or_else|LazyLock::new|Lazy::new)$/.test(
    reading.text.slice(Math.max(0, start - 16), start),
  );
}
