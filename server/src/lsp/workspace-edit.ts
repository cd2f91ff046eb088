import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../text/edit.ts';
import { toTextEdits } from './convert.ts';

/** What a client can do with edits. */
export interface EditSupport {
  /** Versioned `documentChanges`. */
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  /** `codeAction/resolve` of `edit`. */
  readonly resolve: boolean;
  readonly disabled: boolean;
  /** Marks explicit fixes over several files, so that the editor's own setting decides about saving. */
  readonly refactoringMetadata: boolean;
}

/** What is to become of one file; `version` is that of an open document, else null. */
export interface FileEdit {
  readonly uri: string;
  readonly create: boolean;
  readonly edits: readonly Edit[];
  readonly text: string;
  readonly version: number | null;
}

/** One edit of several files: in the order given, those that are created first. */
export function editOfFiles(files: readonly FileEdit[], support: EditSupport, isRefactoring = false): WorkspaceEdit {
  if (!support.documentChanges) {
    return { changes: Object.fromEntries(files.map((file) => [file.uri, toTextEdits(file.edits, file.text)])) };
  }
  // A file that came to be in the meantime keeps its text. All files first, so that the texts stay one step: VS Code
  // undoes each unbroken run of one kind by itself, and stops between them when a file was saved.
  const created = files
    .filter((file) => file.create)
    .map(({ uri }) => ({ kind: 'create' as const, uri, options: { ignoreIfExists: true } }));
  const changes = files.map((file): TextDocumentEdit => ({
    textDocument: { uri: file.uri, version: file.version },
    edits: toTextEdits(file.edits, file.text),
  }));
  const documentChanges = [...created, ...changes];
  return {
    documentChanges,
    ...(isRefactoring && support.refactoringMetadata ? { metadata: { isRefactoring: true } } : {}),
  };
}
