import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './random.ts';
import { fill } from './values.ts';

/** A line that says whether it holds a secret. */
export interface Label {
  readonly holdsSecret: boolean;
  readonly class: string;
  /** Index of the line, from 0. */
  readonly line: number;
  /** Index of the last line that goes with it, for secrets of several lines. */
  readonly last: number;
}

/** One file as a program would find it. */
export interface Case {
  /** Such as `python/django-settings`. */
  readonly id: string;
  readonly language: string;
  /** The path inside its app. */
  readonly path: string;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly half: 'tune' | 'report';
}

/** What a line may be labeled with, in the order of the tables. */
export const classes: Readonly<Record<string, string>> = {
  token: 'token of a known format',
  named: 'random value under a name',
  weak: 'weak or human password where one is used',
  fallback: 'fallback of a variable',
  url: 'URL with userinfo or a key in its query',
  connection: 'connection string',
  header: 'header',
  positional: 'argument without a name',
  pair: 'setter or pair of name and value',
  neutral: 'constant of a neutral name that reaches a sink',
  bytes: 'conversion to bytes or characters',
  sibling: 'name and value beside each other in XML, INI, YAML, JSON',
  comment: 'comment',
  command: 'argument of a command',
  joined: 'joined from pieces, or over several lines',
  reference: 'code that only names a credential',
  placeholder: 'placeholder or documented example',
  message: 'message or translation',
  noise: 'random-looking value that is no secret',
  hash: 'hash or integrity sum',
  public: 'public key or publishable key',
  sealed: 'encrypted value',
  test: 'tests and fixtures',
};

const heading = /^=== (?<name>[\w.-]+) (?<path>\S+)(?: \+(?<positive>\w+))?(?: -(?<negative>\w+))?$/;
const mark = / {2}@(?<sign>[+=-])(?: (?<class>\w+))?$/;

/**
 * Every case of a folder of `.cases` files. `=== name path +class -class` begins a case and gives the classes of its marks;
 * two spaces and `@+`, `@-` or `@=` at a line's end say that it holds a secret, that it does not though it looks like it,
 * or that it goes with the line before. Throws where a label is not well-formed.
 */
export function readCases(folder: string): readonly Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cases'))
    .sort()
    .flatMap((name) => casesOf(name.replace(/\.cases$/, ''), readFileSync(path.join(folder, name), 'utf8')));
}

/** The cases of one file, whose name up to the first dash is their language. */
export function casesOf(stem: string, text: string): readonly Case[] {
  const [language = stem] = stem.split('-');
  const share = sharing();
  return text
    .split(/^(?==== )/m)
    .filter((part) => part.startsWith('=== '))
    .map((part) => {
      const [first = '', ...lines] = part.replace(/\n+$/, '\n').split('\n');
      const title = heading.exec(first)?.groups;
      if (title === undefined) throw new Error(`${stem}: ${first}`);
      const id = `${stem}/${title['name'] ?? ''}`;
      const labels = labelsOf(lines, { '+': title['positive'], '-': title['negative'] }, id);
      const plain = lines.map((line, index) => fill(line.replace(mark, ''), `${id}:${index}`)).join('\n');
      const one = { id, language, path: title['path'] ?? '', text: plain, labels };
      return { ...one, half: share(one) };
    });
}

function labelsOf(
  lines: readonly string[],
  defaults: Readonly<Record<string, string | undefined>>,
  id: string,
): Label[] {
  const labels: Label[] = [];
  for (const [line, text] of lines.entries()) {
    const found = mark.exec(text)?.groups;
    if (found === undefined) continue;
    const sign = found['sign'] ?? '';
    const before = labels.at(-1);
    if (sign === '=') {
      if (before?.last !== line - 1) throw new Error(`${id}:${line + 1}: nothing to go with`);
      labels[labels.length - 1] = { ...before, last: line };
      continue;
    }
    const name = found['class'] ?? defaults[sign];
    if (name === undefined || classes[name] === undefined) throw new Error(`${id}:${line + 1}: class ${name}`);
    labels.push({ holdsSecret: sign === '+', class: name, line, last: line });
  }
  return labels;
}

/** In this order; a new one goes to the end, so that cases stay in their halves. */
const languages: readonly string[] = [
  ...['javascript', 'typescript', 'python', 'go', 'java', 'kotlin', 'ruby', 'csharp', 'php', 'rust'],
  ...['dotenv', 'yaml', 'json', 'properties', 'toml', 'ini', 'xml', 'dockerfile', 'shell', 'dotfiles'],
];

/**
 * Shares out the cases of a file so that each class and the whole are halved: a case goes where fewer lines of its kind are. Where both
 * have as many, the hash of its first class decides, and the other way for every second language. A case that is added at
 * the end of a file moves no other.
 */
function sharing(): (one: Omit<Case, 'half'>) => Case['half'] {
  const lead = new Map<string, number>();
  return ({ id, language, labels }) => {
    const keys = labels.flatMap((label) => [
      `${label.holdsSecret ? '+' : '-'}${label.class}`,
      label.holdsSecret ? '+' : '-',
    ]);
    const sum = keys.reduce((total, key) => total + (lead.get(key) ?? 0), 0);
    const [first = id] = keys;
    const isForTuning = sum === 0 ? (fingerprint(first) + languages.indexOf(language)) % 2 === 0 : sum < 0;
    for (const key of keys) lead.set(key, (lead.get(key) ?? 0) + (isForTuning ? 1 : -1));
    return isForTuning ? 'tune' : 'report';
  };
}
