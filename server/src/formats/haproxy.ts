import type { Binding } from '../facts/facts.ts';
import { lineDirectives, type Directive } from './directives.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { hasHoles } from './template.ts';
import { tolerant } from './tolerant.ts';

/** Configurations of HAProxy: what binds a visitor to a server, as entries `backend cookie`, where requests are HTTP. */
export const format: Format = {
  name: 'haproxy',
  languageId: 'haproxy',
  globs: ['**/*haproxy*.cfg'],
  matches: (path) => /(?:^|\/)(?:[^/]*[._-])?haproxy(?:[._-][^/]*)?\.cfg$/i.test(path),
  isTemplate: hasHoles,
  read: tolerant(({ text }) => {
    if (hasHoles(text)) return {};
    return { bindings: stickyIn(lineDirectives(text)), comments: lineComments(text, ['#']) };
  }),
};

const section = /^(?:global|defaults|frontend|backend|listen|resolvers|peers|userlist|program|http-errors|cache|ring)$/;

function stickyIn(directives: readonly Directive[]): readonly Binding[] {
  const found: Binding[] = [];
  let modeByDefault = 'tcp';
  let kind = '';
  let mode = '';
  let own: Binding[] = [];
  const close = (): void => {
    if ((kind === 'backend' || kind === 'listen') && mode === 'http') found.push(...own);
    if (kind === 'defaults') modeByDefault = mode;
    own = [];
  };
  for (const directive of directives) {
    const [key, first, second] = directive.words;
    if (key === undefined) continue;
    if (section.test(key.text)) {
      close();
      kind = key.text;
      mode = modeByDefault;
    } else if (key.text === 'mode') mode = first?.text ?? '';
    else if (isSticky(directive)) {
      const name = key.text === 'stick' ? ['backend', 'stick', first?.text ?? ''] : ['backend', key.text];
      const range = second?.range ?? first?.range ?? key.range;
      const value = { kind: 'unknown', range } as const;
      own.push({ ...entry(name, key.range, value), range: directive.range });
    }
  }
  close();
  return found;
}

function isSticky({ words }: Directive): boolean {
  const [key, first, ...rest] = words.map(({ text }) => text);
  if (key === 'cookie') return rest.some((word) => /^(?:insert|prefix|rewrite)$/.test(word));
  if (key === 'stick') return first === 'on' || first === 'match';
  return key === 'balance' && first === 'source';
}
