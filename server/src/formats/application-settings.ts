import type { Binding } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { logRemedies } from './log-remedies.ts';
import { logEntry } from './log-value.ts';
import { placeholderReference } from './references.ts';
import { propertyDocuments } from './property-entries.ts';
import { isOtherProfile } from './setting-entry.ts';
import { tolerant } from './tolerant.ts';
import { entriesOf, rangeOf, scalarText, yamlComments, yamlDocuments, type YamlDocument } from './yaml-tree.ts';

/**
 * The settings of Spring Boot, Quarkus, Micronaut and Ktor, as far as they say where logs go or how long the app takes to
 * stop, as entries such as `logging file name`.
 * Documents for development profiles are left out. In YAML the entry's range takes in the keys that hold nothing else.
 */
export const format: Format = {
  name: 'application-settings',
  idioms: { ...logRemedies, reference: placeholderReference },
  languageId: 'properties',
  globs: ['**/application*.{properties,yml,yaml}'],
  matches: (path) =>
    /(?:^|\/)application(?:-[\w-]+)?\.(?:properties|ya?ml)$/.test(path) &&
    !/(?:^|\/)(?:\.?k8s|kube|kubernetes|kustomize|manifests?|overlays)\//.test(path),
  read: tolerant(({ text, uri }) =>
    uri.endsWith('.properties')
      ? { bindings: fromProperties(text), comments: lineComments(text, ['#', '!']) }
      : { bindings: fromYaml(text), comments: yamlComments(text) },
  ),
};

/** One setting by its whole name; `whole` is what goes when it goes. */
interface Setting {
  readonly name: string;
  readonly value: string;
  readonly nameRange: Range;
  readonly valueRange: Range;
  readonly whole?: Range;
}

function fromProperties(text: string): readonly Binding[] {
  return propertyDocuments(text).flatMap((document) =>
    bindingsOf(
      text,
      document.map(({ key, keyRange, value, valueRange }) => ({
        name: key,
        value,
        nameRange: keyRange,
        valueRange,
      })),
    ),
  );
}

function fromYaml(text: string): readonly Binding[] {
  return yamlDocuments(text).flatMap((document) => {
    const settings: Setting[] = [];
    collect(document, document.root, '', undefined, settings, 0);
    return bindingsOf(text, settings);
  });
}

/** Only what may lead to a log setting or a profile is looked into. */
const prefixes = [
  'logging',
  'quarkus.log.file',
  'quarkus.shutdown',
  'spring.config.activate',
  'spring.lifecycle',
  'spring.profiles',
  'spring.task',
  'micronaut.lifecycle',
  'ktor.deployment',
];

const known: ReadonlySet<string> = new Set([
  'logging.file',
  'logging.file.name',
  'logging.file.path',
  'quarkus.log.file.enable',
  'quarkus.log.file.enabled',
  'quarkus.shutdown.timeout',
  'spring.lifecycle.timeout-per-shutdown-phase',
  'spring.task.execution.shutdown.await-termination-period',
  'spring.task.scheduling.shutdown.await-termination-period',
  'micronaut.lifecycle.graceful-shutdown.grace-period',
  'ktor.deployment.shutdownTimeout',
]);

function collect(
  document: YamlDocument,
  node: unknown,
  prefix: string,
  around: Range | undefined,
  found: Setting[],
  depth: number,
): void {
  const entries = entriesOf(document, node);
  for (const { key, keyRange, value } of entries) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    const plain = name.replace(/^%prod\./, '');
    const isOfUse = prefixes.some((one) => one.startsWith(plain) || plain.startsWith(one) || name === '%prod');
    if (value === undefined || !isOfUse || depth > 8) continue;
    const valueRange = rangeOf(document, value);
    const own = { start: keyRange.start, end: valueRange.end };
    const whole = around !== undefined && entries.length === 1 ? around : own;
    const text = scalarText(value);
    if (text === undefined) collect(document, value, name, whole, found, depth + 1);
    else found.push({ name, value: text, nameRange: keyRange, valueRange, whole });
  }
}

function bindingsOf(text: string, settings: readonly Setting[]): readonly Binding[] {
  const isForDevelopment = settings.some(
    ({ name, value }) => /^spring\.(?:config\.activate\.on-?profile|profiles)$/i.test(name) && isOtherProfile(value),
  );
  if (isForDevelopment) return [];
  return settings.flatMap(({ name, nameRange, valueRange, whole, value }) => {
    const plain = name.replace(/^%prod\./, '');
    if (!known.has(plain) || value === '') return [];
    const binding = logEntry(text, plain.split('.'), nameRange, valueRange);
    return [whole === undefined ? binding : { ...binding, range: whole }];
  });
}
