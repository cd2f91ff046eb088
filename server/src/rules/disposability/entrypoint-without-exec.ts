import { execEdit, execTitle } from '../../semantics/first-process.ts';
import { commandsAtStart } from '../../semantics/habits.ts';
import { defineRule } from '../rule.ts';

/** Factor IX: a script starts the app as its child and keeps SIGTERM to itself. */
export const rule = defineRule({
  id: 'disposability/entrypoint-without-exec',
  factor: 'disposability',
  title: 'Entrypoint keeps SIGTERM from the app',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    const { text } = view.source;
    // A script that waits or catches signals passes them on as it sees fit.
    if (/(?:^|[\s;&])(?:trap|wait)(?:\s|$)/m.test(text)) return;
    const all = commandsAtStart(view, project).filter(({ command }) => command.onCall === 'file');
    const last = all.at(-1);
    for (const [index, { command }] of all.entries()) {
      const next = all[index + 1]?.command;
      // The end of one branch of several counts as the end of the script.
      const between = next === undefined ? '' : text.slice(command.range.end, next.range.start);
      const isEnd = command === last?.command || /^\s*;*\s*(?:else|elif|;;|esac)\b/.test(between);
      if (!isEnd || command.role !== 'start' || command.words.some((word) => /^(?:exec|&|\|)$/.test(word))) continue;
      const [first = ''] = command.words;
      if (isFunction(first, text)) continue;
      const { start, end } = command.range;
      const edits = execEdit(text.slice(start, end), start);
      if (edits === undefined) continue;
      report({
        range: command.range,
        message: 'Without `exec` the shell of this script gets SIGTERM, and the app is killed with what is under way',
        fixes: [{ title: execTitle, safety: 'safe', edits }],
      });
    }
  },
});

/** `main "$@"` calls the script's own function, whose place cannot be given away. */
function isFunction(name: string, text: string): boolean {
  return /^\w+$/.test(name) && new RegExp(`(?:^|\\s)(?:function\\s+)?${name}\\s*\\(\\)`, 'm').test(text);
}
