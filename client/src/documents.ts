import { languages, workspace, type TextDocument } from 'vscode';
import { checkedFiles } from './checked-files.ts';
import { checkedLanguages } from './languages.ts';

/**
 * Where documents come from: disk, not saved yet, a virtual workspace such as GitHub's, a remote folder seen from the
 * local side. `git:` is left out on purpose, else the left side of every difference view would show findings too.
 */
const usualSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** A language or a file's place, in a URI scheme. */
export type CheckedFilter =
  { readonly scheme: string; readonly language: string } | { readonly scheme: string; readonly pattern: string };

/**
 * Every checked language, and every deploy file whatever its language, in the usual schemes and in those of the opened
 * folders, which any extension may invent.
 */
export function documentFilters(): CheckedFilter[] {
  return checkedSchemes().flatMap((scheme) => [
    ...checkedLanguages.map((language) => ({ scheme, language })),
    ...checkedFiles.map((pattern) => ({ scheme, pattern })),
  ]);
}

/** True when the language server looks at this document. */
export function isChecked(document: TextDocument): boolean {
  return languages.match(documentFilters(), document) > 0;
}

function checkedSchemes(): readonly string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set([...usualSchemes, ...folders.map((folder) => folder.uri.scheme)])];
}
