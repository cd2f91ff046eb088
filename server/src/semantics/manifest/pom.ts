import type { ManifestPart } from '../manifest.ts';

/** An element of an XML text: its own text, and what stands in it. */
interface Element {
  readonly name: string;
  readonly children: Element[];
  text: string;
}

/**
 * Reads a Maven `pom.xml`: dependencies are called `group:artifact`. A parent and an imported bill of materials tell the
 * version of their whole group, which is listed under the group's name.
 */
export function readPom(text: string): ManifestPart {
  const project = elementsOf(text).find((element) => element.name === 'project');
  if (project === undefined) return {};
  const properties = new Map(childrenAt(project, 'properties').map((one) => [one.name, one.text.trim()]));
  const resolved = (value: string): string =>
    value.replace(/\$\{([^{}]+)\}/g, (whole, name: string) => properties.get(name) ?? whole);
  const dependencies = childrenAt(project, 'dependencies').map((one) => coordinatesOf(one, resolved));
  const managed = childrenAt(project, 'dependencyManagement', 'dependencies').map((one) =>
    coordinatesOf(one, resolved),
  );
  const parent = project.children.filter((child) => child.name === 'parent').map((one) => coordinatesOf(one, resolved));
  const named = (isForTests: boolean): readonly string[] =>
    dependencies.filter((one) => (one.scope === 'test') === isForTests).map((one) => `${one.group}:${one.artifact}`);
  const groups = [...parent, ...managed.filter((one) => one.scope === 'import')];
  return {
    dependencies: named(false),
    developmentDependencies: named(true),
    ...(isLibrary(project) ? { isLibrary: true } : {}),
    versions: [
      ...groups.map((one) => [one.group, one.version] as const),
      ...[...managed, ...dependencies].map((one) => [`${one.group}:${one.artifact}`, one.version] as const),
      ...dependencies.map((one) => [one.group, one.version] as const),
    ].filter(([, version]) => /^\d/.test(version)),
  };
}

/** True for a bundle and for an extension of Maven, which run in other programs alone. */
function isLibrary(project: Element): boolean {
  const packaging = project.children.find(({ name }) => name === 'packaging')?.text.trim();
  if (packaging !== undefined && packaging !== 'jar')
    return /^(?:bundle|maven-plugin|maven-archetype)$/.test(packaging);
  return childrenAt(project, 'build', 'plugins').some(({ children }) =>
    children.some(
      (one) => one.name === 'artifactId' && /^(?:maven-bundle-plugin|bnd-maven-plugin)$/.test(one.text.trim()),
    ),
  );
}

interface Coordinates {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  readonly scope: string;
}

function coordinatesOf(element: Element, resolved: (value: string) => string): Coordinates {
  const at = (name: string): string =>
    resolved(element.children.find((child) => child.name === name)?.text.trim() ?? '');
  return { group: at('groupId'), artifact: at('artifactId'), version: at('version'), scope: at('scope') };
}

function childrenAt(element: Element, ...path: readonly string[]): readonly Element[] {
  let found: Element | undefined = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found?.children ?? [];
}

const token = /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<[?!][^<>]*>|<(\/?)([\w:.-]+)[^<>]*?(\/?)>|([^<]+)/g;

/** The outermost elements of an XML text. An end without a start, and a start without an end, do no harm. */
function elementsOf(text: string): readonly Element[] {
  const root: Element = { name: '', children: [], text: '' };
  const open: Element[] = [root];
  for (const [, data, isEnd, name, isEmpty, plain] of text.matchAll(token)) {
    const around = open.at(-1) ?? root;
    if (name === undefined) around.text += plain ?? data ?? '';
    else if (isEnd === '/') {
      const start = open.findLastIndex((element) => element.name === name);
      if (start > 0) open.length = start;
    } else {
      const element: Element = { name, children: [], text: '' };
      around.children.push(element);
      if (isEmpty !== '/') open.push(element);
    }
  }
  return root.children;
}
