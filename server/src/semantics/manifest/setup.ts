import type { ManifestPart } from '../manifest.ts';
import { moduleFiles } from './pyproject.ts';
import { isForDevelopment, readRequirements } from './requirements.ts';

/** Reads a `setup.cfg` (setuptools' declarative configuration). */
export function readSetupCfg(text: string): ManifestPart {
  const values = sections(text);
  const extras = [...values].filter(([key]) => key.startsWith('options.extras_require '));
  const isExtraForDevelopment = (key: string): boolean => isForDevelopment(key.slice(key.indexOf(' ') + 1));
  const names = (entries: readonly (readonly [string, string])[]): readonly string[] =>
    entries.flatMap(([, value]) => readRequirements(value));
  return {
    dependencies: [
      ...readRequirements(values.get('options install_requires') ?? ''),
      ...names(extras.filter(([key]) => !isExtraForDevelopment(key))),
    ],
    developmentDependencies: [
      ...readRequirements(values.get('options tests_require') ?? ''),
      ...names(extras.filter(([key]) => isExtraForDevelopment(key))),
    ],
    binaries: consoleScripts((values.get('options.entry_points console_scripts') ?? '').split('\n')),
    name: values.get('metadata name'),
  };
}

/** Reads the literal lists of a `setup.py`. What the file computes is not seen. */
export function readSetupPy(text: string): ManifestPart {
  const code = text.replace(/^[ \t]*#.*$/gm, '');
  const name = /\bname\s*=\s*(["'])([\w.-]+)\1/.exec(code)?.[2];
  return {
    dependencies: readRequirements(listAfter(code, /\binstall_requires\s*=\s*\[/g).join('\n')),
    developmentDependencies: readRequirements(listAfter(code, /\btests_require\s*=\s*\[/g).join('\n')),
    binaries: consoleScripts(listAfter(code, /["']console_scripts["']\s*:\s*\[/g)),
    name,
  };
}

/** `name = package.module:function`, as entry points are written. */
function consoleScripts(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const target = /^[^=#]+=\s*(\S+)/.exec(line)?.[1];
    return target === undefined ? [] : moduleFiles(target);
  });
}

/** The values by `section key`; indented lines go on with the value before them. */
function sections(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let section = '';
  let key = '';
  for (const line of text.split(/\r\n?|\n/)) {
    if (/^\s*[#;]/.test(line)) continue;
    const header = /^\[(.+)\]/.exec(line)?.[1];
    const setting = /^([^\s=:[][^=:]*)[=:](.*)/.exec(line);
    if (header !== undefined) {
      section = header.trim();
      key = '';
    } else if (/^\s+\S/.test(line) && key !== '') values.set(key, `${values.get(key) ?? ''}\n${line.trim()}`.trim());
    else if (setting !== null) {
      key = `${section} ${(setting[1] ?? '').trimEnd()}`;
      values.set(key, (setting[2] ?? '').trim());
    }
  }
  return values;
}

/** The string literals of the list that follows a match. */
function listAfter(code: string, start: RegExp): readonly string[] {
  return [...code.matchAll(start)].flatMap((match) => {
    const strings: string[] = [];
    const token = /"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'|\]|#.*/g;
    token.lastIndex = match.index + match[0].length;
    for (let found = token.exec(code); found !== null && found[0] !== ']'; found = token.exec(code)) {
      const content = found[1] ?? found[2];
      if (content !== undefined) strings.push(content);
    }
    return strings;
  });
}
