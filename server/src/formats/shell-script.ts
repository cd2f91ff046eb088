import { lineComments } from './lines.ts';
import type { Format } from './format.ts';
import { shellCommands } from './shell.ts';
import { tolerant } from './tolerant.ts';

/** Shell scripts of any name, what shells read as they start, and what was typed: what they run, as steps. */
export const format: Format = {
  name: 'shell-script',
  isGeneral: true,
  languageId: 'shellscript',
  globs: [
    '**/*.{sh,bash,zsh,ksh,fish}',
    '**/.{bashrc,bash_profile,bash_aliases,bash_login,bash_history,profile,zshrc,zshenv,zprofile,zlogin,zsh_history,kshrc,xprofile,screenrc}',
  ],
  matches: (path) =>
    /\.(?:sh|bash|zsh|ksh|fish)$|(?:^|\/)\.(?:bash(?:rc|_profile|_aliases|_login|_history)|profile|z(?:shrc|shenv|profile|login|sh_history)|kshrc|xprofile|screenrc)$/i.test(
      path,
    ),
  read: tolerant(({ text }) => ({
    steps: shellCommands(text, true),
    comments: lineComments(text, ['#']).filter((comment) => !comment.text.startsWith('#!')),
  })),
};
