import { migrationTools } from '../../catalog/migration-tools.ts';
import type { Command } from '../../facts/facts.ts';
import { habitsIn } from '../../semantics/habits.ts';
import type { Project } from '../../semantics/project.ts';
import type { View } from '../../semantics/view.ts';
import { lineBreakIn, lineStartBefore } from '../../text/source.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor XII: the app's database changes with its releases, and nothing in its deploy files brings it up to date. */
export const rule = defineRule({
  id: 'admin-processes/missing-release',
  factor: 'admin-processes',
  title: 'No release migrates',
  severity: 'hint',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    const { releaseLine } = view.idioms;
    const [web] = view.facts.commands.filter(({ assignedPort }) => assignedPort !== undefined);
    if (releaseLine === undefined || web === undefined || !project.complete) return;
    const command = migrationOf(project);
    const says = project.commands.some((one) => one.role === 'release' || habitsIn(one, ['migrates']).length > 0);
    if (command === undefined || says) return;
    report({
      range: web.range,
      message: `The app has migrations, and no release runs them; \`${releaseLine(command)}\` does so before each start`,
      fixes: [withLine(view, web, releaseLine(command))],
    });
  },
});

/** The command that brings the schema up to date, by the files that the app keeps for that. */
function migrationOf({ manifest, migrations }: Project): string | undefined {
  const isThere = (files: RegExp): boolean => migrations.some((path) => files.test(path));
  const depends = (name: string | undefined): boolean => name === undefined || manifest.dependencies.has(name);
  return migrationTools.find((tool) => depends(tool.depends) && isThere(tool.files))?.command;
}

function withLine({ source: { text } }: View, web: Command, line: string): Fix {
  const start = lineStartBefore(text, web.range.start);
  const edits = [{ range: { start, end: start }, newText: line + lineBreakIn(text) }];
  return { title: 'Migrate once per release', safety: 'unsafe', edits };
}
