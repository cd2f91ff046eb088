import { parseAllDocuments } from 'yaml';
import type { ManifestPart } from '../manifest.ts';
import { isTable } from './table.ts';

/** True for the settings of a Spring Boot, Quarkus or Micronaut app, those for development and tests left out. */
export function isApplicationSettings(path: string): boolean {
  const isForTests = /(?:^|\/)(?:test|tests|\w+Test)\//.test(path);
  return !isForTests && /(?:^|\/)application(?:-prod(?:uction)?)?\.(?:properties|ya?ml)$/.test(path);
}

/** Reads `application.properties`, or the documents of an `application.yml`: settings by their whole name. */
export function readApplicationSettings(path: string, text: string): ManifestPart {
  return { settings: path.endsWith('.properties') ? properties(text) : yamlSettings(text) };
}

type Settings = readonly (readonly [string, string])[];

function properties(text: string): Settings {
  return text
    .replace(/\\\r?\n[ \t]*/g, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, name, value = ''] = /^\s*([^#!\s=:][^\s=:]*)\s*[=:\s]\s*(.*)$/.exec(line) ?? [];
      // Quarkus writes a profile before the name.
      return name === undefined ? [] : [[canonical(name.replace(/^%prod\./, '')), value.trim()] as const];
    });
}

function yamlSettings(text: string): Settings {
  return [...parseAllDocuments(text, { logLevel: 'silent', strict: false, uniqueKeys: false })].flatMap((document) => {
    const found: (readonly [string, string])[] = [];
    const content: unknown = 'contents' in document ? document.toJS({ maxAliasCount: 100 }) : undefined;
    flatten(content, '', found);
    const isForDevelopment = found.some(
      ([name, value]) => /on-?profile$/.test(name) && /\b(?:dev|local|test)\b/.test(value),
    );
    return isForDevelopment ? [] : found;
  });
}

function flatten(value: unknown, name: string, found: (readonly [string, string])[]): void {
  if (isTable(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const own = key.replace(/^"?%prod"?$/, '');
      flatten(inner, name === '' || own === '' ? name + own : `${name}.${own}`, found);
    }
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    found.push([canonical(name), String(value)]);
}

/** Spring takes `gracefulShutdown` and `graceful-shutdown` for the same name. */
function canonical(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
}
