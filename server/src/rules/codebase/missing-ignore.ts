import { producedFiles, type ProducedFiles } from '../../catalog/produced-files.ts';
import type { Project } from '../../semantics/project.ts';
import type { View } from '../../semantics/view.ts';
import { appendLine } from '../../text/append-line.ts';
import { isIgnoredBy } from '../../text/ignore-rules.ts';
import { fileName, pathBelow } from '../../text/place.ts';
import type { Range } from '../../text/range.ts';
import { lineBreakIn } from '../../text/source.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor I: what tools and deployments put beside the code is no part of the codebase. */
export const rule = defineRule({
  id: 'codebase/missing-ignore',
  factor: 'codebase',
  title: 'What is no code is not ignored',
  severity: 'hint',
  confidence: 'high',
  check(view, report, project) {
    const range = placeOf(view, project);
    if (range === undefined || !project.complete || project.rulesAround === undefined) return;
    const missing = missingLines(view, project);
    const [first] = missing;
    if (first === undefined) return;
    const names = missing.map((line) => `\`${line}\``).join(', ');
    const verb = missing.length === 1 ? 'is' : 'are';
    report({
      range,
      message: `${names} ${verb} made beside the code and not ignored: one \`git add .\` commits what is no code`,
      fixes: [fixFor(view, project, missing)],
    });
  },
});

/** The app's own ignore file; its manifest where the repository has none at all. */
function placeOf(view: View, project: Project): Range | undefined {
  const { uri } = view.source;
  const own = `${project.root}/.gitignore`;
  if (uri === own) {
    return view.facts.bindings[0]?.range ?? { start: 0, end: 0 };
  }
  if (project.holds(own) || project.rulesAround?.some((rules) => rules.uri !== undefined) === true) return undefined;
  const isAtRoot = uri.slice(0, uri.lastIndexOf('/')) === project.root;
  return isAtRoot ? view.effects('takes-package')[0]?.setting?.nameRange : undefined;
}

function missingLines(view: View, project: Project): readonly string[] {
  const rules = [...(project.rulesAround ?? [])];
  if (view.source.uri === `${project.root}/.gitignore`) rules.push({ folder: project.root, text: view.source.text });
  const [top] = rules;
  const root = rules.reduce(
    (least, { folder }) => (folder.length < least.length ? folder : least),
    top?.folder ?? project.root,
  );
  const files = rules.map(({ folder, text }) => ({ folder: pathBelow(root, folder), text }));
  const isLeftOut = (path: string): boolean => isIgnoredBy(files, pathBelow(root, `${project.root}/${path}`));
  const produced = (project.manifest.files ?? []).flatMap((manifest) =>
    producedFiles
      .filter((row) => isProduced(row, manifest, project))
      .filter(({ sample }) => !isLeftOut(manifest.replace(/[^/]*$/, '') + sample))
      .map(({ line }) => line),
  );
  const secrets = needsEnvironmentFile(project) && !isLeftOut('.env') ? ['.env'] : [];
  return [...new Set([...secrets, ...produced])];
}

function isProduced(row: ProducedFiles, manifest: string, project: Project): boolean {
  const { root, manifest: all } = project;
  if (!row.manifest.test(fileName(manifest))) return false;
  if (row.beside?.some((name) => project.holds(`${root}/${name}`)) === false) return false;
  if (row.unless !== undefined && project.holds(`${root}/${row.unless}`)) return false;
  return row.holdsPackages !== true || all.dependencies.size + all.developmentDependencies.size > 0;
}

/** Where a list shows what to set, or the code loads the file, somebody has one. A committed one is another matter. */
function needsEnvironmentFile(project: Project): boolean {
  if (project.isTracked(`${project.root}/.env`)) return false;
  const listed = project
    .sites('declares-variable')
    .some(({ kind, uri }) => kind === 'listed' && uri.startsWith(`${project.root}/.env.`));
  return listed || project.sites('loads-env-file').length > 0;
}

function fixFor({ source }: View, { root }: Project, lines: readonly string[]): Fix {
  const title = `Ignore ${lines.map((line) => `\`${line}\``).join(', ')}`;
  const uri = `${root}/.gitignore`;
  if (source.uri !== uri) return { title, safety: 'unsafe', edits: [], others: [{ uri, create: true, lines }] };
  return { title, safety: 'safe', edits: [appendLine(source.text, lines.join(lineBreakIn(source.text)))] };
}
