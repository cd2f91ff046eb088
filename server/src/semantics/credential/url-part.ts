import type { Text, Value } from '../../facts/value.ts';
import type { ScopeId } from '../../facts/value.ts';
import type { View } from '../view.ts';
import type { Suspect } from './suspects.ts';
import { isSecretAtUse, judgeValue } from './value.ts';
import { credentialInUrl } from './url.ts';

/**
 * `\`postgres://shop:${PASS}@db\``, `'amqp://shop:' + '…' + '@mq'`: a literal of its own that becomes the password of a
 * URL. What stands in one literal with the URL is the concern of another rule.
 */
export function ofUrlPart(view: View, value: Value, scope: ScopeId): Suspect | undefined {
  if (value.kind !== 'joined' || value.parts.length > 12) return undefined;
  const first = value.parts.find((part) => part.kind === 'text');
  if (first?.kind !== 'text' || !/^[a-z][a-z\d+.-]{1,20}:\/\//i.test(first.text)) return undefined;
  const parts = value.parts.map((part) => view.constant(part, scope));
  const texts = parts.map((part) =>
    part.kind === 'text' ? part.text : part.kind === 'scalar' ? String(part.value) : 'unknown',
  );
  const url = credentialInUrl(texts.join(''));
  if (url === undefined) return undefined;
  const index = partAt(texts, url.password);
  const literal = parts[index];
  if (literal?.kind !== 'text' || literal === first) return undefined;
  const judgement = judgeValue(literal.text);
  if (!isSecretAtUse(judgement)) return undefined;
  const name = { kind: 'password', strength: 'strong' } as const;
  const written = nameBehind(value.parts[index]) ?? 'password';
  const base = { literal: asText(literal), scope, written, path: [url.scheme, 'password'], isForeign: true } as const;
  return { ...base, name, judgement, confidence: 'medium', relation: 'put into a URL as' };
}

/** Which part is the whole of a range of the joined text; -1 when none is. */
function partAt(texts: readonly string[], { start, end }: { readonly start: number; readonly end: number }): number {
  let at = 0;
  for (const [index, text] of texts.entries()) {
    if (at === start && at + text.length === end) return index;
    at += text.length;
  }
  return -1;
}

function nameBehind(value: Value | undefined): string | undefined {
  return value?.kind === 'name' ? value.path.at(-1) : undefined;
}

function asText({ text, range, content }: Text): Text {
  return { kind: 'text', text, range, content };
}

/** A URL whose password is no literal of the URL's own: `amqp://shop:${PASS}@mq`, `'amqp://shop:' + PASS + '@mq'`. */
const joinedUrl =
  /:\/\/[^\s"'`@/]{0,120}:[$#]?\{[^{}\n]{1,60}\}@|:\/\/[^\s"'`@/]{0,60}["'`]\s{0,20}[+.][^\n]{1,120}["'`]@/;

/** A cheap necessary condition over the raw text: false only where no URL gets its password from elsewhere in the file. */
export function mayJoinUrl(text: string): boolean {
  return joinedUrl.test(text);
}
