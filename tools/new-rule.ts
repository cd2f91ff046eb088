/**
 * Starts a rule: writes its file with a working minimal check and its page, whose examples pass, then brings the
 * generated files up to date.
 * Usage: npm run new-rule -- logs/some-rule "What is wrong, in a few words"
 * Ends with code 2 for an id that cannot be: an unknown factor, not in kebab-case, or taken.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rules } from '../server/src/rules/index.ts';
import { factors } from '../server/src/rules/rule.ts';

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const [id = '', title = ''] = process.argv.slice(2);
const problem = problemOf(id, title);
if (problem !== undefined) {
  console.error(`${problem}\nusage: npm run new-rule -- logs/some-rule "What is wrong, in a few words"`);
  process.exit(2);
}
const [factor = '', name = ''] = id.split('/');
const numeral = numerals[factors.findIndex((known) => known === factor)] ?? '';
const ruleFile = `server/src/rules/${id}.ts`;
const pageFile = `docs/rules/${id}.md`;
await write(ruleFile, ruleText());
await write(pageFile, pageText());
const { status } = spawnSync(process.execPath, ['tools/run.mjs', 'generate'], { stdio: 'inherit' });
console.log(`
Written: ${ruleFile}
         ${pageFile}

Next:
  1. Say in the page what is wrong and why, with examples that must be found and examples that must not.
  2. Let the rule ask for an effect of the catalog (server/src/catalog/effects.ts) instead of its placeholder call.
  3. RULE=${id} npm run test:unit -- rules.test
  4. Show it in demo/ and name it in test/cases/demo.test.ts.
docs/CONTRIBUTING.md tells more.`);
process.exit(status ?? 1);

/** Why there can be no such rule; undefined when there can. */
function problemOf(wanted: string, words: string): string | undefined {
  const [group = '', own = '', ...more] = wanted.split('/');
  if (own === '' || more.length > 0) return `A rule's id is a factor and a name, not "${wanted}".`;
  if (!factors.some((known) => known === group)) return `"${group}" is none of the factors: ${factors.join(', ')}.`;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(own)) return `"${own}" must be lower-case words joined by hyphens.`;
  const taken = rules.find((rule) => rule.id === wanted || rule.aliases?.some((alias) => alias === wanted) === true);
  if (taken !== undefined)
    return `${wanted} is taken${taken.id === wanted ? '' : `: it is a former id of ${taken.id}`}.`;
  if (existsSync(`server/src/rules/${wanted}.ts`) || existsSync(`docs/rules/${wanted}.md`))
    return `${wanted} is taken.`;
  return words.trim() === '' || /\n/.test(words) ? 'The rule needs a title of one line.' : undefined;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
}

function ruleText(): string {
  return `import { defineRule } from '../rule.ts';

/** Factor ${numeral}: ${title.replace(/\.?$/, '.')} */
export const rule = defineRule({
  id: '${id}',
  factor: '${factor}',
  title: ${quoted(title)},
  severity: 'warning',
  confidence: 'medium',
  mayConcern: (text) => text.includes('${placeholder()}'),
  check(view, report) {
    for (const call of view.facts.calls) {
      if (call.callee.join('.') !== '${placeholder()}') continue;
      report({ range: call.calleeRange, message: ${quoted(title)} });
    }
  },
});
`;
}

/** A call that nobody's code makes, so that the new rule disturbs no other page. */
function placeholder(): string {
  return `${name.replaceAll('-', '_')}_example`;
}

/** The factor's page of the method. */
function site(): string {
  return `https://12factor.net/${factor === 'parity' ? 'dev-prod-parity' : factor}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function pageText(): string {
  const call = placeholder();
  return `# ${title}

\`${id}\` · factor ${numeral}, ${factor} · warning

## Why

What goes wrong for the people who run the app, and when. See [12factor.net/${factor}](${site()}).

## Bad

\`\`\`js
${call}(); // expect: ${id}
\`\`\`

\`\`\`python
${call}()  # expect: ${id}
\`\`\`

## Good

\`\`\`js
const ${call} = 'a name is no call';
\`\`\`

\`\`\`python
# ${call} in a comment is no call
\`\`\`

## How to silence

\`\`\`js
// twelve-factor-disable-next-line ${id} -- why it is right here
${call}();
\`\`\`

## Out of scope

What the rule leaves alone on purpose, and why.

## Sources

- [12factor.net/${factor}](${site()})
`;
}
