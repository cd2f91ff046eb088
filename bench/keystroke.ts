/** From a key to the diagnostics of the new text, through the real server; the editor's debounce is not in it. */
import { parseAllDocuments } from 'yaml';
import { deployFiles, programs } from './programs/index.ts';
import { textOf, type Program } from './programs/program.ts';
import { Session } from './server.ts';
import { machine, median, percentile, table } from './table.ts';

const keys = 200;
const sizes = [1000, 10_000];
/** New servers for each first answer: its median is shown. */
const starts = 3;

console.log(`\n## Keystroke to diagnostics, milliseconds\n\n${machine()}\n`);
const rows = [['Language', 'Lines', 'First answer, new server', 'Key p50', 'Key p95', 'Slowest key']];
for (const program of programs) for (const lines of sizes) rows.push(await measured(program, lines));
for (const program of deployFiles) rows.push(await measured(program, 3000));
console.log(table(rows));

console.log('\nThe parser `yaml` alone on the same text, as a language server of YAML runs it after each key:\n');
const parses = [['File', 'Lines', 'Parse p50', 'Parse p95']];
for (const program of deployFiles) parses.push(parsed(program, 3000));
console.log(table(parses));

async function measured(program: Program, lines: number): Promise<string[]> {
  const text = textOf(program, lines);
  const firsts: number[] = [];
  let times: readonly number[] = [];
  for (let start = 1; start <= starts; start++) {
    const session = await Session.start({ [program.file]: text, 'package.json': '{}' });
    const before = performance.now();
    const document = await session.open(program.file, program.languageId, text);
    await session.diagnostics(document);
    firsts.push(performance.now() - before);
    if (start === starts) times = await typing(session, document, program);
    session.stop();
  }
  const shown = [median(firsts), percentile(times, 50), percentile(times, 95), Math.max(...times)];
  return [program.languageId, String(text.split('\n').length), ...shown.map((time) => time.toFixed(1))];
}

/** How long the YAML parser alone takes for the whole text. */
function parsed(program: Program, lines: number): string[] {
  const text = textOf(program, lines);
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now();
    parseAllDocuments(text, { logLevel: 'silent' });
    return performance.now() - start;
  }).slice(20);
  const shown = [percentile(times, 50), percentile(times, 95)].map((time) => time.toFixed(1));
  return [program.file, String(text.split('\n').length), ...shown];
}

/** Types in the middle of a document, and gives the milliseconds of each key. */
async function typing(
  session: Session,
  document: Awaited<ReturnType<Session['open']>>,
  { anchor, typed }: Program,
): Promise<readonly number[]> {
  // Whatever the server still reads of the app is over by then.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const text = document.getText();
  const middle = text.indexOf(anchor, text.length / 2);
  const words = typed.repeat(2).slice(0, keys);
  const times: number[] = [];
  for (let index = 0; index < words.length; index++)
    times.push(await session.type(document, middle + index, words.charAt(index)));
  return times;
}
