import { namesFor, understand } from './analyze.ts';
import { catalogs } from './catalog/index.ts';
import type { EffectName } from './catalog/effects.ts';
import { formatOf } from './formats/index.ts';
import type { Facts } from './facts/facts.ts';
import type { PieceMemory } from './text/piece-memory.ts';
import { factsIn } from './formats/whole.ts';
import type { Host } from './host.ts';
import { loadGrammar } from './languages/grammars.ts';
import { languages } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { DocumentReader } from './languages/read.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import { createPrefilter, type Prefilter } from './semantics/prefilter.ts';
import type { FileSummary } from './semantics/project.ts';
import { projectEffects } from './semantics/project-effects.ts';
import { summarize } from './semantics/summary.ts';
import { wholeApp } from './semantics/reach.ts';
import { unreadable } from './semantics/readable.ts';
import { roleOf } from './semantics/role.ts';
import type { View } from './semantics/view.ts';
import type { Source } from './text/source.ts';

/** Whether a file can have findings: none, some only if its app is a service, or some in any case. */
export type Prospect = 'none' | 'service' | 'any';

/** The language that reads a language id, with the grammar to use. */
export function languageFor(languageId: string): { language: Language; grammar: string } | undefined {
  for (const language of languages) {
    const grammar = language.grammars[languageId];
    if (grammar !== undefined) return { language, grammar };
  }
  return undefined;
}

/** The editor language id of a path; undefined when no language or format reads it. */
export function languageIdOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  for (const language of languages) {
    const id = language.extensions[extension];
    if (id !== undefined) return id;
  }
  return (extension === '' ? pathLanguage(path) : undefined) ?? formatOf(path)?.languageId;
}

/** The language of a file without an ending. */
function pathLanguage(path: string): string | undefined {
  for (const { paths = {} } of languages) {
    const end = Object.keys(paths).find((one) => path === one || path.endsWith(`/${one}`));
    if (end !== undefined) return paths[end];
  }
  return undefined;
}

/**
 * Why a document is not checked, in words for the status; empty when it is. `path` is relative to the checked folder, `limit`
 * in bytes.
 */
export function whyNotRead(source: Source, path: string, limit: number): string {
  const reason = unreadable(source, path, limit);
  if (reason !== '' || languageFor(source.languageId) !== undefined) return reason;
  return formatOf(source.uri)?.whyNotRead?.(source.text) ?? '';
}

const wantedEffects = new Set<EffectName>([...projectEffects, ...rules.flatMap((rule) => rule.effects ?? [])]);
const serviceRules = rules.filter((rule) => rule.servicesOnly === true);
const anyRules = rules.filter((rule) => rule.servicesOnly !== true);
const serviceEffects = new Set(serviceRules.flatMap((rule) => rule.effects ?? []));
const anyEffects = new Set(anyRules.flatMap((rule) => rule.effects ?? []));
/** Several rules may share one test of the text, which is run once for all of them. */
const anyTests = testsOf(anyRules);
const serviceTests = testsOf(serviceRules);
const prefilters = new Map<string, Prefilter>();

function testsOf(some: readonly Rule[]): readonly ((text: string) => boolean)[] {
  return [...new Set(some.flatMap(({ mayConcern }) => mayConcern ?? []))];
}

function prefilterFor(language: Language): Prefilter {
  const known = prefilters.get(language.name);
  if (known !== undefined) return known;
  const prefilter = createPrefilter(catalogs[language.name] ?? [], wantedEffects, language.modules);
  prefilters.set(language.name, prefilter);
  return prefilter;
}

/** A file looked at without parsing. */
export interface Outlook {
  readonly prospect: Prospect;
  /** True when the rest of the app may need to know of it. */
  readonly mattersToProject: boolean;
}

/** What the words of a text promise. */
export function outlook(text: string, language: Language): Outlook {
  const effects = [...prefilterFor(language)(text)];
  const any =
    effects.some((effect) => anyEffects.has(effect)) ||
    mayHoldDirective(text) ||
    anyTests.some((mayConcern) => mayConcern(text));
  const service =
    !any &&
    (effects.some((effect) => serviceEffects.has(effect)) || serviceTests.some((mayConcern) => mayConcern(text)));
  return {
    prospect: any ? 'any' : service ? 'service' : 'none',
    mattersToProject: effects.some((effect) => projectEffects.includes(effect)),
  };
}

/** False only when no comment of a text silences anything: one that silences nothing is a finding too. */
export function mayHoldDirective(text: string): boolean {
  return /twelve-factor-(?:dis|en)able/.test(text);
}

/**
 * Parses and understands a text once, without keeping a tree; `memory` is that of an open document. Rejects when a grammar is
 * missing.
 */
export async function viewOf(source: Source, host: Host, memory?: PieceMemory<Facts>): Promise<View | undefined> {
  const found = languageFor(source.languageId);
  if (found === undefined) {
    const format = formatOf(source.uri);
    return format === undefined ? undefined : understand(source, factsIn(format, source, memory), format);
  }
  const { language, grammar } = found;
  const loaded = await loadGrammar(language, grammar, (name) => host.grammar(name));
  const reader = new DocumentReader(language, loaded, namesFor(language).accessWords);
  const facts = reader.read(source.text);
  reader.dispose();
  return understand(source, facts, language);
}

/** The summary of a view, its imports as candidate paths below the app's root. */
export function summaryOf(view: View, path: string): FileSummary {
  const language = languageFor(view.source.languageId)?.language;
  const summary = summarize(view, path, (module) => language?.moduleFiles(module, path) ?? []);
  return { ...summary, ...reachedFrom(path, view.source.text, language, summary.imports) };
}

/** What a file reaches by its imports and without one. */
function reachedFrom(
  path: string,
  text: string,
  language: Language | undefined,
  imports: FileSummary['imports'],
): Pick<FileSummary, 'imports' | 'beside' | 'helpers'> {
  if (language?.reaches === 'app') return { imports: [...imports, [wholeApp]] };
  if (language?.reaches !== 'folder') return { imports };
  const helpers = language.scanHelpers?.(text);
  const beside = path.slice(0, path.lastIndexOf('/') + 1);
  return { imports, beside, ...(helpers === undefined ? {} : { helpers }) };
}

/** The summary of a file whose words say that only its imports matter. */
export function importsOnly(source: Source, path: string, language: Language): FileSummary {
  const imports = language.scanImports(source.text).map((module) => language.moduleFiles(module, path));
  return {
    uri: source.uri,
    path,
    role: roleOf(path),
    ...reachedFrom(
      path,
      source.text,
      language,
      imports.filter((found) => found.length > 0),
    ),
    sites: [],
    commands: [],
    buildsImage: false,
    deployments: [],
  };
}
