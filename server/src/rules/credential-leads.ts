import type { Text } from '../facts/value.ts';
import { calledSecrets } from '../semantics/credential/command-calls.ts';
import { commandSecrets, type CommandSecret } from '../semantics/credential/command-secrets.ts';
import { fallbacks } from '../semantics/credential/fallback.ts';
import { holderOf, literalPlaces } from '../semantics/credential/literal-place.ts';
import { credentialName, environmentName } from '../semantics/credential/name.ts';
import { standInName } from '../semantics/credential/stand-in-name.ts';
import { keptIn } from '../semantics/credential/stand-in.ts';
import { specificName } from '../semantics/credential/variable.ts';
import type { Suspect } from '../semantics/credential/suspect.ts';
import { suspects } from '../semantics/credential/suspects.ts';
import { isDocumentation, isShownIn } from '../semantics/credential/surroundings.ts';
import { findTokens, type FoundToken } from '../semantics/credential/token.ts';
import { usedCredentials, type UsedCredential } from '../semantics/credential/use.ts';
import { kindWords } from '../semantics/credential/wording.ts';
import { isDevelopmentOnly } from '../semantics/development.ts';
import type { Project } from '../semantics/project.ts';
import { nameOf } from '../semantics/settings.ts';
import { labelOf } from '../semantics/summary.ts';
import type { View } from '../semantics/view.ts';
import { contains } from '../text/range.ts';
import { isEnvironmentListing, isPipelineFile } from '../text/place.ts';
import type { Problem } from './rule.ts';

/** What speaks for a literal's being a secret, and how its variable may be called, the best name first. */
export interface Lead {
  readonly literal: Text;
  readonly wished: readonly string[];
  /** The issuer's page on revoking a leaked one. */
  readonly revoke?: string;
  /** True where no code holds it, so that nothing can read it from elsewhere. */
  readonly isComment?: true;
  readonly problem: Omit<Problem, 'range' | 'fixes'>;
}

/** The literals of a file that are likely secrets, each once, the surest ground first. */
export function leadsOf(view: View, project: Project): readonly Lead[] {
  const leads = [...tokenLeads(view), ...guessedLeads(view, project)];
  const first = new Map<number, Lead>();
  for (const lead of leads) if (!first.has(lead.literal.range.start)) first.set(lead.literal.range.start, lead);
  return [...first.values()];
}

function tokenLeads(view: View): Lead[] {
  const tokens = findTokens(view.source.text).filter(({ token }) => token.kind !== 'publishable');
  if (tokens.length === 0) return [];
  const places = literalPlaces(view);
  return tokens.flatMap((found) => {
    const literal = places.literalAt(found.start);
    return literal === undefined || isDocumentation(view, literal.range) ? [] : [ofToken(view, found, literal)];
  });
}

/** Code that only development reaches holds what everybody may know; examples show only what they must. */
function guessedLeads(view: View, project: Project): Lead[] {
  const isShown = isShownIn(project, view.source.uri);
  const isSerious = ({ literal, scope }: { literal: Text; scope: number }): boolean =>
    !isDevelopmentOnly(view, literal.range, scope);
  // A list of variables shows how they look; who pastes a real one does not choose a word.
  const isPipeline = view.home === 'pipeline' || isPipelineFile(view.source.uri);
  const isListing = isEnvironmentListing(view.source.uri);
  const found = suspects(view).filter(({ judgement }) => !isListing || judgement.verdict === 'random');
  // What stands in for a variable has a rule of its own.
  const standIns = new Set(
    (found.length === 0 ? [] : fallbacks(view)).flatMap((fallback) =>
      standInName(fallback.variable, fallback.text) === undefined
        ? []
        : [(keptIn(view, fallback) ?? fallback.range).start],
    ),
  );
  const leads = [
    ...usedCredentials(view)
      .filter(isSerious)
      .map((used) => ofUse(view, used)),
    ...found
      .filter((suspect) => isSerious(suspect) && !standIns.has(suspect.literal.range.start))
      .filter(({ judgement, literal }) => !isPipeline || judgement.verdict !== 'weak' || !isInStep(view, literal))
      .map((suspect) => ofSuspect(view, suspect)),
    ...[...commandSecrets(view), ...calledSecrets(view)]
      // What a pipeline starts for its tests gets a word for a password.
      .filter(({ judgement, isRemote }) => !isPipeline || isRemote === true || judgement.verdict === 'random')
      .map(ofCommand),
  ];
  return leads.map((lead) =>
    isShown(lead.literal.text, /PASSW/.test(lead.wished[0] ?? ''))
      ? { ...lead, problem: { ...lead.problem, confidence: 'low' } }
      : lead,
  );
}

