import type { Binding } from '../facts/facts.ts';
import { lineDirectives, type Directive } from './directives.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import type { Range } from '../text/range.ts';
import { hasHoles, whyTemplate } from './template.ts';
import { tolerant } from './tolerant.ts';

/** Configurations of HAProxy: what binds a visitor to a server, as entries `backend cookie`, where requests are HTTP. */
export const format: Format = {
  name: 'haproxy',
  languageId: 'haproxy',
  globs: ['**/*haproxy*.cfg'],
  matches: (path) => /(?:^|\/)(?:[^/]*[._-])?haproxy(?:[._-][^/]*)?\.cfg$/i.test(path),
  whyNotRead: whyTemplate,
  read: tolerant(({ text }) => {
    if (hasHoles(text)) return {};
    const directives = lineDirectives(text);
    const bindings = [...stickyIn(directives), ...directives.flatMap(accountsOf)].sort(
      (a, b) => a.range.start - b.range.start,
    );
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['#']) };
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

/** `stats auth user:password`, `user x insecure-password y`, `set-header Name "…"` (docs.haproxy.org, configuration manual). */
function accountsOf({ words }: Directive): readonly Binding[] {
  const [key, first, second] = words;
  const last = words.at(-1);
  if (key === undefined || first === undefined || second === undefined || last === undefined) return [];
  if (key.text === 'stats' && first.text === 'auth') {
    const at = second.range.start + second.text.indexOf(':') + 1;
    return [
      password(
        'stats.password',
        { start: first.range.start, end: first.range.end },
        { start: at, end: second.range.end },
        second.text.replace(/^[^:]*:/, ''),
      ),
    ];
  }
  const plain = words.findIndex(({ text }) => text === 'insecure-password');
  const [name, value] = [words[plain], words[plain + 1]];
  if (key.text === 'user' && plain > 0 && name !== undefined && value !== undefined)
    return [password('password', name.range, value.range, value.text)];
  const header = /^(?:set|add)-header$/.test(first.text) ? words[3] : undefined;
  return header === undefined ? [] : [password(second.text, second.range, header.range, header.text)];
}

function password(name: string, nameRange: Range, written: Range, text: string): Binding {
  const quote = written.end - written.start > text.length ? 1 : 0;
  const content = { start: written.start + quote, end: written.end - quote };
  return entry([name], nameRange, { kind: 'text', text, range: written, content });
}
