import type { Binding } from '../facts/facts.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { logRemedies } from './log-remedies.ts';
import { logEntry } from './log-value.ts';
import { hasHoles, whyTemplate } from './template.ts';
import { tolerant } from './tolerant.ts';

/**
 * nginx configurations: where logs go, as entries `access_log` and `error_log`, one that is buffered or compressed as
 * `access_log buffered`; how long workers may take to end; what binds a visitor to a server, as `upstream ip_hash`; and what is given to others, as
 * `proxy_set_header NAME`.
 */
export const format: Format = {
  name: 'nginx',
  idioms: logRemedies,
  languageId: 'nginx',
  globs: [
    '**/*nginx*.{conf,conf.template}',
    '**/{nginx,conf.d,sites-available,sites-enabled}/**/*.{conf,conf.template}',
  ],
  matches: (path) =>
    /(?:^|\/)(?:(?:[^/]*[._-])?nginx(?:[._-][^/]*)?|(?:nginx|conf\.d|sites-(?:available|enabled))\/(?:.+\/)?[^/]+)\.conf(?:\.template)?$/i.test(
      path,
    ),
  whyNotRead: whyTemplate,
  read: tolerant(({ text }) => {
    if (hasHoles(text)) return {};
    const code = withoutComments(text);
    const bindings = [
      ...logs(text, code),
      ...stickyIn(code),
      ...given(text, code),
      ...compared(code),
      ...accounts(code),
      ...times(code),
    ].sort((a, b) => a.range.start - b.range.start);
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['#']) };
  }),
};

const directive =
  /(?:^|[;{}])[^\S\n]*((?:access|error)_log)[^\S\n]+("[^"\n]*"|'[^'\n]*'|[^\s;{}'"]+)(?=[\s;])([^;{}\n]*);/gm;

function withoutComments(text: string): string {
  return text.replace(/(?<![^\s;{}])#[^\r\n]*/g, (comment) => ' '.repeat(comment.length));
}

function logs(text: string, code: string): readonly Binding[] {
  // A directive ends with the sign that the next one on its line would begin with.
  const found: Binding[] = [];
  directive.lastIndex = 0;
  for (let match = directive.exec(code); match !== null; match = directive.exec(code)) {
    const [whole, key = '', path = '', rest = ''] = match;
    const keyStart = match.index + whole.indexOf(key);
    const end = match.index + whole.length - 1 - rest.length;
    const isBuffered = /\b(?:buffer|gzip|flush)\b/.test(rest);
    const name = isBuffered ? [key, 'buffered'] : [key];
    found.push(
      logEntry(text, name, { start: keyStart, end: keyStart + key.length }, { start: end - path.length, end }),
    );
    directive.lastIndex = match.index + whole.length - 1;
  }
  return found;
}

/** `ip_hash`, a hash of the visitor's address or cookie, and `sticky`. */
function stickyIn(code: string): readonly Binding[] {
  const pattern =
    /(?:^[^\S\n]*|[;{}]\s*)(ip_hash|sticky|hash[^\S\n]+"?\$(?:remote_addr|binary_remote_addr|cookie_\w+)[^;{}\n]*|sticky[^\S\n][^;{}\n]*)(?=\s*;)/gm;
  return [...code.matchAll(pattern)].map((match) => {
    const written = match[1] ?? '';
    const key = /^\w+/.exec(written)?.[0] ?? '';
    const end = match.index + match[0].length;
    const range = { start: end - written.length, end };
    return {
      ...entry(['upstream', key], { start: range.start, end: range.start + key.length }, { kind: 'unknown', range }),
      range,
    };
  });
}

/** Headers and parameters that are handed on, and variables. */
function given(text: string, code: string): readonly Binding[] {
  const pattern =
    /(?:^|[;{}])[^\S\n]*(proxy_set_header|add_header|fastcgi_param|uwsgi_param|set)[^\S\n]+\$?([\w-]+)([^\S\n]+)("[^"\n]*"|'[^'\n]*'|[^\s;{}'"]+)[^\S\n]*(?=;)/gm;
  return [...code.matchAll(pattern)].map((match) => {
    const [whole, key = '', name = '', gap = '', value = ''] = match;
    const end = match.index + whole.trimEnd().length;
    const start = end - value.length;
    const nameEnd = start - gap.length;
    return logEntry(text, [key, name], { start: nameEnd - name.length, end: nameEnd }, { start, end });
  });
}

/** `if ($http_x_api_key != "…")`: what a header, an argument or a cookie is compared with, under its name. */
function compared(code: string): readonly Binding[] {
  const pattern =
    /\bif[^\S\n]*\([^\S\n]*\$(?:http_|arg_|cookie_)?(\w+)[^\S\n]*!?=[^\S\n]*(["']?)([^"'\s()$]+)\2[^\S\n]*\)/dg;
  return [...code.matchAll(pattern)].flatMap(({ indices, 1: name = '', 3: value = '' }) =>
    placed(['if', name], indices?.[1], indices?.[3], value),
  );
}

/** `proxy_pass https://user:password@…`: addresses that carry an account. */
function accounts(code: string): readonly Binding[] {
  const pattern = /\b(proxy_pass)[^\S\n]+([a-z]+:\/\/[^\s;@$]+@[^\s;$]+)/dg;
  return [...code.matchAll(pattern)].flatMap(({ indices, 1: name = '', 2: value = '' }) =>
    placed([name], indices?.[1], indices?.[2], value),
  );
}

/** How long the worker processes may take to end. */
function times(code: string): readonly Binding[] {
  const pattern = /(?:^|[;{}])[^\S\n]{0,40}(worker_shutdown_timeout)[^\S\n]{1,40}([\w.]{1,40})[^\S\n]{0,40}(?=;)/dgm;
  return [...code.matchAll(pattern)].flatMap(({ indices, 1: name = '', 2: value = '' }) =>
    placed([name], indices?.[1], indices?.[2], value),
  );
}

type Place = readonly [number, number] | undefined;

function placed(path: readonly string[], name: Place, value: Place, text: string): readonly Binding[] {
  if (name === undefined || value === undefined) return [];
  const range = { start: value[0], end: value[1] };
  return [entry(path, { start: name[0], end: name[1] }, { kind: 'text', text, range, content: range })];
}
