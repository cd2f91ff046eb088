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
