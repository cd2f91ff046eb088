import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { check } from '/work/trees/rust/test/harness/check.ts';
test('dbg', async () => {
  const text = readFileSync('/tmp/x.rs','utf8');
  const { view, project, findings } = await check({ 'src/main.rs': text }, 'src/main.rs');
  for (const c of view!.facts.calls) console.log(c.callee.join('.'), '=>', view!.named(c.callee, c.scope), view!.sitesOf(c).map(s=>s.effect+':'+(s.api.kind??'')).join(','));
  console.log(findings.map(f=>f.rule+' '+f.range.start+' '+f.message+' '+f.fixes.map(x=>x.title)));
});
