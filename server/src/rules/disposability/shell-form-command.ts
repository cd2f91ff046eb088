import {
  execEdit,
  execTitle,
  isHeardByAll,
  isPlainCommand,
  jsonForm,
  ownWords,
  signalLoss,
} from '../../semantics/first-process.ts';
import type { View } from '../../semantics/view.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor IX: a command in shell form runs below a shell, which gets SIGTERM in its place. */
export const rule = defineRule({
  id: 'disposability/shell-form-command',
  factor: 'disposability',
  title: 'Container command in shell form',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    for (const command of view.facts.commands) {
      if (command.isFirstProcess !== true || command.role !== 'start' || command.form !== 'shell') continue;
      const app = project.deployedAt(view.source.uri, command.range);
      // With exec, or a trap, the author knows; what a package manager loses is said by its own rule.
      if (app === undefined || command.words.some((word) => /^(?:exec|trap)$/.test(word))) continue;
      if (isHeardByAll(command) || (signalLoss(command) !== undefined && isPlainCommand(command))) continue;
      report({
        range: command.range,
        message:
          'In shell form a shell gets SIGTERM and tells the app nothing, so every deploy kills what is under way',
        fixes: fixesFor(view, command),
      });
    }
  },
});

function fixesFor(view: View, command: View['facts']['commands'][number]): Fix[] {
  if (isPlainCommand(command)) {
    const edits = [jsonForm(command.range, ownWords(command))];
    return [{ title: 'Write the command as a JSON array', safety: 'safe', edits }];
  }
  const { start, end } = command.range;
  const edits = execEdit(view.source.text.slice(start, end), start);
  return edits === undefined ? [] : [{ title: execTitle, safety: 'safe', edits }];
}
