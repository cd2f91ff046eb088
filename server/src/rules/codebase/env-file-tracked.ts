import { keptSecrets } from '../../semantics/credential/kept-secrets.ts';
import type { Project } from '../../semantics/project.ts';
import type { View } from '../../semantics/view.ts';
import { fileName, isEnvironmentFile, pathBelow } from '../../text/place.ts';
import { defineRule, type Fix, type OtherFile } from '../rule.ts';

/** Factor I: what version control has, everybody has who ever clones the repository, also after it is deleted. */
export const rule = defineRule({
  id: 'codebase/env-file-tracked',
  factor: 'codebase',
  title: 'A file with secrets is in version control',
  severity: 'warning',
  confidence: 'high',
  secret: true,
  check(view, report, project) {
    const { uri } = view.source;
    if (view.home !== 'secrets' || !project.isTracked(uri)) return;
    const role = project.roleOf(uri);
    if (role === 'test' || role === 'example' || role === 'generated') return;
    const secrets = keptSecrets(view);
    const [first] = secrets;
    if (first === undefined) return;
    // What one app is set up with goes together; each account of a file of accounts is replaced somewhere else.
    const isOne = isEnvironmentFile(uri) || secrets.length === 1;
    const more = secrets.length === 1 ? '' : ` and ${secrets.length - 1} more`;
    const them = secrets.length === 1 || !isOne ? 'it' : 'them';
    for (const secret of isOne ? [first] : secrets) {
      const what = secret.name === '' ? `The key in \`${fileName(uri)}\`` : `\`${secret.name}\`${isOne ? more : ''}`;
      report({
        range: secret.range,
        message: `${what} can be read by every clone: replace ${them}, and run \`git rm --cached ${fileName(uri)}\``,
        evidence,
        related: isOne
          ? secrets.slice(1).map(({ range }) => ({ uri, range, message: 'has to be replaced as well' }))
          : [],
        fixes: secret === first ? [ignoreFix(view, project)] : [],
      });
    }
  },
});

const evidence =
  'Git tracks this file; an ignore line alone does not change that, and the history keeps what was there';

function ignoreFix(view: View, project: Project): Fix {
  const { uri } = view.source;
  return {
    title: isEnvironmentFile(uri) ? 'Ignore the file, and list its keys without values' : 'Ignore the file',
    safety: 'unsafe',
    edits: [],
    others: [ignoreLine(uri, project), ...listedKeys(view, project)],
  };
}

/** In the nearest ignore file of the repository, or a new one beside the app's manifest. */
function ignoreLine(uri: string, project: Project): OtherFile {
  const own = `${project.root}/.gitignore`;
  const around = project.rulesAround?.findLast((rules) => rules.uri !== undefined);
  const isOwn = project.holds(own) || around?.uri === undefined;
  const folder = isOwn ? project.root : around.folder;
  const line = isEnvironmentFile(uri) ? fileName(uri) : `/${pathBelow(folder, uri)}`;
  return { uri: isOwn ? own : (around.uri ?? own), create: !project.holds(own) && isOwn, lines: [line] };
}

/** The keys, so that who clones the repository knows what to set. */
function listedKeys(view: View, project: Project): OtherFile[] {
  const { uri } = view.source;
  if (!isEnvironmentFile(uri)) return [];
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  const list = project
    .sites('declares-variable')
    .find((site) => site.kind === 'listed' && site.uri === `${folder}/${fileName(site.uri)}`);
  const variables = view.facts.bindings.map(({ name }) => name.at(-1) ?? '');
  return [{ uri: list?.uri ?? `${folder}/.env.example`, create: list === undefined, variables }];
}
