import { parse } from 'smol-toml';
import type { ManifestPart } from '../manifest.ts';
import { tableAt, textOf } from './table.ts';

/**
 * Reads the literal dependencies of a Gradle build script in Groovy or Kotlin, as `group:artifact`. A platform and a
 * plugin tell the version of their group, which is listed under the group's or plugin's name. What the script computes
 * is not seen.
 */
export function readGradle(text: string): ManifestPart {
  const code = text.replace(/\/\*[^]*?(?:\*\/|(?![^]))|(?<![:"'])\/\/.*$/gm, '');
  const variables = new Map(
    [...code.matchAll(/(?<![\w.])([\w.]+)"?\s*[=,]\s*["']([\w.-]+)["']/g)].map(
      ([, name = '', value = '']) => [name.replace(/^ext\./, ''), value] as const,
    ),
  );
  const resolved = (value: string): string =>
    value.replace(/\$\{?([\w.]+)\}?/g, (whole, name: string) => variables.get(name) ?? whole);
  const found = declarations(code).map((one) => ({ ...one, version: resolved(one.version) }));
  return {
    dependencies: found.filter((one) => !isForTests(one.configuration)).map((one) => one.name),
    developmentDependencies: found.filter((one) => isForTests(one.configuration)).map((one) => one.name),
    ...(isLibrary(code) ? { isLibrary: true } : {}),
    versions: [
      ...plugins(code),
      ...found.flatMap(({ name, version }) => [[name, version] as const, [groupOf(name), version] as const]),
    ].filter(([, version]) => /^\d/.test(version)),
  };
}

/** True where plugins say that others take the module in, and none that it is a program. */
function isLibrary(code: string): boolean {
  const applied =
    /(?:\bid\s*(?:\(\s*)?|\bplugin\s*[:=]\s*)["']([\w.-]+)["']|^[ \t]*`([\w-]+)`|^[ \t]*(application|war)[ \t]*(?:[{}]|$)/gm;
  const plugins = [...code.matchAll(applied)].map(([, one, two, three]) => one ?? two ?? three ?? '');
  return (
    plugins.some((plugin) =>
      /^(?:java-library|maven-publish|java-gradle-plugin|com\.android\.library)$/.test(plugin),
    ) &&
    !plugins.some((plugin) =>
      /boot|quarkus|micronaut|ktor|jib|shadow|^(?:application|war|ear|distribution)$/.test(plugin),
    )
  );
}

interface Declaration {
  readonly configuration: string;
  readonly name: string;
  readonly version: string;
}

function declarations(code: string): readonly Declaration[] {
  const short =
    /\b(\w+)\s*(?:\(\s*)?(?:(?:enforcedPlatform|platform|kapt|ksp)\s*\(\s*)?["']([\w.-]+:[\w.-]+)(?::([\w.${}-]+))?(?:[:@][\w.-]+)*["']/g;
  const long =
    /\b(\w+)\s*(?:\(\s*)?group\s*[:=]\s*["']([\w.-]+)["']\s*,\s*name\s*[:=]\s*["']([\w.-]+)["'](?:\s*,\s*version\s*[:=]\s*["']([\w.${}-]+)["'])?/g;
  return [
    ...[...code.matchAll(short)].map(([, configuration = '', name = '', version = '']) => ({
      configuration,
      name,
      version,
    })),
    ...[...code.matchAll(long)].map(([, configuration = '', group = '', artifact = '', version = '']) => ({
      configuration,
      name: `${group}:${artifact}`,
      version,
    })),
  ];
}

/** `id("org.springframework.boot") version "3.4.0"`, `id 'x' version 'y'`, `kotlin("jvm") version "2.0"`. */
function plugins(code: string): readonly (readonly [string, string])[] {
  const written = /\bid\s*(?:\(\s*)?["']([\w.-]+)["']\s*(?:\)\s*)?\.?version\s*(?:\(\s*)?["']([\w.-]+)["']/g;
  return [...code.matchAll(written)].map(([, name = '', version = '']) => [name, version] as const);
}

function isForTests(configuration: string): boolean {
  return /^(?:test|androidTest|integrationTest|developmentOnly|testFixtures)/i.test(configuration);
}

function groupOf(name: string): string {
  return name.slice(0, name.indexOf(':'));
}

/** Reads a Gradle version catalog, `libs.versions.toml`. Throws on text that is no TOML. */
export function readVersionCatalog(text: string): ManifestPart {
  const file: unknown = parse(text);
  const versions = tableAt(file, 'versions');
  const versionOf = (entry: unknown): string => {
    const own = tableAt(entry)['version'];
    return textOf(own) ?? textOf(versions[textOf(tableAt(own)['ref']) ?? '']) ?? '';
  };
  const libraries = Object.entries(tableAt(file, 'libraries')).flatMap(([alias, entry]) => {
    const [group, artifact, version] = (textOf(entry) ?? '').split(':');
    const module =
      textOf(tableAt(entry)['module']) ??
      (group !== undefined && artifact !== undefined ? `${group}:${artifact}` : joined(entry));
    return module === undefined ? [] : [{ alias, module, version: version ?? versionOf(entry) }];
  });
  const applied = Object.values(tableAt(file, 'plugins')).flatMap((entry) => {
    const [name, version] = (textOf(entry) ?? '').split(':');
    const id = textOf(tableAt(entry)['id']) ?? (version === undefined ? undefined : name);
    return id === undefined ? [] : [[id, version ?? versionOf(entry)] as const];
  });
  const isTest = ({ alias }: { alias: string }): boolean =>
    /\b(?:junit|mockito|mockk|testcontainers|test)\b/.test(alias);
  return {
    dependencies: libraries.filter((one) => !isTest(one)).map(({ module }) => module),
    developmentDependencies: libraries.filter(isTest).map(({ module }) => module),
    versions: [
      ...applied,
      ...libraries.flatMap(({ module, version }) => [[module, version] as const, [groupOf(module), version] as const]),
    ].filter(([, version]) => /^\d/.test(version)),
  };
}

function joined(entry: unknown): string | undefined {
  const group = textOf(tableAt(entry)['group']);
  const name = textOf(tableAt(entry)['name']);
  return group === undefined || name === undefined ? undefined : `${group}:${name}`;
}
