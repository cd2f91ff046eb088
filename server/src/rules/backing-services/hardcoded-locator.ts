import type { Binding } from '../../facts/facts.ts';
import type { Code } from '../../facts/idioms.ts';
import type { Value } from '../../facts/value.ts';
import { credentialInUrl } from '../../semantics/credential/url.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { environmentGroups } from '../../semantics/environment-group.ts';
import { literalOf, templateText } from '../../semantics/literal.ts';
import { hole, hostOf, locatorOf, mayHoldLocator, type Locator } from '../../semantics/locator.ts';
import { labelOf } from '../../semantics/summary.ts';
import { mustBeConstant, replaceWith } from '../../semantics/remedy.ts';
import { bindingsWithLocator, serviceOf } from '../../semantics/service-name.ts';
import { serviceVariable } from '../../semantics/variable-name.ts';
import type { Site, View } from '../../semantics/view.ts';
import { contains, type Range } from '../../text/range.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor IV: where a backing service is stands in the code, so that swapping it needs a new release. */
export const rule = defineRule({
  id: 'backing-services/hardcoded-locator',
  factor: 'backing-services',
  title: 'Address of a backing service in the code',
  severity: 'warning',
  confidence: 'high',
  servicesOnly: true,
  effects: ['connects'],
  mayConcern: (text) => mayHoldLocator.test(text),
  check(view, report, project) {
    const role = project.roleOf(view.source.uri);
    if (role === 'test' || role === 'example' || role === 'development') return;
    const groups = environmentGroups(view);
    const reported = new Set<number>();
    for (const found of [...connections(view), ...namedServices(view)]) {
      const { range, locator, scope } = found;
      // What is chosen by the environment's name is another rule's matter; what variables override may be a developer's.
      if (reported.has(range.start) || groups.some((group) => contains(group.range, range))) continue;
      reported.add(range.start);
      const isDefault = view.isSettings && !/^(?:private|managed)$/.test(locator.reach);
      if (isDefault || isDevelopmentOnly(view, range, scope)) continue;
      report({
        range,
        message: `${found.label} a fixed address (${locator.host}); swapping the service needs a code change`,
        fixes: fixesFor(view, found),
      });
    }
  },
});

interface Found {
  readonly label: string;
  readonly locator: Locator;
  readonly range: Range;
  readonly scope: number;
  /** What the fix replaces; undefined where no single literal says it all. */
  readonly value: Value | undefined;
  readonly holder: Binding | undefined;
  readonly site?: Site;
}

/** Literals given to an API that connects. */
function connections(view: View): Found[] {
  return view.effects('connects').flatMap((site) => {
    const host = view.part(site, 'host');
    const subject = site.subject === undefined ? [] : placed(view, site, site.subject, locatorOf);
    return [...subject, ...(host === undefined ? [] : placed(view, site, host, hostOf))];
  });
}

function placed(view: View, site: Site, value: Value, read: typeof hostOf): Found[] {
  const constant = view.constant(value, site.scope);
  const items = constant.kind === 'list' ? constant.items : [value];
  for (const item of items) {
    // An address that a constant begins stands in that constant.
    const beginning = item.kind === 'joined' && item.parts[0]?.kind === 'name' ? item.parts[0] : item;
    const literal = literalOf(view, beginning, site.scope);
    const text = literal?.value.kind === 'text' ? literal.value.text : templateText(view.constant(item, site.scope));
    if (text === undefined || holdsCredential(text)) continue;
    const locator = read(text);
    if (locator === undefined || !counts(site, locator)) continue;
    const whole = constant.kind === 'list' ? constant : literal?.value;
    const range = literal?.value.range ?? item.range;
    const label = labelOf(site.api, site.name).replace(/^\w/, (letter) => letter.toUpperCase());
    return [
      { label: `${label} connects to`, locator, range, scope: site.scope, value: whole, holder: literal?.holder, site },
    ];
  }
  return [];
}

/** A password in the text is another rule's matter; one that comes from elsewhere is none. */
function holdsCredential(text: string): boolean {
  const found = credentialInUrl(text);
  return found !== undefined && !text.slice(found.password.start, found.password.end).includes(hole);
}

/** Other services' public interfaces are part of the code; their own health checks and metadata are not far away. */
function counts(site: Site, locator: Locator): boolean {
  if (locator.reach === 'placeholder') return false;
  if (site.api.kind !== 'http') return true;
  if (
    /\/(?:-\/)?(?:health|healthz|ready|readyz|readiness|live|livez|liveness|ping|status|metrics)\b/i.test(locator.path)
  )
    return false;
  return locator.reach !== 'public' && locator.reach !== 'managed';
}

/** Literals in constants and entries whose names say what they are. */
function namedServices(view: View): Found[] {
  return bindingsWithLocator(view).flatMap((binding) => {
    const locator = serviceOf(view, binding);
    if (locator === undefined || binding.value.kind !== 'text' || holdsCredential(binding.value.text)) return [];
    const { value, scope } = binding;
    return [
      { label: `\`${binding.name.at(-1) ?? ''}\` holds`, locator, range: value.range, scope, value, holder: binding },
    ];
  });
}

function fixesFor(view: View, found: Found): Fix[] {
  const { value, holder, locator, site } = found;
  if (
    value === undefined ||
    // In an annotation only constants may stand.
    site?.call?.annotates !== undefined ||
    mustBeConstant(view, value.range) ||
    /^\s*(?:as|satisfies)\b/.test(view.source.text.slice(value.range.end, value.range.end + 20))
  )
    return [];
  const outside =
    holder !== undefined && site?.call !== undefined && contains(site.call.range, holder.range) ? undefined : holder;
  const name = serviceVariable(view, outside, locator, site?.api, value.kind === 'list');
  const code = name === undefined ? undefined : readLocator(view, value, name);
  if (name === undefined || code === undefined) return [];
  const title = `Read it from \`${name}\`, else ${locator.host}`;
  return [{ title, safety: 'safe', edits: replaceWith(view, value.range, code) }];
}

function readLocator(view: View, value: Value, name: string): Code | undefined {
  const { idioms } = view;
  if (value.kind === 'text')
    return idioms.readEnvOr?.(name, view.source.text.slice(value.range.start, value.range.end));
  if (value.kind !== 'list') return undefined;
  const texts = value.items.map((item) => (item.kind === 'text' ? item.text : undefined));
  return texts.includes(undefined) || idioms.quote === undefined
    ? undefined
    : idioms.readListEnvOr?.(name, idioms.quote(texts.join(',')));
}
