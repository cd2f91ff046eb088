import type { Call } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';

/** What a call puts together to one text, piece by piece: `["…", "…"].join("")`, `new StringBuilder("…").append("…").toString()`. */
export function piecesOfCall({ callee, args, receiver }: Call): readonly Value[] | undefined {
  const [first, ...others] = args.map(({ value }) => value);
  switch (callee.at(-1)) {
    case 'join':
    case 'Join':
    case 'implode':
    case 'joinToString':
    case 'concat':
    case 'Concat': {
      // `"".join([…])`, `string.Concat("…", "…")`
      const given = [first, ...others].filter((value) => value !== undefined && !isEmpty(value));
      const list = [receiver, ...given].find((value) => value?.kind === 'list');
      if (list?.kind === 'list') return list.items;
      return [...(receiver?.kind === 'text' ? [receiver] : []), ...given].flatMap((value) => value ?? []);
    }
    case 'toString':
      return appended(receiver);
    default:
      return undefined;
  }
}

const joins = /^(?:join|Join|implode|joinToString|concat|Concat)$/;

/** `PIECES.join('')`, `String.join("", PIECES)`: the text that the items of a list of the file come to. */
export function joinedList(
  { callee, args, calleeRange }: Call,
  constant: (name: Value) => Value,
): (Value & { kind: 'text' }) | undefined {
  if (!joins.test(callee.at(-1) ?? '') || args.length > 2) return undefined;
  const own: Value = { kind: 'name', path: callee.slice(0, -1), range: calleeRange };
  const names = [own, ...args.map(({ value }) => value)].filter(({ kind }) => kind === 'name');
  const list = names.map((name) => listIn(constant(name))).find((one) => one !== undefined);
  if (list === undefined || list.items.length < 2 || list.items.length > 12) return undefined;
  const between = args.find(({ value }) => value.kind === 'text')?.value;
  const texts = list.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  if (texts.length !== list.items.length) return undefined;
  const text = texts.join(between?.kind === 'text' ? between.text : '');
  const range = { start: list.items[0]?.range.start ?? 0, end: list.items.at(-1)?.range.end ?? 0 };
  return { kind: 'text', text, range, content: range };
}

function listIn(value: Value): (Value & { kind: 'list' }) | undefined {
  // `[…].freeze`
  const inner = value.kind === 'call' && value.call.args.length === 0 ? value.call.receiver : value;
  return inner?.kind === 'list' ? inner : undefined;
}

function isEmpty(value: Value): boolean {
  return value.kind === 'text' && value.text === '';
}

const longestChain = 16;

function appended(made: Value | undefined): readonly Value[] | undefined {
  const pieces: Value[] = [];
  let at = made;
  for (let hops = 0; hops < longestChain && at?.kind === 'call'; hops++) {
    const { callee, args, receiver }: Call = at.call;
    const given = args[0]?.value;
    if (callee.at(-1) === 'append' && given !== undefined) pieces.unshift(given);
    else if (!/^String(?:Builder|Buffer)$/.test(callee.at(-1) ?? '')) return undefined;
    else return given?.kind === 'text' ? [given, ...pieces] : pieces;
    at = receiver;
  }
  return undefined;
}
