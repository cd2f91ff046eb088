/** From a key to the diagnostics of the new text, through the real server; the editor's debounce is not in it. */
import { programOf, typed, type ProgramLanguage } from './programs.ts';
import { Session } from './server.ts';
import { machine, percentile, table } from './table.ts';

const keys = 200;
const endings: Readonly<Record<ProgramLanguage, string>> = { typescript: 'ts', python: 'py' };
console.log(`\n## Keystroke to diagnostics, milliseconds\n\n${machine()}\n`);
const rows = [['Language', 'Lines', 'First answer, new server', 'p50', 'p95', 'Slowest']];
for (const language of ['typescript', 'python'] as const) {
  for (const lines of [1000, 10_000]) rows.push(await measured(language, lines));
}
console.log(table(rows));

async function measured(language: ProgramLanguage, lines: number): Promise<string[]> {
  const text = programOf(language, lines);
  const name = `main.${endings[language]}`;
  const session = await Session.start({ [name]: text, 'package.json': '{}' });
  const start = performance.now();
  const document = await session.open(name, language, text);
  await session.diagnostics(document);
  const first = performance.now() - start;
  // Whatever the server still reads of the app is over by then.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const middle = text.indexOf(language === 'typescript' ? '\nrouter.get' : '\n@app.get', text.length / 2);
  const words = typed[language].repeat(2).slice(0, keys);
  const times: number[] = [];
  for (let index = 0; index < words.length; index++) {
    times.push(await session.type(document, middle + index, words.charAt(index)));
  }
  session.stop();
  const shown = [first, percentile(times, 50), percentile(times, 95), Math.max(...times)].map((time) =>
    time.toFixed(1),
  );
  return [language, String(text.split('\n').length), ...shown];
}
