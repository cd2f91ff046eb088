import type { Source } from '../text/source.ts';
import { fileName } from './location.ts';

/** How a language writes comments; `line` is empty where it has only block comments. */
export interface CommentStyle {
  readonly line: string;
  readonly block?: readonly [string, string];
  /** True where a comment is one only at the start of a line. */
  readonly wholeLineOnly?: boolean;
}

const hash: CommentStyle = { line: '#', wholeLineOnly: true };
const markup: CommentStyle = { line: '', block: ['<!--', '-->'], wholeLineOnly: true };

/** By editor language id. YAML's comments may stand behind a value; the others are read at line starts only. */
const byLanguage: Readonly<Record<string, CommentStyle>> = {
  dockercompose: { line: '#' },
  dockerfile: hash,
  dotenv: hash,
  html: markup,
  ignore: hash,
  ini: hash,
  jsonc: { line: '//', block: ['/*', '*/'] },
  makefile: hash,
  procfile: hash,
  properties: hash,
  shellscript: hash,
  toml: hash,
  xml: markup,
  yaml: { line: '#' },
};

/** By file name, for editors that have no language of their own for it. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/^(?:dockerfile|containerfile)(?:\..*)?$|\.dockerfile$/i, 'dockerfile'],
  [/^procfile(?:\..*)?$/i, 'procfile'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.toml$/i, 'toml'],
  [/\.(?:ini|conf|cfg)$/i, 'ini'],
  [/\.(?:sh|bash|zsh)$/i, 'shellscript'],
  [/^\.env(?:\..*)?$|\.env$/, 'dotenv'],
  [/\.properties$/i, 'properties'],
];

/** How comments are written in a configuration or deploy file; undefined for JSON and what we do not know. */
export function commentStyleOf({ languageId, uri }: Pick<Source, 'languageId' | 'uri'>): CommentStyle | undefined {
  const name = fileName(uri);
  const language = byName.find(([pattern]) => pattern.test(name))?.[1];
  return byLanguage[languageId] ?? (language === undefined ? undefined : byLanguage[language]);
}
