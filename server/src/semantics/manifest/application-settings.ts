import { indentedSettings } from '../../text/indented-settings.ts';
import type { ManifestPart } from '../manifest.ts';

/** True for the settings of a Spring Boot, Quarkus or Micronaut app, those for development and tests left out. */
export function isApplicationSettings(path: string): boolean {
  const isForTests = /(?:^|\/)(?:test|tests|\w+Test)\//.test(path);
  return !isForTests && /(?:^|\/)application(?:-prod(?:uction)?)?\.(?:properties|ya?ml)$/.test(path);
}

/** True for those of the profile for production. */
export function isOfProduction(path: string): boolean {
  return /(?:^|\/)application-prod(?:uction)?\./.test(path);
}

/** Reads `application.properties`, or the documents of an `application.yml`: settings by their whole name. */
export function readApplicationSettings(path: string, text: string): ManifestPart {
  return { settings: path.endsWith('.properties') ? properties(text) : yamlSettings(text) };
}

type Settings = readonly (readonly [string, string])[];

function properties(text: string): Settings {
  // Spring divides documents by such lines.
  return text
    .replace(/\\\r?\n[ \t]*/g, '')
    .split(/^[#!]---[ \t]*$/m)
    .flatMap((document) =>
      ofDocument(
        document.split(/\r?\n/).flatMap((line) => {
          const [, name, value = ''] = /^([^#!\s=:][^\s=:]*)(?:\s*[=:]|\s)(.*)/.exec(line.trimStart()) ?? [];
          return name === undefined ? [] : [[name, value.trim()] as const];
        }),
      ),
    );
}

function yamlSettings(text: string): Settings {
  return indentedSettings(text).flatMap(ofDocument);
}

/** The settings of a document, none of one that is for development. */
function ofDocument(settings: Settings): Settings {
  // Quarkus writes a profile before the name.
  const found = settings.map(([name, value]) => [canonical(name.replace(/^%prod\./, '')), value] as const);
  const isForDevelopment = found.some(
    ([name, value]) => /on-?profile$/.test(name) && /\b(?:dev|local|test)\b/.test(value),
  );
  return isForDevelopment ? [] : found;
}

/** Spring takes `gracefulShutdown` and `graceful-shutdown` for the same name. */
function canonical(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
}
