import { secretFile } from '../../semantics/credential/secret-file.ts';
import { holderOf } from '../../semantics/credential/literal-place.ts';
import { mayHoldCredential } from '../../semantics/credential/trigger.ts';
import { leadsOf } from '../credential-leads.ts';
import { removals } from '../image-fixes.ts';
import { defineRule } from '../rule.ts';

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
        fixes: name === undefined ? [] : removals(view, literal.range, name),
      });
    }
    for (const { subject, setting } of view.effects('copies-into-image')) {
      const what = subject?.kind === 'text' ? secretFile(subject.text) : undefined;
      if (what === undefined || subject === undefined || setting?.name.includes('from') === true) continue;
      report({
        range: subject.range,
        message: `${what} becomes part of the image, where everyone who can pull it reads it`,
        evidence: 'its name is one that holds keys, and it is copied from the folder of the build',
      });
    }
  },
});
