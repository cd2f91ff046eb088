import { isScalar } from 'yaml';
import type { Binding } from '../facts/facts.ts';
import type { Rewrite, RewritePlace } from '../facts/idioms.ts';
import { wholeLines } from '../text/list-edit.ts';
import type { Range } from '../text/range.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { logRemedies } from './log-remedies.ts';
import { logEntry } from './log-value.ts';
import { placeholderReference, withDefault } from './references.ts';
import { propertyDocuments } from './property-entries.ts';
import { isOtherProfile, settingValue } from './setting-entry.ts';
import { tolerant } from './tolerant.ts';
import {
  contentOf,
  entriesOf,
  rangeOf,
  scalarText,
  yamlComments,
  yamlDocuments,
  type YamlDocument,
} from './yaml-tree.ts';

/**
 * The settings of Spring Boot, Quarkus, Micronaut and Ktor that matter to a rule, as entries such as `logging file name`.
 * Documents for development profiles are left out. In YAML the entry's range takes in the keys that hold nothing else.
 */
export const format: Format = {
  name: 'application-settings',
  isSettings: true,
  idioms: { reference: placeholderReference, rewrite },
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

/** One setting by its whole name; `content` is its value without quotes, `whole` is what goes when it goes. */
interface Setting {
  readonly name: string;
  readonly value: string;
  readonly nameRange: Range;
  readonly valueRange: Range;
  readonly content: Range;
  readonly whole?: Range;
}

const values: Readonly<Record<string, readonly [value: string, title: string]>> = {
  'validate-schema': ['validate', 'Only validate the schema'],
  'hide-errors': ['never', 'Keep the code to the log'],
  off: ['false', 'Switch it off'],
};

function rewrite(place: RewritePlace): Rewrite | undefined {
  const { remedy, setting, text } = place;
  const value = setting?.value;
  const edit = (title: string, range: Range, newText: string): Rewrite => ({
    title,
    safety: 'unsafe',
    edits: [{ range, newText }],
    imports: [],
  });
  const lines = remedy === 'remove-setting' && setting !== undefined ? wholeLines(text, setting.range) : undefined;
  if (lines !== undefined) return edit('Remove the setting', lines, '');
  if (value?.kind !== 'text') return logRemedies.rewrite?.(place);
  if (remedy === 'port-variable') {
    const [given] = withDefault('PORT', {
      text,
      value: value.range,
      content: value.content,
      path: setting?.name ?? [],
    });
    return given === undefined ? undefined : edit(`Read \`PORT\`, else ${value.text}`, given.range, given.newText);
  }
  const [newText, title] = values[remedy] ?? [];
  return newText === undefined || title === undefined
    ? logRemedies.rewrite?.(place)
    : edit(title, value.content, newText);
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
        content: valueRange,
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

/** Where a log file, a time to stop or a profile is set. */
const ofLogs = [
  'logging.file',
  'logging.file.name',
  'logging.file.path',
  'quarkus.log.file.enable',
  'quarkus.log.file.enabled',
];
const ofStopping = [
  'ktor.deployment.shutdownTimeout',
  'micronaut.lifecycle.graceful-shutdown.grace-period',
  'quarkus.shutdown.timeout',
  'spring.lifecycle.timeout-per-shutdown-phase',
  'spring.task.execution.shutdown.await-termination-period',
  'spring.task.scheduling.shutdown.await-termination-period',
];
const ofProfiles = ['spring.config.activate.on-profile', 'spring.profiles'];

/** What else a rule asks for: the schema, the port, sessions, debugging, the database. */
const others = [
  'debug',
  'quarkus.datasource.jdbc.url',
  'quarkus.hibernate-orm.database.generation',
  'quarkus.hibernate-orm.schema-management.strategy',
  'quarkus.http.port',
  'server.error.include-stacktrace',
  'server.port',
  'server.servlet.session.persistent',
  'server.shutdown',
  'spring.datasource.initialization-mode',
  'spring.datasource.url',
  'spring.devtools.remote.secret',
  'spring.jpa.hibernate.ddl-auto',
  'spring.jpa.properties.hibernate.hbm2ddl.auto',
  'spring.main.register-shutdown-hook',
  'spring.session.store-type',
  'spring.sql.init.mode',
  'spring.web.error.include-stacktrace',
  'trace',
];
const logs = new Set([...ofLogs, ...ofStopping]);
const known = new Set([...logs, ...others]);

/** Only what may lead to one of them is looked into. */
const parents = new Set(
  [...known, ...ofProfiles].flatMap((name) =>
    name.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.')),
  ),
);

/** Spring takes `ddlAuto` and `ddl-auto` for the same name. */
function canonical(name: string): string {
  const plain = name.replace(/^%prod\./, '');
  return /[A-Z]/.test(plain) && !known.has(plain) ? plain.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase() : plain;
}

/** True for names such as `spring`, and for those that are written with dots: `spring.jpa`. */
function mayLead(name: string): boolean {
  return name === '%prod' || parents.has(canonical(name));
}

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
    if (value === undefined || !mayLead(name) || depth > 8) continue;
    const valueRange = rangeOf(document, value);
    const own = { start: keyRange.start, end: valueRange.end };
    const whole = around !== undefined && entries.length === 1 ? around : own;
    const text = scalarText(value);
    if (text === undefined) collect(document, value, name, whole, found, depth + 1);
    else {
      const content = isScalar(value) ? contentOf(document.text, value, valueRange) : valueRange;
      found.push({ name, value: text, nameRange: keyRange, valueRange, content, whole });
    }
  }
}

function bindingsOf(text: string, settings: readonly Setting[]): readonly Binding[] {
  const isForDevelopment = settings.some(
    ({ name, value }) => /^spring\.(?:config\.activate\.on-?profile|profiles)$/i.test(name) && isOtherProfile(value),
  );
  if (isForDevelopment) return developing(text, settings);
  return settings.flatMap(({ name, nameRange, valueRange, content, whole, value }) => {
    const plain = canonical(name);
    if (!known.has(plain) || value === '') return [];
    const path = plain.split('.');
    const binding = logs.has(plain)
      ? logEntry(text, path, nameRange, valueRange)
      : entry(path, nameRange, settingValue(text, { path, nameRange, value, range: valueRange, content }));
    return [whole === undefined ? binding : { ...binding, range: whole }];
  });
}

/** Where a document for developers has its database, as `development spring datasource url`; all else of it is theirs. */
function developing(text: string, settings: readonly Setting[]): readonly Binding[] {
  const isForTests = settings.some(({ name, value }) => /profile/i.test(name) && /test|\bci\b/i.test(value));
  return settings.flatMap(({ name, nameRange, valueRange, content, value }) => {
    if (isForTests || canonical(name) !== database) return [];
    const path = ['development', ...database.split('.')];
    return [entry(path, nameRange, settingValue(text, { path, nameRange, value, range: valueRange, content }))];
  });
}

const database = 'spring.datasource.url';
