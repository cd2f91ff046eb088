/** How long documents take that are not worth reading, and the largest that are: from opening to the answer. */
import { Session } from './server.ts';
import { machine, median, table } from './table.ts';

const records = (count: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, id) => ({ id, name: `name ${id}`, path: `/items/${id}/part` })),
    undefined,
    1,
  );
const documents: readonly (readonly [string, string, string, string])[] = [
  ['a minified line', 'bundle.js', 'javascript', 'var a=b("c");'.repeat(80_000)],
  ['JSON', 'appsettings.json', 'json', records(62_000)],
  ['JSON below the limit', 'appsettings.Production.json', 'json', records(12_000)],
];
const rows = [['Document', 'MB', 'Opened to answered, ms']];
for (const [what, name, languageId, text] of documents) {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const session = await Session.start({ 'package.json': '{}' });
    await session.diagnostics(await session.open('warm.js', 'javascript', 'let a = 1;\n'));
    const start = performance.now();
    await session.diagnostics(await session.open(name, languageId, text));
    times.push(performance.now() - start);
    session.stop();
  }
  rows.push([what, (text.length / 1e6).toFixed(1), median(times).toFixed(0)]);
}
console.log(`\n## Large documents\n\n${machine()}\n\n${table(rows)}`);
