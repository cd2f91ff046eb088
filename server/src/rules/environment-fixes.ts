import { environmentLoader } from '../semantics/env-loader.ts';
import { runsInBrowser } from '../semantics/browser.ts';
import type { Required } from '../semantics/credential/fallback.ts';
import { wholeLines } from '../semantics/credential/stand-in.ts';
import { holderOf, type LiteralPlace } from '../semantics/credential/literal-place.ts';
import type { Project } from '../semantics/project.ts';
import { mustBeConstant, replaceWith } from '../semantics/remedy.ts';
import type { View } from '../semantics/view.ts';
import { joinedText } from '../semantics/join-text.ts';
import type { Code } from '../facts/idioms.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { moveOf, referenceFixes, type Given } from './reference-fixes.ts';
import type { Fix } from './rule.ts';

/** A literal that belongs into the environment. */
export interface Exposed {
  /** What the read of the environment takes the place of. */
  readonly range: Range;
  /** The code of the literal itself. */
  readonly literal: Range;
  readonly place: LiteralPlace;
  /** The variable to read. */
  readonly name: string;
  /** The literal's text; undefined when it is not constant. */
  readonly value?: string;
  /** What it is called in titles, with its article; a secret when absent. */
  readonly noun?: string;
  /** The stretch of the value that is the secret, by its offsets there, where the rest may stay. */
  readonly part?: { readonly range: Range; readonly name: string };
  /** The issuer's page on revoking a leaked one. */
  readonly revoke?: string;
}

/**
 * The ways out: read the variable, or move the value into `.env` as well, whole or only the part of it that is secret.
 * All change what happens when the variable is not set, so none is applied on save. Without an idiom of the language
 * there is no fix.
 */
export function environmentFixes(view: View, project: Project, exposed: Exposed): Fix[] {
  const { name, value, noun = 'the secret', revoke } = exposed;
  if (view.idioms.readEnv === undefined) {
    const content = holderOf(view, exposed.range)?.value;
    if (content?.kind !== 'text') return [];
    const given = { range: exposed.range, content: content.content, name, value, noun, revoke };
    return [...referenceFixes(view, given), ...partReference(view, given, exposed)];
  }
  const edits = (key: string): readonly Edit[] => editsFor(view, exposed, key);
  const unavailable = obstacle(view, project, exposed);
  const blocked = unavailable === undefined ? {} : { unavailable };
  const read: Fix = {
    title: `Read \`${name}\` from the environment`,
    safety: 'unsafe',
    edits: unavailable === undefined ? edits(name) : [],
    ...blocked,
  };
  if (value === undefined) return [read];
  const advice = loadingAdvice(view, project);
  const move: Fix = {
    title: `Move ${noun} to \`.env\` as \`${name}\`${advice}`,
    safety: 'unsafe',
    edits: [],
    move: moveOf(view, { name, value, edits, revoke }),
    ...blocked,
  };
  return [read, move, ...(unavailable === undefined ? partFix(view, exposed, value) : [])];
}

/** The rest of the value stays in the file of settings. */
function partReference(view: View, given: Given, { part, value = '' }: Exposed): Fix[] {
  if (part === undefined || view.idioms.overrideName !== undefined) return [];
  const { start, end } = given.content;
  if (view.source.text.slice(start, end) !== value) return [];
  const content = { start: start + part.range.start, end: start + part.range.end };
  const stretch = value.slice(part.range.start, part.range.end);
  return referenceFixes(view, {
    ...given,
    content,
    name: part.name,
    value: stretch,
    noun: 'only its password',
    isPart: true,
  });
}

