import {
  execEdit,
  execTitle,
  jsonForm,
  ownWords,
  scriptWords,
  signalLoss,
  type SignalLoss,
} from '../../semantics/first-process.ts';
import type { Project } from '../../semantics/project.ts';
import type { View } from '../../semantics/view.ts';
import { contains } from '../../text/range.ts';
import { verbatimStart } from '../../text/shell-words.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor IX: a package manager or a shell is the first process of the container and keeps SIGTERM from the app. */
export const rule = defineRule({
  id: 'disposability/package-manager-pid1',
  factor: 'disposability',
  title: 'SIGTERM stops at a package manager or shell',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    for (const command of view.facts.commands) {
      const loss = signalLoss(command);
      const app = project.deployedAt(view.source.uri, command.range);
      if (loss === undefined || app === undefined) continue;
      const { text } = view.source;
      report({
        range: loss.range,
        message: `${loss.program} ${loss.loss}, so every deploy kills the requests under way`,
        fixes: [...execFix(loss, text), ...scriptFix(view, app, command, loss)],
      });
    }
  },
});

/** `exec` before the last command of the shell's text, where the text stands as it is read. */
function execFix({ shell }: SignalLoss, text: string): Fix[] {
  const edits = shell === undefined ? undefined : execEdit(shell.text, verbatimStart(text, shell.text, shell.place));
  return edits === undefined ? [] : [{ title: execTitle, safety: 'safe', edits }];
}

/** The manifest's own command in the place of the package manager, when nothing else stands before it. */
function scriptFix(view: View, app: Project, command: View['facts']['commands'][number], loss: SignalLoss): Fix[] {
  const words = loss.script === undefined ? undefined : scriptWords(app, loss.script);
  const first = command.places?.find((place) => contains(command.range, place));
  if (words === undefined || first?.start !== loss.range.start) return [];
  const written = view.source.text.slice(command.range.start, command.range.end);
  const line = ownWords(command).join(' ');
  const title = `Run ${words.join(' ')} directly`;
  if (command.form === 'shell' || written.startsWith('['))
    return [{ title, safety: 'safe', edits: [jsonForm(command.range, words)] }];
  if (written !== line) return [];
  return [{ title, safety: 'safe', edits: [{ range: command.range, newText: words.join(' ') }] }];
}
