import { pages } from './pages.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

/** The page of 12factor.net about the factor of a rule: the method's own words. The rule's page is `explain`. */
export function documentationUrl(rule: string): string {
  const factor = rule.slice(0, rule.indexOf('/'));
  return `https://12factor.net/${factor === 'parity' ? 'dev-prod-parity' : factor}`;
}

/** The rule of an id or a former id. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id || rule.aliases?.some((alias) => alias === id) === true);
}

/** Code fences by the language ids whose readers want to see them. */
const fences: Readonly<Record<string, readonly string[]>> = {
  javascript: ['js', 'javascript', 'jsx', 'ts', 'typescript', 'tsx'],
  javascriptreact: ['js', 'javascript', 'jsx', 'ts', 'typescript', 'tsx'],
  typescript: ['ts', 'typescript', 'tsx', 'js', 'javascript', 'jsx'],
  typescriptreact: ['ts', 'typescript', 'tsx', 'js', 'javascript', 'jsx'],
  python: ['python', 'py'],
  go: ['go'],
  java: ['java'],
  kotlin: ['kotlin'],
  ruby: ['ruby'],
  csharp: ['csharp'],
  php: ['php'],
  rust: ['rust'],
};

/**
 * The page of a rule as a person reads it: the marks that make it a test are taken out, and of the examples only those
 * in the given language are kept when there are any. Undefined for an unknown rule.
 */
export function explain(id: string, languageId: string): { title: string; markdown: string } | undefined {
  const rule = ruleOf(id);
  const page = rule === undefined ? undefined : pages[rule.id];
  if (rule === undefined || page === undefined) return undefined;
  return { title: rule.title, markdown: forReader(page, fences[languageId] ?? []) };
}

function forReader(page: string, wanted: readonly string[]): string {
  const sections = page.split(/^(?=## )/m);
  return sections.map((section) => examplesOf(section, wanted)).join('');
}

function examplesOf(section: string, wanted: readonly string[]): string {
  const blocks = [...section.matchAll(/^```(\S+)[^\n]*\n([^]*?)^```[ \t]*\n?/gm)];
  const hasWanted = blocks.some((block) => wanted.includes(block[1] ?? ''));
  return section.replace(
    /^```(\S+)([^\n]*)\n([^]*?)^```[ \t]*\n?/gm,
    (_whole, language: string, words: string, code: string) => {
      const isCode = language !== 'sh' && language !== 'json' && language !== 'text';
      if (hasWanted && isCode && !wanted.includes(language)) return '';
      const caption = /\bfixed\b/.test(words) ? 'After the fix:\n\n' : '';
      return `${caption}\`\`\`${language}\n${withoutMarks(code)}\`\`\`\n`;
    },
  );
}

function withoutMarks(code: string): string {
  return code
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|#|--|;)?\s*\^+\s+[a-z-]+\/[a-z\d-]+(?:\s+fix)?\s*$/.test(line))
    .map((line) => line.replace(/\s*(?:\/\/|#)\s*expect:\s*[a-z-]+\/[a-z\d-]+(?:\s+fix)?\s*$/, ''))
    .join('\n')
    .replace(/«([^»]*)»(?:\s*\+?\s*(?=«))?/g, '$1');
}

/** The paragraph that says why, as one line of plain Markdown. */
export function whyOf(id: string): string {
  const page = pages[ruleOf(id)?.id ?? ''] ?? '';
  const why = /^## Why\s*\n+([^]*?)(?=\n\n|\n## |$(?![^]))/m.exec(page)?.[1] ?? '';
  return why.replace(/\s*\n\s*/g, ' ').trim();
}
