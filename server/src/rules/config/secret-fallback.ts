import { fallbacks, type Fallback } from '../../semantics/credential/fallback.ts';
import { isPin } from '../../semantics/credential/judge.ts';
import { credentialName, type CredentialName } from '../../semantics/credential/name.ts';
import { standInName } from '../../semantics/credential/stand-in-name.ts';
import { keptIn } from '../../semantics/credential/stand-in.ts';
import { isShownIn } from '../../semantics/credential/surroundings.ts';
import { mayFallBack } from '../../semantics/credential/trigger.ts';
import { isSecretAtUse, isSecretLike, judgeValue, type Judgement } from '../../semantics/credential/value.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { requireFix } from '../environment-fixes.ts';
import { publicPrefixes } from '../../catalog/public-names.ts';
import { defineRule, type Confidence } from '../rule.ts';

/** Factor III: where a secret is not set, the code goes on with one that everybody knows. */
export const rule = defineRule({
  id: 'config/secret-fallback',
  factor: 'config',
  title: 'A secret falls back to one in the code',
  severity: 'warning',
  confidence: 'high',
  secret: true,
  mayConcern: mayFallBack,
  check(view, report, project) {
    const isShown = isShownIn(project, view.source.uri);
    const reported = new Set<number>();
    for (const fallback of fallbacks(view)) {
      const { variable, range, scope, required } = fallback;
      const name = publicPrefixes.some((prefix) => variable.startsWith(prefix)) ? undefined : nameOf(fallback);
      if (name === undefined) continue;
      const judgement = judgeValue(credentialName(variable) === undefined ? firstOf(fallback) : fallback.text);
      if (!isSecret(fallback, name, judgement) || isDevelopmentOnly(view, range, scope)) continue;
      // A constant is told where it has its value, once.
      const kept = keptIn(view, fallback) ?? range;
      if (reported.has(kept.start)) continue;
      reported.add(kept.start);
      report({
        range: kept,
        message: `\`${variable}\` falls back to a value in the code; where it is not set, everybody knows the secret`,
        confidence: isShown(firstOf(fallback)) ? 'low' : confidenceIn(name, judgement),
        evidence: `it stands in for \`${variable}\` when that is not set, and the value is ${judgement.reason}`,
        fixes: required === undefined ? [] : [requireFix(view, project, variable, required)],
      });
    }
  },
});

/** `API_KEYS` hold a list, of which each must look like one. */
function nameOf(fallback: Fallback): CredentialName | undefined {
  const name = standInName(fallback.variable, fallback.text);
  if (name !== undefined || !/^[A-Z][A-Z\d_]*[A-Z]S$/.test(fallback.variable)) return name;
  const single = credentialName(fallback.variable.slice(0, -1));
  const { verdict } = judgeValue(firstOf(fallback));
  return single !== undefined && isSecretLike({ ...single, strength: 'strong' }, verdict) ? single : undefined;
}

function firstOf({ text }: Fallback): string {
  return text.split(/[,;\s]/)[0] ?? '';
}

/** Values that say openly that there is none. */
const nothing =
  /^(?:none|null|undefined|nil|n\/?a|false|true|off|unset|missing|unknown|disabled|anonymous|no[-_ ]?\w+|not[-_ ]\w+)$/i;

/** Whatever stands in for a strong name is used as the secret; behind a weak one it must look like one. */
function isSecret({ text, variable }: Fallback, name: CredentialName, judgement: Judgement): boolean {
  if (nothing.test(text.trim())) return false;
  if (credentialName(variable) === undefined) return true;
  if (isPin(variable, text)) return true;
  return name.strength === 'strong' ? isSecretAtUse(judgement) : isSecretLike(name, judgement.verdict);
}

/** A made-up key of somebody else's service opens nothing: it only hides that the real one is missing. */
function confidenceIn(name: CredentialName, { verdict }: Judgement): Confidence {
  const isIssued = name.kind === 'api-key' || name.kind === 'connection-string';
  return isIssued && verdict !== 'random' && verdict !== 'plausible' ? 'low' : 'high';
}
