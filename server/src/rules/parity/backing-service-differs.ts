import type { Text } from '../../facts/value.ts';
import { backingOf, backingsBeyond, serverDriver, type Backing, type PlacedBacking } from '../../semantics/backing.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { pathKind } from '../../semantics/local-path.ts';
import { labelOf } from '../../semantics/summary.ts';
import { contains } from '../../text/range.ts';
import type { Project } from '../../semantics/project.ts';
import type { Site, View } from '../../semantics/view.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';

/** Factor X: what works with one backing service in development meets another one in production. */
export const rule = defineRule({
  id: 'parity/backing-service-differs',
  factor: 'parity',
  title: 'Another backing service in development than in production',
  severity: 'information',
  confidence: 'high',
  effects: ['uses-image', 'opens-embedded-database', 'develops-on-embedded-database'],
  check(view, report, project) {
    if (view.home === 'manifest') checkImages(view, report, project);
    if (view.home === 'code') checkEmbedded(view, report, project);
  },
});

function checkImages(view: View, report: Report, project: Project): void {
  const beyond = backingsBeyond(view.source.uri, project);
  if (beyond.length === 0) return;
  const images = view.effects('uses-image').flatMap(({ subject }) => {
    const own = subject?.kind === 'text' ? backingOf(subject.text) : undefined;
    return own === undefined || subject?.kind !== 'text' ? [] : [{ own, subject, range: subject.range }];
  });
  for (const { own, subject, range } of images) {
    const same = beyond.filter(({ service }) => service === own.service);
    const kin = beyond.filter(
      ({ family, service }) => family !== undefined && family === own.family && service !== own.service,
    );
    const isBoth = images.some((image) => kin.some(({ service }) => service === image.own.service));
    const others = same.length > 0 ? same : isBoth ? [] : kin;
    const [other] = others;
    const isSame = others.some(({ major }) => major === undefined || major === own.major);
    if (other === undefined || (same.length > 0 && (own.major === undefined || isSame))) continue;
    const { uri } = other.deployment;
    const there = same.length > 0 ? (other.major ?? '') : other.service;
    const here = same.length > 0 ? `${own.service} ${own.major ?? ''}` : own.service;
    report({
      range,
      message: `${here} here, ${there} in \`${decodeURI(uri.slice(project.root.length + 1))}\`: what works with one may fail with the other`,
      confidence: same.length > 0 ? 'high' : 'medium',
      fixes: same.length > 0 ? fixesFor(subject, own, other) : [],
      related: [{ uri, range: other.deployment.range, message: `${other.service} ${other.major ?? ''}`.trim() }],
    });
  }
}

/** Only where both tags begin with the service's version, and the rest of the own one fits any. */
function fixesFor({ text, content }: Text, own: Backing, other: PlacedBacking): readonly Fix[] {
  const [whole, number = ''] = /:(\d+(?:\.\d+)*)(?:-[a-z]+)*$/.exec(text) ?? [];
  const newText = /^\d+(?:\.\d+)*/.exec(other.deployment.tag ?? '')?.[0] ?? '';
  const begins = (version: string, major?: string): boolean => version !== '' && version.split('.')[0] === major;
  if (whole === undefined || !begins(number, own.major) || !begins(newText, other.major)) return [];
  const start = content.start + text.length - whole.length + 1;
  const title = `Use ${own.service} ${newText} here, too`;
  return [{ title, safety: 'unsafe', edits: [{ range: { start, end: start + number.length }, newText }] }];
}

function checkEmbedded(view: View, report: Report, project: Project): void {
  const driver = serverDriver(project);
  const role = project.roleOf(view.source.uri);
  if (driver === undefined || !project.isService) return;
  for (const { api, name, range, setting } of view.effects('develops-on-embedded-database'))
    report({
      range: setting?.value.range ?? range,
      message: embedded(labelOf(api, name), driver),
      confidence: 'medium',
    });
  if (role !== 'source' && role !== 'development') return;
  const seen = new Set<number>();
  for (const site of view.effects('opens-embedded-database')) {
    const { api, name, range, scope, subject } = site;
    const kind = subject === undefined ? 'file' : pathKind(view, subject, scope);
    if (kind === 'memory' || kind === 'temporary' || kind === 'stream' || isForTests(view, site)) continue;
    const origin = subject === undefined ? range.start : view.constant(subject, scope).range.start;
    if (!isDevelopmentOnly(view, range, scope) || seen.has(origin)) continue;
    seen.add(origin);
    report({
      range: site.call?.calleeRange ?? range,
      message: embedded(labelOf(api, name), driver),
      confidence: 'medium',
    });
  }
}

function embedded(label: string, driver: string): string {
  return `${label} in development, a database server by \`${driver}\` in production: queries may work here and fail there`;
}

/** Tests may use what is quick. */
function isForTests({ facts, source }: View, { range }: Site): boolean {
  const says = (text: string): boolean => /test|mock|\bci\b/i.test(text);
  return (
    [...facts.scopes.values()].some((scope) => says(scope.name ?? '') && contains(scope.range, range)) ||
    facts.bindings.some((binding) => says(binding.name.at(-1) ?? '') && contains(binding.range, range)) ||
    facts.branches.some(
      ({ condition, range: whole }) =>
        contains(whole, range) && says(source.text.slice(condition.range.start, condition.range.end)),
    )
  );
}
