import { readFileSync } from 'node:fs';
import { check } from '../test/harness/check.ts';
const [path, as, ...more] = process.argv.slice(2);
const name = as ?? 'src/server.js';
const files: Record<string,string> = { [name]: readFileSync(path ?? '', 'utf8') };
const { findings, project } = await check(files, name, more.includes('strict') ? 'strict' : 'recommended');
console.log('serves', project.serves(`file:///app/${name}`));
for (const f of findings) {
  const t = files[name] ?? '';
  console.log(t.slice(0, f.range.start).split('\n').length, f.rule, JSON.stringify(t.slice(f.range.start, f.range.end)), f.message.length, f.message, f.fixes.map((x) => x.title));
}
