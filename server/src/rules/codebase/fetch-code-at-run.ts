import { pinningOptions } from '../../catalog/habits.ts';
import type { Command } from '../../facts/facts.ts';
import { commandsAtStart, habitsIn, type Found } from '../../semantics/habits.ts';
import { defineRule } from '../rule.ts';

/** Factor I: code that is fetched while an image is built or an app starts is not the code that was committed. */
export const rule = defineRule({
  id: 'codebase/fetch-code-at-run',
  factor: 'codebase',
  title: 'Code is fetched from elsewhere',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    for (const { command } of commandsAtStart(view, project)) {
      for (const { called, range } of habitsIn(command, ['fetches-code'])) {
        report({ range, message: `\`${called}\` at start makes each process run the code of that moment` });
      }
    }
    // A pipeline fetches what it tests, and pushes what it made.
    if (view.home === 'pipeline') return;
    for (const command of view.facts.commands) {
      if (command.role !== 'build' || command.onCall !== undefined) continue;
      for (const found of habitsIn(command, ['fetches-code'])) {
        if (isPinned(found, command)) continue;
        const message = `\`${found.called}\` takes the code of the moment, so the same commit builds another app tomorrow`;
        report({ range: found.range, message });
      }
    }
  },
});

/** True where the text says which commit is taken, at once or by a checkout behind it. */
function isPinned({ words }: Found, command: Command): boolean {
  const isOption = ({ text }: { readonly text: string }): boolean =>
    pinningOptions.some((option) => text === option || text.startsWith(`${option}=`));
  const line = command.words.join(' ');
  return words.some(isOption) || /\bgit(?: -C \S+)? (?:checkout|reset --hard|submodule) \S/.test(line);
}
