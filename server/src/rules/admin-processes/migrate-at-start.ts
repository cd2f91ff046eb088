import { isMadeAtStart } from '../../semantics/at-start.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { commandsAtStart, habitsIn } from '../../semantics/habits.ts';
import { isOverridden } from '../../semantics/overridden.ts';
import { movedToRelease, releasesThat } from '../../semantics/release.ts';
import { rewriteOf } from '../../semantics/rewrite.ts';
import { labelOf } from '../../semantics/summary.ts';
import { isOfWebProgram } from '../../semantics/web-program.ts';
import type { Project } from '../../semantics/project.ts';
import type { View } from '../../semantics/view.ts';
import { defineRule, type Report } from '../rule.ts';

/** Factor XII: a migration belongs to a release and runs once, not with every process that starts. */
export const rule = defineRule({
  id: 'admin-processes/migrate-at-start',
  factor: 'admin-processes',
  title: 'Migration runs at each start',
  severity: 'information',
  confidence: 'high',
  productionOnly: true,
  effects: ['migrates', 'listens', 'creates-app', 'opens-embedded-database'],
  check(view, report, project) {
    for (const { command, app } of commandsAtStart(view, project)) {
      if (isOnCondition(command.words)) continue;
      for (const { called, range } of habitsIn(command, ['migrates'])) {
        const releases = releasesThat(app, 'migrates');
        const edits = movedToRelease(view, command, range, app);
        const title = releases.length === 0 ? 'Run it once per release' : 'Leave it to the release';
        report({
          range,
          message: `\`${called}\` ${releases.length === 0 ? consequence : again}`,
          related: releases.map((release) => ({ ...release, message: 'migrates, once per release' })),
          fixes: edits === undefined ? [] : [{ title, safety: 'unsafe', edits }],
        });
      }
    }
    if (view.home === 'code') checkCode(view, report, project);
  },
});

const again = 'runs with every process that starts, although the release has migrated before';

const consequence = 'runs with every process that starts; run it once per release, as a command of its own';

/** `[ "$RUN_MIGRATIONS" = 1 ] && …`: who deploys decides. */
function isOnCondition(words: readonly string[]): boolean {
  return /^\[\[?$/.test(words[0] ?? '') || words.includes('if');
}

function checkCode(view: View, report: Report, project: Project): void {
  const { uri } = view.source;
  const sites = view.effects('migrates');
  const serves = view.isSettings ? project.isService : project.serves(uri);
  if (sites.length === 0 || !project.complete || !serves || !isOfWebProgram(project, uri)) return;
  for (const site of sites) {
    const { call, subject, api, name, range, scope } = site;
    if (isDevelopmentOnly(view, range, scope) || isOverridden(view, site, project)) continue;
    if (view.isSettings && keepsNothing(view)) continue;
    if (call !== undefined && subject === undefined && !isMadeAtStart(view, call)) continue;
    report({
      range: subject?.range ?? call?.calleeRange ?? range,
      message: `${labelOf(api, name)} ${consequence}`,
      confidence: api.kind === 'locks' ? 'low' : 'medium',
      fixes: [view.isSettings ? rewriteOf(view, site) : undefined].filter((fix) => fix !== undefined),
    });
  }
}

/** The database is made anew with each process, so that there is nothing to migrate. */
function keepsNothing(view: View): boolean {
  return view.effects('opens-embedded-database').some(({ api }) => api.kind === 'memory');
}