/** True for a word of what a pipeline runs. */
function isInStep({ facts: { steps = [], commands } }: View, { range }: Text): boolean {
  return [...steps, ...commands].some((step) => contains(step.range, range));
}

function ofCommand({ literal, written, kind, judgement }: CommandSecret): Lead {
  return {
    literal,
    wished: [environmentName(optionName(written), kind)],
    problem: {
      message: `\`${written}\` gets ${kindWords[kind]} from this file; whoever sees it can use it`,
      confidence: judgement.verdict === 'random' ? 'high' : 'medium',
      evidence: `given to \`${written}\` on a command line, and the value is ${judgement.reason}`,
    },
  };
}

/** `mysqladmin -p` asks for the password of MySQL; a longer option says itself what it takes. */
function optionName(written: string): readonly string[] {
  const [program = ''] = written.split(' ');
  const option = written.replace(/^.* /, '');
  if (!/^-\w$/.test(option) || program === option) return [option];
  return [program.replace(/^.*\/|[-_]?(?:admin|dump|cli|restore|sh)$/g, '')];
}

function ofToken(view: View, { token }: FoundToken, literal: Text): Lead {
  const holder = holderOf(view, literal.range);
  const path = holder === undefined ? [] : nameOf(holder, view.facts);
  const kind = credentialName(path.at(-1) ?? '')?.kind;
  const own = kind === undefined ? [] : [environmentName(path, kind)];
  // No single issuer gives these a name.
  const isGeneral = token.id === 'private-key' || token.id === 'json-web-token';
  const wished = isGeneral ? [...own, token.environment] : [token.environment, ...own];
  const what = /^[A-Z]/.test(token.issuer) ? `the ${token.issuer} ${token.name}` : `the ${token.name}`;
  const subject = (path.at(-1) ?? '') === '' ? 'This text' : `\`${path.at(-1) ?? ''}\``;
  const revoke = token.revoke === undefined ? '' : `; replace a leaked one at ${token.revoke}`;
  const evidence = `the value has the format of ${what.replace(/^the /, 'a ')}${revoke}`;
  const lead = { literal, wished, revoke: token.revoke };
  if (token.kind === 'test') {
    const message = `${subject} holds ${what.replace(/^the /, 'a ')} for tests; the environment is its place too`;
    return { ...lead, problem: { message, severity: 'information', confidence: 'low', evidence } };
  }
  const message = `${subject} holds ${what.replace(/^the /, 'a ')}; whoever sees the code can use it`;
  if (token.maybePublic === true) {
    return { ...lead, problem: { message, severity: 'information', confidence: 'medium', evidence } };
  }
  return { ...lead, problem: { message, severity: 'error', evidence, isLive: true } };
}

function ofSuspect(view: View, suspect: Suspect): Lead {
  const { literal, path, written, relation, name, judgement, confidence, isForeign } = suspect;
  const holder = isForeign ? undefined : holderOf(view, literal.range);
  const whole = holder === undefined ? path : nameOf(holder, view.facts);
  const isComment = relation === 'commented out under';
  return {
    literal,
    wished: [environmentName(whole, name.kind)],
    ...(isComment ? { isComment } : {}),
    problem: {
      ...(isComment ? { severity: 'information' as const } : {}),
      message: isComment
        ? `A comment keeps ${kindWords[name.kind]} under \`${written}\`; if it still opens something, whoever sees the code can use it`
        : `\`${written}\` ${verbs[relation] ?? 'holds'} ${kindWords[name.kind]} from the code; whoever sees the code can use it`,
      confidence,
      evidence: `${relation} \`${written}\`, and the value is ${judgement.reason}, no placeholder`,
    },
  };
}

const verbs: Readonly<Partial<Record<Suspect['relation'], string>>> = {
  'compared with': 'is compared with',
  'the default of': 'defaults to',
  'given to': 'gets',
  'returned by': 'gives',
  'put into a URL as': 'puts into a URL',
  'put into a header as': 'puts into a header',
};

function ofUse(view: View, { literal, site, judgement }: UsedCredential): Lead {
  const label = labelOf(site.api, site.name);
  const kind = kinds.find((candidate) => candidate === site.api.kind) ?? 'secret';
  const noun = kindWords[kind].replace(/^an? /, '');
  const ending = noun.toUpperCase().replaceAll(' ', '_');
  return {
    literal,
    wished: [
      ...(site.setting === undefined ? specificName(view, literal) : [site.name]),
      `${site.api.variable ?? 'APP'}_${ending}`,
    ],
    problem: {
      message: `${upperFirst(label)} gets its ${noun} from the code; whoever sees the code can use it`,
      evidence: `given to ${label} as the ${noun}, and the value is ${judgement.reason}`,
    },
  };
}

const kinds = ['password', 'secret', 'token', 'api-key'] as const;

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
