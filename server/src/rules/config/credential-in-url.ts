import { holderOf, literalPlaces, type LiteralPlaces } from '../../semantics/credential/literal-place.ts';
import { environmentName } from '../../semantics/credential/name.ts';
import { isForShow } from '../../semantics/credential/surroundings.ts';
import { mayHoldUrl } from '../../semantics/credential/trigger.ts';
import type { CredentialUrl } from '../../semantics/credential/url.ts';
import { urlsInCode } from '../../semantics/credential/urls.ts';
import { fallbacks } from '../../semantics/credential/fallback.ts';
import { judgeValue } from '../../semantics/credential/value.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { nameOf } from '../../semantics/settings.ts';
import { environmentFixes, requireFix } from '../environment-fixes.ts';
import { defineRule } from '../rule.ts';

/** Factor III: a URL in the code carries user and password. */
export const rule = defineRule({
  id: 'config/credential-in-url',
  factor: 'config',
  title: 'A URL in the code carries a password',
  severity: 'warning',
  confidence: 'high',
  secret: true,
  mayConcern: mayHoldUrl,
  check(view, report, project) {
    const found = urlsInCode(view);
    if (found.length === 0) return;
    const places: LiteralPlaces = literalPlaces(view);
    const isShown = isForShow(project, view.source.uri);
    const standIns = fallbacks(view);
    for (const { range, text, url, isWhole } of found) {
      const place = places.placeOf(range);
      const holder = holderOf(view, range);
      if (place === 'prose' || isDevelopmentOnly(view, range, holder?.scope ?? 0)) continue;
      const fallback = standIns.find((candidate) => candidate.range.start === range.start);
      const isDefault = isOwnMachine(url) && isUsual(text, url);
      const name = nameFor(holder === undefined ? [] : nameOf(holder, view.facts), url);
      report({
        range,
        message: `${what(url)} carries a password; whoever sees the code can sign in`,
        ...(isDefault ? { severity: 'information' as const } : {}),
        confidence: isShown || !isWhole ? 'low' : 'high',
        evidence: `a password stands between the user's name and the host, and it is ${judgeValue(passwordOf(text, url)).reason}`,
        fixes:
          fallback?.required === undefined
            ? environmentFixes(view, project, {
                range,
                literal: range,
                place: isWhole ? place : 'piece',
                name,
                value: text,
              })
            : [requireFix(view, project, fallback.variable, fallback.required)],
      });
    }
  },
});

function what({ scheme }: CredentialUrl): string {
  return scheme === '' ? 'This connection string' : `This \`${scheme.toLowerCase()}:\` URL`;
}

function passwordOf(text: string, { password }: CredentialUrl): string {
  return text.slice(password.start, password.end);
}

function isOwnMachine({ host }: CredentialUrl): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|host\.docker\.internal|\[::1\])(?::\d+)?$/i.test(host);
}

/** The password that a service comes with: its user's name again, or one that everybody tries first. */
function isUsual(text: string, url: CredentialUrl): boolean {
  const password = passwordOf(text, url);
  return password === url.user || ['weak', 'identifier', 'placeholder'].includes(judgeValue(password).verdict);
}

/** By custom of the platforms that hand out such URLs (devcenter.heroku.com, railway.com); else after what holds it. */
const customary: readonly (readonly [RegExp, string])[] = [
  [/^(?:jdbc:)?(?:postgres|mysql|mariadb|mssql|sqlserver|oracle|cockroach)/i, 'DATABASE_URL'],
  [/^mongodb/i, 'MONGODB_URI'],
  [/^rediss?/i, 'REDIS_URL'],
  [/^amqps?/i, 'AMQP_URL'],
  [/^smtps?/i, 'SMTP_URL'],
];

function nameFor(path: readonly string[], { scheme }: CredentialUrl): string {
  const custom = customary.find(([pattern]) => pattern.test(scheme))?.[1];
  if (custom !== undefined) return custom;
  return environmentName(path, 'connection-string');
}
