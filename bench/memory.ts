/** Resident memory of the server after many files were opened. */
import { programs } from './programs/index.ts';
import { textOf } from './programs/program.ts';
import { Session } from './server.ts';
import { machine, table } from './table.ts';

const count = 50;
const lines = 300;
const mixtures = [['typescript'], ['typescript', 'python'], programs.map(({ languageId }) => languageId)];

console.log(`\n## Memory of the server, MB\n\n${machine()}\n`);
const rows = [['Files open', 'Started', `${count} files of ${lines} lines open`, 'Three seconds later', 'Peak']];
for (const languages of mixtures) rows.push(await measured(languages));
console.log(table(rows));

async function measured(languages: readonly string[]): Promise<string[]> {
  const session = await Session.start({ 'package.json': '{}', 'requirements.txt': '' });
  await pause(500);
  const taken = [session.memory()];
  const chosen = programs.filter(({ languageId }) => languages.includes(languageId));
  for (let index = 0; index < count; index++) {
    const program = chosen[index % chosen.length];
    if (program === undefined) continue;
    const document = await session.open(`file${index}-${program.file}`, program.languageId, textOf(program, lines));
    await session.diagnostics(document);
  }
  taken.push(session.memory());
  await pause(3000);
  taken.push(session.memory(), session.memory('peak'));
  session.stop();
  const name = languages.length > 2 ? `all ${languages.length} languages in turn` : languages.join(' and ');
  return [name, ...taken.map((bytes) => (bytes / 1e6).toFixed(0))];
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
