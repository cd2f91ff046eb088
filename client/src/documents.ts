import type { DocumentSelector } from 'vscode-languageclient';

/** The languages that are checked; `activationEvents` of the manifest names the same ones (a test compares them). */
export const checkedLanguages = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python'] as const;

/**
 * Where documents come from: disk, not saved yet, a virtual workspace such as GitHub's, a remote folder seen from the
 * local side. `git:` is left out on purpose, else the left side of every difference view would show findings too.
 */
export const checkedSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'] as const;

/** Every checked language in every checked scheme. */
export function documentSelector(): DocumentSelector {
  return checkedSchemes.flatMap((scheme) => checkedLanguages.map((language) => ({ scheme, language })));
}

/** True when the language server looks at documents of this language and URI scheme. */
export function isChecked(languageId: string, scheme: string): boolean {
  const languages: readonly string[] = checkedLanguages;
  const schemes: readonly string[] = checkedSchemes;
  return languages.includes(languageId) && schemes.includes(scheme);
}
