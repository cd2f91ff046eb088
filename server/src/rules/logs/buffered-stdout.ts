import { bufferedPrograms } from '../../catalog/buffered-programs.ts';
import { canonical, runsOf } from '../../semantics/commands.ts';
import { lineBreakIn, lineStartBefore } from '../../text/source.ts';
import { defineRule } from '../rule.ts';

/** Factor XI: output that waits in a buffer comes late, and not at all when the process is killed. */
export const rule = defineRule({
  id: 'logs/buffered-stdout',
  factor: 'logs',
  title: 'Output waits in a buffer',
  severity: 'information',
  confidence: 'high',
  productionOnly: true,
  effects: ['uses-image', 'unbuffers-output'],
  check(view, report, project) {
    // Another's image may set the variable itself; those of the programs' makers do not.
    const isKnown = view
      .effects('uses-image')
      .every(({ subject }) => subject?.kind === 'text' && !subject.text.includes('/'));
    if (view.home !== 'image' || !isKnown || view.effects('unbuffers-output').length > 0) return;
    for (const command of view.facts.commands) {
      const app = project.deployedAt(view.source.uri, command.range);
      if (command.role !== 'start' || app === undefined || app.sites('unbuffers-output').length > 0) continue;
      for (const run of runsOf(command)) {
        const row = bufferedPrograms.find(({ program }) => program === canonical(run[0]?.text ?? ''));
        if (row === undefined || run.some(({ text }) => row.option.test(text))) continue;
        const start = lineStartBefore(view.source.text, command.range.start);
        const edits = [
          { range: { start, end: start }, newText: `ENV ${row.variable}=1${lineBreakIn(view.source.text)}` },
        ];
        report({
          range: run[0]?.range ?? command.range,
          message: `Without a terminal ${row.program} keeps its output in a buffer: log lines come late, and are lost when it is killed`,
          fixes: [{ title: `Set \`${row.variable}\` in the image`, safety: 'safe', edits }],
        });
      }
    }
  },
});