/** The rest of the text stays in the code, joined with what is read. */
function partFix(view: View, exposed: Exposed, value: string): Fix[] {
  const { part, revoke } = exposed;
  const { text } = view.source;
  const code = text.slice(exposed.literal.start, exposed.literal.end);
  // Quotes of a plain kind, and nothing within them that is written otherwise than it reads.
  if (part === undefined || !/^["'`]/.test(code) || code.slice(1, -1) !== value) return [];
  const { start, end } = part.range;
  const edits = (key: string): readonly Edit[] => {
    const read = view.idioms.readEnv?.(key);
    const joined = read && joinedText(view, exposed.literal, value.slice(0, start), read, value.slice(end));
    if (joined === undefined) return [];
    return placed(view, exposed, { ...joined, text: view.idioms.borrowArgument?.(joined.text) ?? joined.text });
  };
  if (edits(part.name).length === 0) return [];
  const title = `Move only its password to \`.env\` as \`${part.name}\``;
  const move = moveOf(view, { name: part.name, value: value.slice(start, end), edits, revoke });
  return [{ title, safety: 'unsafe', edits: [], move }];
}

function editsFor(view: View, exposed: Exposed, name: string): readonly Edit[] {
  const { literal } = exposed;
  const code = view.idioms.readEnv?.(name, view.source.text.slice(literal.start, literal.end));
  return code === undefined ? [] : placed(view, exposed, code);
}

/** The edits that put code where the literal stands. */
function placed(view: View, { range, place }: Exposed, code: Code): readonly Edit[] {
  const { text } = view.source;
  // `as const` only holds for literals.
  const constant = /^\s*as\s+const\b/.exec(text.slice(range.end, range.end + 40))?.[0] ?? '';
  const whole = { start: range.start, end: range.end + constant.length };
  const before = /\w/.test(text[range.start - 1] ?? '') ? ' ' : '';
  return replaceWith(
    view,
    whole,
    place === 'attribute' ? { ...code, text: `{${code.text}}` } : { ...code, text: before + code.text },
  );
}

const IN_BROWSER = 'code in a browser cannot keep a secret; call the service from a server';

const reasons: Readonly<Record<LiteralPlace, string | undefined>> = {
  expression: undefined,
  attribute: undefined,
  piece: 'the literal is only a piece of the text; read the whole text from the environment',
  key: 'the literal is a key',
  prose: 'the literal is documentation',
  constant: 'only a constant may stand here',
};

/** Why the literal cannot be replaced where it stands, as words that follow "not here:". */
function obstacle(view: View, project: Project, { place, literal }: Exposed): string | undefined {
  const { text } = view.source;
  if (runsInBrowser(view, project)) return IN_BROWSER;
  if (mustBeConstant(view, literal)) return reasons.constant;
  if (place !== 'expression' && place !== 'attribute') return reasons[place];
  const code = text.slice(literal.start, literal.end);
  if (/^(?:b|br|rb)["']/i.test(code) && /[^\x20-\x7e]|\\[x0-7]/.test(code))
    return 'the environment holds text, not any bytes';
  return undefined;
}

/** What to do so that the app sees what stands in `.env`, in parentheses; empty when it does. */
function loadingAdvice(view: View, project: Project): string {
  if (!project.complete) return '';
  const { manifest, commands } = project;
  const names = project.sites('loads-env-file').map((site) => site.name);
  const { loaded, advice } = environmentLoader({
    languageId: view.source.languageId,
    dependencies: [...manifest.dependencies, ...manifest.developmentDependencies],
    commands: commands.map((command) => command.words.join(' ')),
    modules: [
      ...names,
      ...names.map((name) => name.replace(/\.\w+$/, '')),
      ...view.facts.imports.map((imported) => imported.module),
    ],
    names,
  });
  if (loaded || names.length > 0) return '';
  const short = advice
    .replace(/^Nothing loads \.env here: /, '')
    .replace(/ \([^()]*\)/g, '')
    .replace(/\.$/, '');
  return ` (nothing loads it yet: ${short})`;
}

/** Makes a read of the environment required: the program stops when the variable is not set. */
export function requireFix(view: View, project: Project, variable: string, required: Required): Fix {
  const title = `Require \`${variable}\` from the environment`;
  if (runsInBrowser(view, project)) return { title, safety: 'unsafe', edits: [], unavailable: IN_BROWSER };
  if ('edits' in required) return { title, safety: 'unsafe', edits: required.edits };
  const { readEnv, requireValue } = view.idioms;
  const code =
    required.read === undefined || requireValue === undefined
      ? readEnv?.(variable)
      : requireValue(required.read, variable);
  if (code === undefined) return { title, safety: 'unsafe', edits: [] };
  const without =
    required.without === undefined ? [] : [{ range: wholeLines(view.source.text, required.without), newText: '' }];
  return { title, safety: 'unsafe', edits: [...replaceWith(view, required.replace, code), ...without] };
}
