import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Runtime } from '../../catalog/runtime-images.ts';
import type { Range } from '../../text/range.ts';

/** The version of a runtime that a file of an app asks for. */
export interface RuntimeWish {
  readonly runtime: Runtime;
  /** As a range: `>=20`, `3.12`. */
  readonly wanted: string;
  /** What is written there. */
  readonly written: string;
  readonly range: Range;
  /** The file, relative to the app's root. */
  readonly path: string;
}

/** True for the files of version managers, which say nothing but this. */
export function isVersionFile(name: string): boolean {
  return /^\.(?:nvmrc|node-version|python-version|ruby-version|tool-versions)$/.test(name);
}

/** What a manifest or a file of a version manager asks for; nothing for any other. Never throws. */
export function runtimeWishes(path: string, text: string): readonly RuntimeWish[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found = name === 'package.json' || name === 'composer.json' ? jsonWishes(name, text) : [];
  const lines = patterns.filter(({ file }) => file.test(name)).flatMap((pattern) => linesOf(pattern, text));
  return [...found, ...lines].map((wish) => ({ ...wish, path }));
}

type Wish = Omit<RuntimeWish, 'path'>;

function jsonWishes(name: string, text: string): readonly Wish[] {
  const [runtime, place]: readonly [Runtime, string[]] =
    name === 'package.json' ? ['node', ['engines', 'node']] : ['php', ['require', 'php']];
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const node = tree === undefined ? undefined : findNodeAtLocation(tree, place);
  const value: unknown = node?.value;
  if (node === undefined || typeof value !== 'string') return [];
  const range = { start: node.offset + 1, end: node.offset + node.length - 1 };
  return [{ runtime, wanted: value, written: value, range }];
}

interface Pattern {
  readonly file: RegExp;
  readonly runtime: Runtime;
  /** The first group is the version or range. */
  readonly pattern: RegExp;
  /** True where the version is the oldest that will do. */
  readonly isLeast?: true;
}

/** A file of one line: several versions are a choice, of which nobody knows what it is for. */
const onlyLine = /^\s*v?(\d+(?:\.\d+){0,2})\s*$/d;

const patterns: readonly Pattern[] = [
  { file: /^\.(?:nvmrc|node-version)$/, runtime: 'node', pattern: onlyLine },
  { file: /^\.python-version$/, runtime: 'python', pattern: onlyLine },
  { file: /^\.ruby-version$/, runtime: 'ruby', pattern: /^\s*(?:ruby-)?(\d+(?:\.\d+){0,2})\s*$/d },
  { file: /^\.tool-versions$/, runtime: 'node', pattern: /^nodejs[ \t]+(\d[\d.]*)[ \t]*$/dm },
  { file: /^\.tool-versions$/, runtime: 'python', pattern: /^python[ \t]+(\d[\d.]*)[ \t]*$/dm },
  { file: /^\.tool-versions$/, runtime: 'ruby', pattern: /^ruby[ \t]+(\d[\d.]*)[ \t]*$/dm },
  { file: /^\.tool-versions$/, runtime: 'php', pattern: /^php[ \t]+(\d[\d.]*)[ \t]*$/dm },
  { file: /^\.tool-versions$/, runtime: 'go', pattern: /^golang[ \t]+(\d[\d.]*)[ \t]*$/dm },
  { file: /^\.tool-versions$/, runtime: 'rust', pattern: /^rust[ \t]+(\d[\d.]*)[ \t]*$/dm },
  { file: /^\.tool-versions$/, runtime: 'java', pattern: /^java[ \t]+[a-z-]*(\d+)[\d.+]*[ \t]*$/dm },
  { file: /^pyproject\.toml$/, runtime: 'python', pattern: /^requires-python\s*=\s*["']([^"']+)["']/dm },
  {
    file: /^pyproject\.toml$/,
    runtime: 'python',
    pattern: /^\[tool\.poetry\.dependencies\]\s*\n(?:(?!\[|python\b).*\n)*python\s*=\s*["']([^"']+)["']/dm,
  },
  { file: /^Pipfile$/, runtime: 'python', pattern: /^python_version\s*=\s*["']([\d.]+)["']/dm },
  { file: /^Gemfile$|^gems\.rb$/, runtime: 'ruby', pattern: /^ruby[\s(]+["']([^"']+)["']\s*\)?\s*(?:#.*)?$/dm },
  { file: /^Cargo\.toml$/, runtime: 'rust', pattern: /^rust-version\s*=\s*["']([\d.]+)["']/dm, isLeast: true },
  { file: /^go\.mod$/, runtime: 'go', pattern: /^go[ \t]+(\d[\d.]*)[ \t]*(?:\/\/.*)?$/dm, isLeast: true },
  {
    file: /^pom\.xml$/,
    runtime: 'java',
    pattern: /<(?:java\.version|maven\.compiler\.release)>\s*(?:1\.)?(\d+)\s*</d,
    isLeast: true,
  },
  {
    file: /^build\.gradle(?:\.kts)?$/,
    runtime: 'java',
    pattern: /(?:JavaLanguageVersion\.of|jvmToolchain)\(\s*["']?(\d+)["']?\s*\)/d,
    isLeast: true,
  },
  { file: /\.[cf]sproj$/, runtime: 'dotnet', pattern: /<TargetFramework>\s*net(\d+\.\d+)\s*</d },
];

function linesOf({ runtime, pattern, isLeast }: Pattern, text: string): readonly Wish[] {
  const match = pattern.exec(text);
  const [, written] = match ?? [];
  const place = match?.indices?.[1];
  if (written === undefined || place === undefined) return [];
  const wanted = isLeast === true ? `>=${written}` : written;
  return [{ runtime, wanted, written, range: { start: place[0], end: place[1] } }];
}
