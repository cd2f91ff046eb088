import type { Code, Idioms } from '../../facts/idioms.ts';
import { rewrites } from './idioms-rewrites.ts';
import { termination } from './idioms-termination.ts';
import { importStyle } from './import-style.ts';

/** What Rust writes for the intents of the rules, as rustfmt would. */
export const idioms: Idioms = {
  quote: (text) => JSON.stringify(text),
  readEnv: (name, literal) => read(`std::env::var("${name}").expect("${name} is not set")`, literal),
  requireValue: (text, name) => ({ text: `${text}.expect("${name} is not set")`, imports: [] }),
  readEnvOr: (name, fallback) => read(`std::env::var("${name}").unwrap_or_else(|_| ${fallback}.into())`, fallback),
  readNumberEnvOr: (name, fallback) => ({
    text: `std::env::var("${name}").map_or(${fallback}, |port| port.parse().expect("${name} is a number"))`,
    imports: [],
  }),
  joinText,
  borrow: (text) => `&*${text}`,
  borrowArgument: (text) => `${text}.as_str()`,
  stopWithout: (name) => ({ text: `panic!("${name} is not set");`, imports: [] }),
  importStyle,
  rewrite: (place) => rewrites[place.remedy]?.(place),
  ...termination,
};

/**
 * What is read is a `String`. In place of a literal it has to be borrowed as that is: alone as an argument, from a value
 * that lives on in a variable; a method borrows by itself.
 */
function read(text: string, literal: string | undefined): Code {
  if (literal === undefined) return { text, imports: [] };
  if (/^b/.test(literal))
    return { text: `${text}.as_bytes()`, ofVariable: `&*${text}.into_bytes()`, beforeMember: text, imports: [] };
  return { text: `${text}.as_str()`, ofVariable: `&*${text}`, beforeMember: text, imports: [] };
}

/** `format!("0.0.0.0:{}", port)`: literals become the format, what else there is its arguments. */
function joinText(pieces: readonly string[]): string {
  const isLiteral = (piece: string): boolean => /^"(?:[^"\\]|\\.)*"$/.test(piece);
  const format = pieces.map((piece) =>
    isLiteral(piece) ? piece.slice(1, -1).replaceAll('{', '{{').replaceAll('}', '}}') : '{}',
  );
  return `format!("${format.join('')}", ${pieces.filter((piece) => !isLiteral(piece)).join(', ')})`;
}
