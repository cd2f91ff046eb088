import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { lispSettings } from './lisp-pairs.ts';
import { settingEntries } from './setting-entry.ts';
import { tolerant } from './tolerant.ts';

/** What Emacs and its packages are set up with, and the data and projects of Clojure: every text under its name. */
export const format: Format = {
  name: 'lisp-setting-file',
  isGeneral: true,
  languageId: 'plaintext',
  globs: ['**/*.{el,edn}', '**/{.emacs,.gnus,.wl,.spacemacs,.sbclrc}', '**/{project,profiles}.clj'],
  matches: (path) =>
    /\.(?:el|edn)$|(?:^|\/)(?:\.(?:emacs|gnus|wl|spacemacs|sbclrc)|(?:project|profiles)\.clj)$/.test(path),
  read: tolerant(({ text }) => {
    const bindings = settingEntries(text, lispSettings(text));
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, [';']) };
  }),
};
