import { lineComments } from './lines.ts';
import type { Format } from './format.ts';
import { shellCommands } from './shell.ts';
import { tolerant } from './tolerant.ts';

/** Shell scripts of any name: what they run, as steps. */
export const format: Format = {
  name: 'shell-script',
  isGeneral: true,
  languageId: 'shellscript',
  globs: ['**/*.{sh,bash,zsh,ksh}'],
  matches: (path) => /\.(?:sh|bash|zsh|ksh)$/i.test(path),
  read: tolerant(({ text }) => ({
    steps: shellCommands(text, true),
    comments: lineComments(text, ['#']).filter((comment) => !comment.text.startsWith('#!')),
  })),
};
