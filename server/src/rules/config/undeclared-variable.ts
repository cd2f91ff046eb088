import { variableOf } from '../../semantics/credential/stand-in.ts';
import { isForShow } from '../../semantics/credential/surroundings.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { optionalReads } from '../../semantics/optional-read.ts';
import { isPlatformVariable } from '../../semantics/platform-variable.ts';
import type { Project, ProjectSite } from '../../semantics/project.ts';
import { fileName } from '../../text/place.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor III: who sets up a deployment learns what to set from a list, and this variable is not on it. */
export const rule = defineRule({
  id: 'config/undeclared-variable',
  factor: 'config',
  title: 'A variable that no file lists',
  severity: 'information',
  confidence: 'high',
  servicesOnly: true,
  effects: ['environment-read'],
  check(view, report, project) {
    const list = listOf(project);
    if (list === undefined || isForShow(project, view.source.uri)) return;
    const reads = view.effects('environment-read');
    if (reads.length === 0) return;
    const declared = new Set(project.sites('declares-variable').map(({ name }) => name));
    const optional = optionalReads(view);
    const named = new Set(view.effects('environment-name').map(({ range }) => range.start));
    for (const site of reads) {
      const name = variableOf(view, site);
      if (name === undefined || declared.has(name) || optional.has(name) || named.has(site.range.start)) continue;
      if (!/^[A-Z][A-Z\d_]*$/.test(name) || isPlatformVariable(name) || isSetAtStart(project, name)) continue;
      if (isDevelopmentOnly(view, site.range, site.scope)) continue;
      // Once is enough.
      declared.add(name);
      const file = fileName(list.uri);
      report({
        range: site.range,
        message: `\`${name}\` is not in ${file}; whoever sets up a deployment does not learn that it is needed`,
        related: [{ uri: list.uri, range: list.range, message: 'The variables of the app are listed here' }],
        fixes: [fixFor(list, name)],
      });
    }
  },
});

/** The first line of the list in the app's own folder. */
function listOf(project: Project): ProjectSite | undefined {
  const folder = `${project.root}/`;
  return project
    .sites('declares-variable')
    .find(({ kind, uri }) => kind === 'listed' && uri === folder + fileName(uri));
}

/** `CACHE_SIZE=10 node server.js`. */
function isSetAtStart({ commands }: Project, name: string): boolean {
  return commands.some(({ words }) => words.some((word) => word.startsWith(`${name}=`)));
}

function fixFor({ uri }: ProjectSite, name: string): Fix {
  const others = [{ uri, create: false, variables: [name] }];
  return { title: `Add \`${name}\` to ${fileName(uri)}`, safety: 'unsafe', edits: [], others };
}
