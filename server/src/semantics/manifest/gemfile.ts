import type { ManifestPart } from '../manifest.ts';

/** True for the files in which gems and their apps say what they need. */
export function isGemManifest(name: string): boolean {
  return name === 'Gemfile' || name === 'gems.rb' || name === 'Gemfile.lock' || name.endsWith('.gemspec');
}

/** Reads a `Gemfile`, its lock file or a `.gemspec` by its lines; what is computed there is not known. */
export function readGemManifest(name: string, text: string): ManifestPart {
  if (name === 'Gemfile.lock') return { versions: locked(text) };
  return name.endsWith('.gemspec') ? readGemspec(text) : readGemfile(text);
}

const developmentGroup = /^\s*group\b[^#\n]*:(?:development|test|ci)\b[^#\n]*\bdo\b/;

/** A `Gemfile` that takes its gems from a gemspec is that of a library; any other is an app's, which nobody publishes. */
function readGemfile(text: string): ManifestPart {
  const dependencies: string[] = [];
  const developmentDependencies: string[] = [];
  let isDevelopment = false;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:group|platforms?|source|git|path)\b.*\bdo\b/.test(line)) isDevelopment = developmentGroup.test(line);
    else if (/^\s*end\b/.test(line)) isDevelopment = false;
    const name = /^\s*gem[\s(]+['"]([\w.-]+)['"]/.exec(line)?.[1];
    if (name === undefined) continue;
    const isOwnGroup = /\bgroups?:\s*(?:\[[^\]]*)?:(?:development|test)\b/.test(line);
    (isDevelopment || isOwnGroup ? developmentDependencies : dependencies).push(name);
  }
  const isOfGem = /^[ \t]*gemspec\b/m.test(text);
  return { dependencies, developmentDependencies, ...(isOfGem ? {} : { isPrivate: true }) };
}

function readGemspec(text: string): ManifestPart {
  const name = /\.name\s*=\s*['"]([\w.-]+)['"]/.exec(text)?.[1];
  const tools = executables(text);
  const folder = /\.bindir\s*=\s*['"]([\w./-]+)['"]/.exec(text)?.[1] ?? 'bin';
  return {
    ...(name === undefined ? {} : { name }),
    dependencies: namesAfter(text, /\.add_(?:runtime_)?dependency[\s(]+['"]([\w.-]+)['"]/g),
    developmentDependencies: namesAfter(text, /\.add_development_dependency[\s(]+['"]([\w.-]+)['"]/g),
    ...(tools.length === 0 ? { isLibrary: true } : {}),
    binaries: tools.map((executable) => `${folder}/${executable}`),
  };
}

/** `spec.executables = ['tool']`, `%w[tool other]`, `<< 'tool'`; where they are listed by the shell, one stands for all. */
function executables(text: string): readonly string[] {
  const written = /\.executables?\s*(?:=|<<)\s*([^\n]+)/.exec(text)?.[1];
  if (written === undefined) return [];
  const words = /^%w[[({]([^\])}]*)/.exec(written)?.[1]?.trim().split(/\s+/);
  const quoted = written.includes('grep') ? [] : namesAfter(written, /['"]([\w.-]+)['"]/g);
  const found = words ?? quoted;
  return found.length > 0 ? found : ['*'];
}

function namesAfter(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

/** `    rails (7.1.2)` */
function locked(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/^ {4}([\w.-]+) \(([\w.]+)[^()\n]*\)$/gm)].map(
    (match) => [match[1] ?? '', match[2] ?? ''] as const,
  );
}
