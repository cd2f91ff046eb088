import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { merged } from '../document.ts';
import type { Change } from '../languages/chunk.ts';

/** What happens to open documents, with each change as offsets. */
export interface DocumentEvents {
  opened(document: TextDocument): void;
  changed(document: TextDocument, change: Change | undefined): void;
  closed(uri: string): void;
  saved(uri: string): void;
}

/** Follows the editor's documents. The library's own manager does not tell what changed, which the parser needs. */
export function followDocuments(connection: Connection, normalize: (uri: string) => string, events: DocumentEvents) {
  const documents = new Map<string, TextDocument>();
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const uri = normalize(textDocument.uri);
    const document = TextDocument.create(uri, textDocument.languageId, textDocument.version, textDocument.text);
    documents.set(uri, document);
    events.opened(document);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = documents.get(normalize(textDocument.uri));
    if (document === undefined) return;
    let change: Change | undefined;
    let whole = false;
    for (const content of contentChanges) {
      if ('range' in content) {
        const start = document.offsetAt(content.range.start);
        const oldEnd = document.offsetAt(content.range.end);
        change = merged(change, { start, oldEnd, newEnd: start + content.text.length });
      } else whole = true;
      TextDocument.update(document, [content], textDocument.version);
    }
    events.changed(document, whole ? undefined : change);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const uri = normalize(textDocument.uri);
    documents.delete(uri);
    events.closed(uri);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    events.saved(normalize(textDocument.uri));
  });
  return { get: (uri: string): TextDocument | undefined => documents.get(normalize(uri)) };
}
