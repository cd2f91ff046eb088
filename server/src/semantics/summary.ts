import type { Api, EffectName } from '../catalog/effects.ts';
import type { Range } from '../text/range.ts';
import { deploymentAround, placed } from './deployments.ts';
import { lastPart } from './names.ts';
import { isPartOfStopping, secondsOf, unitOf } from './duration.ts';
import type { FileSummary } from './project.ts';
import { projectEffects } from './project-effects.ts';
import { roleOf } from './role.ts';
import type { Site, View } from './view.ts';

/** The summary of a view: what other files of its app need to know. */
export function summarize(view: View, path: string, candidates: (module: string) => readonly string[]): FileSummary {
  // What a pipeline runs, and with which variables and images, is not how the app runs.
  const isOfApp = view.home !== 'pipeline';
  const holderOf = deploymentOf(view);
  const { claims = [], kustomization } = view.facts;
  const sites = (isOfApp ? projectEffects : []).flatMap((effect) =>
    sitesFor(view, effect).map((site) => ({
      uri: view.source.uri,
      effect,
      name: site.name,
      label: labelOf(site.api, site.name),
      kind: site.api.kind ?? '',
      traits: site.api.traits ?? [],
      range: site.range,
      subjects: subjectsOf(view, site),
      ...(site.api.manifest === undefined ? {} : { manifest: site.api.manifest }),
      ...(site.api.startedBy === undefined ? {} : { startedBy: site.api.startedBy }),
      ...(site.api.overriddenBy === undefined ? {} : { overriddenBy: site.api.overriddenBy }),
      ...holderOf(site.range, site.setting?.name ?? []),
    })),
  );
  return {
    uri: view.source.uri,
    path,
    role: roleOf(path),
    imports: view.facts.imports
      .filter((imported) => imported.atRun)
      .map((imported) => candidates(imported.module))
      .filter((found) => found.length > 0),
    sites,
    commands: (isOfApp ? view.facts.commands : []).map((command) => ({
      ...command,
      uri: view.source.uri,
      ...holderOf(command.range, [command.name]),
    })),
    buildsImage: buildsImage(path, view.source.text),
    deployments: view.facts.deployments.map((deployment) => placed(deployment, view.source.uri)),
    ...(claims.length === 0 ? {} : { claims }),
    ...(kustomization === undefined ? {} : { kustomization }),
  };
}

function sitesFor(view: View, effect: EffectName): readonly Site[] {
  const sites = view.effects(effect);
  return effect === 'limits-drain' ? sites.filter((site) => isPartOfStopping(view, site)) : sites;
}

function subjectsOf(view: View, site: Site): readonly string[] {
  if (site.subject === undefined) return [];
  if (site.effect !== 'limits-drain') return texts(view, site.subject, site.scope);
  const seconds = secondsOf(view, site.subject, site.scope, unitOf(view, site)) ?? Number.NaN;
  return [Number.isNaN(seconds) ? '*' : String(seconds)];
}

/**
 * The deployment that a fact of the file holds for: the one it stands in, unless its name is that of another one, which
 * shares it by an anchor.
 */
function deploymentOf({ facts }: View): (range: Range, name: readonly string[]) => { readonly deployment?: string } {
  const names = new Set(facts.deployments.map(({ name }) => name));
  return (range, name) => {
    if (names.size === 0) return {};
    const around = deploymentAround(facts.deployments, range);
    const named = around !== undefined && name.includes(around) ? around : name.find((part) => names.has(part));
    const deployment = named ?? around;
    return deployment === undefined ? {} : { deployment };
  };
}

function buildsImage(path: string, text: string): boolean {
  if (/(?:^|\/)(?:(?:[\w.-]*\.)?dockerfile(?:\.[\w.-]+)?|containerfile)$/i.test(path)) return true;
  return /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/i.test(path) && /^[ \t]+build[ \t]*:/m.test(text);
}

/** What a message calls an API. */
export function labelOf(api: Api, name: string): string {
  return api.label ?? `\`${name.replaceAll('()', '')}\``;
}

function texts(view: View, value: Parameters<View['options']>[0], scope: number): string[] {
  return view.options(value, scope).flatMap((option) => {
    if (option.kind === 'text') return [option.text];
    if (option.kind === 'scalar') return [String(option.value)];
    // `signal.SIGTERM` is a constant whose name says it.
    const last = option.kind === 'name' ? lastPart(view.named(option.path, scope) ?? option.path.at(-1) ?? '') : '';
    return [/^[A-Z][A-Z\d_]+$/.test(last) ? last : '*'];
  });
}
