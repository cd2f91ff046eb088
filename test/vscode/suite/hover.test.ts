import assert from 'node:assert/strict';
import { commands, MarkdownString, type Hover, type TextDocument } from 'vscode';
import { cleanUp, createApp, rangeOf } from '../app.ts';
import { findingOf, waitFor } from '../findings.ts';
import { expressServer } from '../samples.ts';

describe('hover', () => {
  afterEach(cleanUp);

  it('says why a finding matters, how to repair it and where to read more', async () => {
    const app = await createApp({ 'server.js': expressServer });
    const document = await app.open('server.js');
    await findingOf(document.uri, 'port-binding/hardcoded-port');
    const hover = await ourHover(document, '3000');
    assert.match(hover.value, /Port is fixed in the code/);
    assert.match(hover.value, /factor VII, port binding/);
    assert.match(hover.value, /The platform decides on which port/);
    assert.match(hover.value, /Quick fix: Read the port/);
    assert.match(hover.value, /https:\/\/12factor\.net/);
    assert.match(hover.value, /\(command:twelveFactor\.explainRule\?/);
    // Without this, VS Code shows the link as plain text.
    assert.deepEqual(hover.isTrusted, { enabledCommands: ['twelveFactor.explainRule'] });
  });

  it('is silent where nothing is found', async () => {
    const app = await createApp({ 'server.js': `// A comment.\n${expressServer}` });
    const document = await app.open('server.js');
    await findingOf(document.uri, 'port-binding/hardcoded-port');
    const texts = await hoverTexts(document, 'comment');
    assert.ok(!texts.some((text) => text.value.includes('12factor')));
  });
});

async function ourHover(document: TextDocument, place: string): Promise<MarkdownString> {
  return await waitFor('a hover of ours', async () =>
    (await hoverTexts(document, place)).find((text) => text.value.includes('12factor')),
  );
}

async function hoverTexts(document: TextDocument, place: string): Promise<MarkdownString[]> {
  const position = rangeOf(document, place).start;
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap((hover) => hover.contents).filter((content) => content instanceof MarkdownString);
}
