import type { Facts } from './facts/facts.ts';
import type { Format } from './formats/format.ts';
import type { Language } from './languages/language.ts';
import { catalogs } from './catalog/index.ts';
import { rules } from './rules/index.ts';
import { secretRuleIds, type Finding, type Fix, type Rule } from './rules/rule.ts';
import { concealer } from './semantics/credential/conceal.ts';
import { indexNames, type NameIndex } from './semantics/names.ts';
import type { Project } from './semantics/project.ts';
import { isOwnCode } from './semantics/role.ts';
import { createView, type View } from './semantics/view.ts';
import { withoutQuotes } from './text/masked.ts';
import type { Range } from './text/range.ts';
import type { Source } from './text/source.ts';

const indexes = new Map<string, NameIndex>();

/** The catalog of a language or format by its name, made ready for look-ups once. */
export function namesFor({ name }: { readonly name: string }): NameIndex {
  const known = indexes.get(name);
  if (known !== undefined) return known;
  const index = indexNames(catalogs[name] ?? []);
  indexes.set(name, index);
  return index;
}

/** A pipeline tests what is made for production, whatever it is called. */
function isForDevelopment({ home, source }: View, project: Project): boolean {
  if (home !== 'pipeline') return project.isForDevelopment(source.uri);
  return !isOwnCode(project.roleOf(source.uri));
}

/** Room four: a file's facts become a view with names resolved and effects known. */
export function understand(source: Source, facts: Facts, reader: Language | Format): View {
  const language = 'grammars' in reader ? reader : undefined;
  const format = 'grammars' in reader ? undefined : reader;
  return createView(source, facts, {
    name: reader.name,
    names: namesFor(reader),
    home: format?.home ?? 'code',
    isSettings: format?.isSettings === true,
    isCode: language !== undefined,
    idioms: language?.idioms(source.languageId, source.text) ?? format?.idioms ?? {},
    iterators: language?.iterators ?? [],
    implied: language?.modules.implied ?? [],
  });
}

/** What came of judging a view. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** The rule that took longest and its time in milliseconds. */
  readonly slowest: { readonly rule: string; readonly milliseconds: number };
  /** Rules that failed, with what they threw: an error of ours, never of the file. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

/**
 * Room five: every rule looks at a view. Each is fenced: one that throws loses its own findings and nothing else.
 * `now` gives milliseconds.
 */
export function judge(view: View, project: Project, now: () => number, wanted: readonly Rule[] = rules): Judgement {
  const findings: Finding[] = [];
  const failures: { rule: string; error: unknown }[] = [];
  let slowest = { rule: '', milliseconds: 0 };
  const seen = { ...view, helpersBeside: project.helpersBeside(view.source.uri) };
  const forDevelopment = isForDevelopment(view, project);
  // A framework that finds its files by name runs none that is no code.
  const isInUse = view.isSettings
    ? project.isService && !forDevelopment
    : view.isCode && project.serves(view.source.uri);
  const serves = project.complete && isInUse;
  for (const rule of wanted) {
    if ((rule.servicesOnly === true && !serves) || (rule.productionOnly === true && forDevelopment)) continue;
    const start = now();
    const own: Finding[] = [];
    try {
      rule.check(
        seen,
        (problem) =>
          own.push({
            severity: rule.severity,
            confidence: rule.confidence,
            related: [],
            fixes: [],
            ...problem,
            rule: rule.id,
            uri: view.source.uri,
          }),
        project,
      );
      findings.push(...own);
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
    const milliseconds = now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { rule: rule.id, milliseconds };
  }
  return { findings: discreet(findings, view, wanted), slowest, failures };
}

/** True where a name stands rather than what it holds. */
function isName({ facts }: View, { start, end }: Range): boolean {
  return facts.bindings.some(
    ({ nameRange, value }) => nameRange.start === start && nameRange.end === end && value.range.start >= end,
  );
}

/** The findings with no secret of the file in their words. */
function discreet(findings: readonly Finding[], view: View, wanted: readonly Rule[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  const { text } = view.source;
  const secret = secretRuleIds(wanted);
  const conceal = concealer(
    findings
      .filter(({ rule, range }) => secret.has(rule) && !isName(view, range))
      .map(({ range }) => withoutQuotes(text.slice(range.start, range.end))),
  );
  const discreetFix = (fix: Fix): Fix => ({
    ...fix,
    title: conceal(fix.title),
    ...(fix.edits.some(({ newText }) => conceal(newText) !== newText) ? { isPrivate: true } : {}),
  });
  return findings.map((finding) => ({
    ...finding,
    message: conceal(finding.message),
    ...(finding.evidence === undefined ? {} : { evidence: conceal(finding.evidence) }),
    related: finding.related.map((place) => ({ ...place, message: conceal(place.message) })),
    fixes: finding.fixes.map(discreetFix),
  }));
}
