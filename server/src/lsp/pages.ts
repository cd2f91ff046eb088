import type { ShowDocumentParams } from 'vscode-languageserver';
import { documentationUrl } from '../explain.ts';

/** Where a rule's page is shown: as a document of the client that has them, else in the browser. */
export function documentationPage(rule: string, clientHasPages: boolean): ShowDocumentParams {
  return clientHasPages
    ? { uri: `twelve-factor:/${rule}.md`, external: false, takeFocus: true }
    : { uri: documentationUrl(rule), external: true };
}
