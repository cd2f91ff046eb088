/**
 * Checks a folder with the engine as it stands in the sources, without a build: `node tools/run.mjs check-folder demo`.
 * Prints one line for each finding; `--json` prints them as the `expected.json` of the example apps.
 */
import { checkFolder } from '../test/harness/folder.ts';

const [folder = '.', ...options] = process.argv.slice(2);
const found = await checkFolder(folder);
if (options.includes('--json')) {
  console.log(
    JSON.stringify(
      found.map(({ path, line, finding }) => `${path}:${line} ${finding.rule}`),
      undefined,
      2,
    ),
  );
} else {
  for (const { path, line, finding } of found) {
    const fixes = finding.fixes.map((fix) => fix.title).join(' | ');
    console.log(
      `${path}:${line} ${finding.rule} ${finding.severity}: ${finding.message}${fixes === '' ? '' : ` [${fixes}]`}`,
    );
  }
}
