import {
  holderOf,
  literalPlaces,
  type LiteralPlace,
  type LiteralPlaces,
} from '../../semantics/credential/literal-place.ts';
import { environmentName } from '../../semantics/credential/name.ts';
import { isShownIn } from '../../semantics/credential/surroundings.ts';
import { mayHoldUrl } from '../../semantics/credential/trigger.ts';
import type { CredentialUrl } from '../../semantics/credential/url.ts';
import { urlsInCode, type UrlInCode } from '../../semantics/credential/urls.ts';
import { freeName } from '../../semantics/credential/variable.ts';
import type { Project } from '../../semantics/project.ts';
import type { View } from '../../semantics/view.ts';
import { fallbacks } from '../../semantics/credential/fallback.ts';
import { judgeValue } from '../../semantics/credential/value.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { nameOf } from '../../semantics/settings.ts';
import { isEnvironmentListing, isPipelineFile } from '../../text/place.ts';
import { environmentFixes, requireFix } from '../environment-fixes.ts';
import { removals } from '../image-fixes.ts';
import { referenceFixes } from '../reference-fixes.ts';
import { defineRule, type Fix } from '../rule.ts';

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
    const urls = urlsInCode(view);
    if (urls.length === 0) return;
    const places: LiteralPlaces = literalPlaces(view);
    const isShown = isShownIn(project, view.source.uri);
    const isPipeline = view.home === 'pipeline' || isPipelineFile(view.source.uri);
    const isListing = isEnvironmentListing(view.source.uri);
    const standIns = fallbacks(view);
    const names = new Map<string, string>();
    for (const found of urls) {
      const { range, text, url, isWhole } = found;
      const place = places.placeOf(range);
      const holder = holderOf(view, range);
      // Tests in a pipeline make up the passwords of their own databases.
      if (isPipeline && !/[^.]\.[a-z]/i.test(url.host)) continue;
      // What is nothing but an address documents nothing: it is what a function results in.
      if ((place === 'prose' && !isWhole) || isDevelopmentOnly(view, range, holder?.scope ?? 0)) continue;
      if (isListing && judgeValue(passwordOf(text, url)).verdict !== 'random') continue;
      const fallback = standIns.find((candidate) => candidate.range.start === range.start);
      const isDefault = isOwnMachine(url) && isUsual(text, url);
      const wished = namesFor(holder === undefined ? [] : nameOf(holder, view.facts), url);
      const exposed = { ...found, place: isWhole ? place : ('piece' as const), name: freeName(names, wished, text) };
      report({
        range,
        message: `${what(url)} carries a password; whoever sees the code can sign in`,
        ...(isDefault ? { severity: 'information' as const } : {}),
        confidence: !isWhole || isShown(isOwnMachine(url) ? 'local' : passwordOf(text, url)) ? 'low' : 'high',
        evidence: `a password stands between the user's name and the host, and it is ${judgeValue(passwordOf(text, url)).reason}`,
        fixes:
          fallback?.required === undefined
            ? fixesFor(view, project, exposed, holder?.name.at(-1))
            : [requireFix(view, project, fallback.variable, fallback.required)],
      });
    }
  },
});

/** The whole URL comes from elsewhere, or only its password does. */
function fixesFor(
  view: View,
  project: Project,
  found: UrlInCode & { readonly place: LiteralPlace; readonly name: string },
  own: string | undefined,
): Fix[] {
  const { range, content, text, url } = found;
  const noun = url.scheme === '' ? 'the connection string' : 'the URL';
  const [, stem = '', number = ''] = /^(.*?)_?(?:CONNECTION_STRING|URL|URI|DSN)?(_\d+)?$/.exec(found.name) ?? [];
  const passwordName = `${stem === '' ? 'DATABASE' : stem}_PASSWORD${number}`;
  if (view.home === 'image') return own === undefined ? [] : removals(view, range, own);
  if (view.home === 'manifest') {
    const name = own !== undefined && /^[A-Z][A-Z\d_]*$/.test(own) ? own : found.name;
    const whole = referenceFixes(view, { range, content, name, value: text, noun });
    const start = content.start + url.password.start;
    const end = content.start + url.password.end;
    const value = passwordOf(text, url);
    if (view.source.text.slice(start, end) !== value || view.idioms.readsEnvFile !== true) return whole;
    const part = { range, content: { start, end }, name: passwordName, value, noun: 'only its password', isPart: true };
    return [...whole, ...referenceFixes(view, part)];
  }
  const part = { range: url.password, name: passwordName };
  return environmentFixes(view, project, { ...found, literal: range, value: text, noun, part });
}

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

function namesFor(path: readonly string[], { scheme }: CredentialUrl): readonly string[] {
  const custom = customary.find(([pattern]) => pattern.test(scheme))?.[1];
  const own = environmentName(path, 'connection-string');
  // Without a better name it is not a database that is called by HTTP.
  if (/^https?/i.test(scheme)) return [own === 'DATABASE_URL' ? 'API_URL' : own];
  return custom === undefined ? [own] : [custom, own];
}
