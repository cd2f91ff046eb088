import assert from 'node:assert/strict';
import { actionsFor, applyAction } from '../actions.ts';
import { cleanUp, createApp, undoOnce } from '../app.ts';
import { findingOf, goneFrom, waitFor } from '../findings.ts';
import { fixCases, type FixCase } from '../fix-cases.ts';
import { expressServer } from '../samples.ts';

describe('quick fixes', () => {
  afterEach(cleanUp);

  for (const fixCase of fixCases) {
    it(`${fixCase.name}: applied, and taken back by one undo`, () => applyAndUndo(fixCase));
  }

  it('stand before the ways to silence, and those are never preferred', async () => {
    const app = await createApp({ 'server.js': expressServer });
    const document = await app.open('server.js');
    const finding = await findingOf(document.uri, 'port-binding/hardcoded-port');
    const actions = await actionsFor(document, finding);
    const own = actions.filter((action) => action.title.includes('port'));
    assert.match(own[0]?.title ?? '', /^Read the port/);
    assert.equal(own[0]?.isPreferred, true);
    const last = own.slice(-3).map((action) => action.title);
    assert.deepEqual(last, [
      'Disable port-binding/hardcoded-port for this line',
      'Disable port-binding/hardcoded-port for this file',
      'Disable port-binding/hardcoded-port in .twelve-factor.json',
    ]);
    assert.ok(!own.slice(1).some((action) => action.isPreferred === true));
  });
});

async function applyAndUndo({ file, lines, others = {}, rule, title, gains, loses }: FixCase): Promise<void> {
  const before = `${lines.join('\n')}\n`;
  const app = await createApp({ [file]: before, ...others });
  const document = await app.open(file);
  await applyAction(document, await findingOf(document.uri, rule), title);
  const after = document.getText();
  for (const text of gains) assert.ok(after.includes(text) && !before.includes(text), `${text} is new in:\n${after}`);
  for (const text of loses)
    assert.ok(!after.includes(text) && before.includes(text), `${text} is gone from:\n${after}`);
  await goneFrom(document.uri, rule);
  await undoOnce(document);
  await waitFor('the text as before', () => document.getText() === before);
  await findingOf(document.uri, rule);
}
