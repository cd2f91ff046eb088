import type { Text, Value } from '../../facts/value.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { holdsFor } from '../../semantics/manifest-test.ts';
import { isUsualMount, pathKind, pathText } from '../../semantics/local-path.ts';
import { isOverridden } from '../../semantics/overridden.ts';
import type { Project } from '../../semantics/project.ts';
import { labelOf } from '../../semantics/summary.ts';
import { replaceWith } from '../../semantics/remedy.ts';
import type { Edit } from '../../text/edit.ts';
import { placeOf } from '../../semantics/settings.ts';
import type { Site, View } from '../../semantics/view.ts';
import { isOnVolume } from '../../semantics/volumes.ts';
import { defineRule, type Confidence, type Fix } from '../rule.ts';

/** Factor IV: a database in a local file cannot be attached, shared or replaced as a backing service can. */
export const rule = defineRule({
  id: 'backing-services/embedded-database',
  factor: 'backing-services',
  title: 'The database is a local file',
  severity: 'warning',
  confidence: 'high',
  servicesOnly: true,
  effects: ['opens-embedded-database'],
  check(view, report, project) {
    const seen = new Set<number>();
    for (const site of view.effects('opens-embedded-database')) {
      const origin = originOf(view, site);
      const confidence = confidenceOf(view, site, project);
      if (confidence === undefined || seen.has(origin) || isDevelopmentOnly(view, site.range, site.scope)) continue;
      if (isOverridden(view, site, project)) continue;
      seen.add(origin);
      const place = site.api.kind === 'memory' ? "the process's own memory" : 'a local file';
      report({
        range:
          site.setting !== undefined && view.isSettings
            ? placeOf(site.setting)
            : (site.call?.calleeRange ?? site.range),
        message: `${labelOf(site.api, site.name)} keeps data in ${place}; other processes and the next release miss it`,
        confidence,
        fixes: fixesFor(view, site),
      });
    }
  },
});

/** Where the path itself stands: a setting and the call that uses it are one finding. */
function originOf(view: View, site: Site): number {
  return site.subject === undefined ? site.range.start : view.constant(site.subject, site.scope).range.start;
}

/** How sure it is that the data lies in a file of this machine; undefined when it does not, or cannot be told. */
function confidenceOf(view: View, { api, subject, scope }: Site, project: Project): Confidence | undefined {
  if (!holdsFor(api.manifest, project.manifest)) return undefined;
  if (subject === undefined || api.kind === 'memory') return 'medium';
  const options = view.options(subject, scope);
  // The environment names the database; the file is what a developer gets without it.
  if (options.some((option) => view.mentions(option, scope, 'environment-read'))) return undefined;
  const kind = pathKind(view, subject, scope);
  const path = pathText(view, subject, scope);
  if (kind === 'temporary' || kind === 'memory' || kind === 'stream') return undefined;
  if (path === undefined) return undefined;
  const place = location(subject, path);
  const placed = pathKind(view, place, scope);
  if (placed !== 'file' && placed !== 'partial') return undefined;
  if (isOnVolume(project, place.text)) return undefined;
  if (api.kind === 'on-volume') return 'low';
  if (kind === 'partial') return 'medium';
  return isUsualMount(path.replace(/^[\w+]+:\/{2,3}(?=\/)/, '')) ? 'low' : 'high';
}

/** A database URL judged by its path: `sqlite:///app.db` is `app.db`, `sqlite://` and `:memory:` are no file. */
function location(subject: Value, path: string): Text {
  const bare = path
    .replace(/^jdbc:\w+:(?:file:)?/, '')
    .replace(/^(?:sqlite|file)[\w+]*:(?:\/{2,3})?/, '')
    .replace(/^(?:data source|filename)\s*=\s*/i, '')
    .replace(/^.*[?;]\s*mode=memory.*$/i, ':memory:');
  return { kind: 'text', text: bare === '' ? ':memory:' : bare, range: subject.range, content: subject.range };
}

function fixesFor(view: View, site: Site): readonly Fix[] {
  const { subject, api } = site;
  if (api.remedy !== 'database-url' || subject === undefined) return [];
  if (subject.kind !== 'text' && subject.kind !== 'joined') return [];
  const edits = readEdits(view, site, subject);
  return edits === undefined ? [] : [{ title: 'Read DATABASE_URL from the environment', safety: 'unsafe', edits }];
}

function readEdits(view: View, { setting }: Site, { range }: Value): readonly Edit[] | undefined {
  const { text } = view.source;
  const { readEnv, reference } = view.idioms;
  if (readEnv !== undefined)
    return replaceWith(view, range, readEnv('DATABASE_URL', text.slice(range.start, range.end)));
  return reference?.('DATABASE_URL', { text, value: range, content: range, path: setting?.name ?? [] });
}
