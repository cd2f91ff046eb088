import { workspace } from 'vscode';
import { checkedLanguages } from './languages.ts';

/**
 * Where documents come from: disk, not saved yet, a virtual workspace such as GitHub's, a remote folder seen from the
 * local side. `git:` is left out on purpose, else the left side of every difference view would show findings too.
 */
const usualSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** Every checked language in the usual schemes and in those of the opened folders, which any extension may invent. */
export function documentFilters(): { readonly scheme: string; readonly language: string }[] {
  return checkedSchemes().flatMap((scheme) => checkedLanguages.map((language) => ({ scheme, language })));
}

/** True when the language server looks at documents of this language and URI scheme. */
export function isChecked(languageId: string, scheme: string): boolean {
  const languages: readonly string[] = checkedLanguages;
  return languages.includes(languageId) && checkedSchemes().includes(scheme);
}

function checkedSchemes(): readonly string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set([...usualSchemes, ...folders.map((folder) => folder.uri.scheme)])];
}
