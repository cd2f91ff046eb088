import { secretFile } from '../../semantics/credential/secret-file.ts';
import { holderOf } from '../../semantics/credential/literal-place.ts';
import { mayHoldCredential } from '../../semantics/credential/trigger.ts';
import type { View } from '../../semantics/view.ts';
import { wholeLines } from '../../text/list-edit.ts';
import type { Range } from '../../text/range.ts';
import { leadsOf } from '../credential-leads.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor III: a credential becomes part of an image, where everyone who can pull it finds it. */
export const rule = defineRule({
  id: 'config/secret-in-dockerfile',
  factor: 'config',
  title: 'A secret becomes part of the image',
  severity: 'warning',
  confidence: 'high',
  secret: true,
  effects: ['copies-into-image'],
  mayConcern: mayHoldCredential,
  check(view, report, project) {
    if (view.home !== 'image') return;
    for (const { literal, problem } of leadsOf(view, project)) {
      const name = holderOf(view, literal.range)?.name.at(-1);
      const subject = name === undefined ? 'The secret' : `\`${name}\``;
      report({
        ...problem,
        range: literal.range,
        message: `${subject} becomes part of the image, where everyone who can pull it reads the value`,
        fixes: removal(view, literal.range, name),
      });
    }
    for (const { subject, range, setting } of view.effects('copies-into-image')) {
      const what = subject?.kind === 'text' ? secretFile(subject.text) : undefined;
      if (what === undefined || subject === undefined || setting?.name.includes('from') === true) continue;
      report({
        range: subject.range,
        message: `${what} becomes part of the image, where everyone who can pull it reads it`,
        evidence: `copied into the image at offset ${range.start}`,
      });
    }
  },
});

/** An instruction that does nothing else can go; the value comes when the container is run. */
function removal(view: View, literal: Range, name: string | undefined): Fix[] {
  const { text } = view.source;
  const start = text.lastIndexOf('\n', literal.start - 1) + 1;
  const rest = /^["']?[ \t]*(?=\r?\n|$)/.exec(text.slice(literal.end));
  const before = text.slice(start, literal.start);
  if (name === undefined || rest === null || !/^(?:ENV|ARG)\s+[\w.-]+(?:=|\s+)["']?$/i.test(before)) return [];
  const lines = wholeLines(text, { start, end: literal.end + rest[0].length });
  if (lines === undefined) return [];
  const title = `Remove \`${name}\` from the image; set it where the container runs`;
  return [{ title, safety: 'unsafe', edits: [{ range: lines, newText: '' }] }];
}
