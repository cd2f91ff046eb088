/** Resident memory of the server after many files were opened. */
import { programOf } from './programs.ts';
import { Session } from './server.ts';
import { machine, table } from './table.ts';

const count = 50;
console.log(`\n## Memory of the server\n\n${machine()}\n`);
const session = await Session.start({ 'package.json': '{}', 'requirements.txt': '' });
await new Promise((resolve) => setTimeout(resolve, 500));
const rows = [['State', 'MB']];
const take = (state: string): void => void rows.push([state, (session.memory() / 1e6).toFixed(0)]);
take('started');
for (let index = 0; index < count; index++) {
  const language = index % 2 === 0 ? 'typescript' : 'python';
  const name = index % 2 === 0 ? `file${index}.ts` : `file${index}.py`;
  const document = await session.open(name, language, programOf(language, 300));
  await session.diagnostics(document);
}
take(`${count} files of 300 lines open, half TypeScript, half Python`);
await new Promise((resolve) => setTimeout(resolve, 3000));
take('three seconds later');
session.stop();
console.log(table(rows));
