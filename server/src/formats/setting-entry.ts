import type { Binding } from '../facts/facts.ts';
import type { Path, Text, Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { isDevelopmentName } from '../text/place.ts';
import { isSealed } from '../text/sealed.ts';
import { entry, textValue } from './entry.ts';

/** A setting as a file writes it. */
export interface WrittenSetting {
  /** Its name from the outside in. */
  readonly path: Path;
  readonly nameRange: Range;
  /** The value without quotes and escapes. */
  readonly value: string;
  /** The value as written, and the same without quotes. */
  readonly range: Range;
  readonly content: Range;
}

/** A setting whose name and value stand at two places of a text, without quotes and escapes. */
export function settingAt(
  text: string,
  name: string,
  [nameStart, nameEnd]: readonly [number, number],
  [start, end]: readonly [number, number],
): WrittenSetting {
  const range = { start, end };
  const nameRange = { start: nameStart, end: nameEnd };
  return { path: ['', name], nameRange, value: text.slice(start, end), range, content: range };
}

/** Where a lookup ends and its default starts, as Spring, Quarkus and log4j write it: `${db.password:postgres}`. */
const lookup = /^\$\{(?!env:|sys:|file:|ssm:|cf:|self:|opt:)([\w.[\]-]+):(?![-=?+])([^{}]*)\}$/;

/**
 * Settings of one document as general entries. What is sealed is no value, what stands for a lookup is its default,
 * and what a part of the name or the document's profile keeps for development is left out. A `key` is called after what it
 * is the key of.
 */
export function settingEntries(text: string, settings: readonly WrittenSetting[]): readonly Binding[] {
  if (settings.some(({ path, value }) => isProfile(path) && isOtherProfile(value))) return [];
  return settings.flatMap((setting) => {
    const { path, nameRange, value } = setting;
    const around = path.slice(0, -1);
    if (value.trim() === '' || isSealed(value) || around.some((part, at) => isForDevelopment(part, around[at - 1])))
      return [];
    const last = path.at(-1) ?? '';
    // A name that stands behind its value has its place there.
    const place = nameRange.start > setting.range.start ? startOf(setting) : nameRange;
    const name =
      /^key$/i.test(last) && around.length > 0 ? [...around.slice(0, -1), `${around.at(-1) ?? ''}.${last}`] : path;
    return [{ ...entry(name, place, settingValue(text, setting)), isGeneral: true }];
  });
}

function startOf({ range }: WrittenSetting): Range {
  return { start: range.start, end: range.start };
}

/** The part of a name that says for which environment a setting is: `test`, `%dev`. Who is known here is `local`, too. */
function isForDevelopment(part: string, above = ''): boolean {
  if (/^local[_-]?(?:users?|accounts?|admins?|logins?)$/i.test(part)) return false;
  if (part === 'local' && /auth|realm|login|users?$|accounts?$|identit|provider|backend/i.test(above)) return false;
  return isDevelopmentName(part.replace(/^%/, ''));
}

function isProfile(path: Path): boolean {
  return /^spring\.(?:config\.activate\.on-?profile|profiles)$/i.test(path.join('.'));
}

/** True for a profile, or an expression of some, that is not for production (Spring Boot, "Multi-document files"). */
export function isOtherProfile(value: string): boolean {
  return /^!\s*\(?\s*prod/.test(value) || value.split(/[\s,|&()]+/).some((profile) => isDevelopmentName(profile));
}

/** A variable that a template reads, and the text that it takes instead. */
const filled: readonly RegExp[] = [
  // `{{ lookup('env', 'X') | default('y') }}`, `{{ ansible_env.X | default('y') }}` (Ansible)
  /^\{\{-?\s{0,4}(?:lookup\(\s?["']env["'],\s?["']|(?:ansible_)?env\.|env\(["'])(?<name>\w+)(?:["']\s?\))?\s?\|\s?default\(\s?["'](?<text>[^"'{}]{1,200})["'].{0,40}\}\}$/,
  // `{{ env_var('X', 'y') }}` (dbt)
  /^\{\{\s{0,4}env_var\(\s?["'](?<name>\w+)["'],\s?["'](?<text>[^"'{}]{1,200})["']\s?\).{0,40}\}\}$/,
  // `{{ env "X" | default "y" }}` (templates of Go)
  /^\{\{-?\s{0,4}env\s{1,4}["'](?<name>\w{1,80})["']\s?\|\s?default\s{1,4}["'](?<text>[^"'{}]{1,200})["']\s{0,4}-?\}\}$/,
  // `<%= ENV.fetch("X", "y") %>`, `<%= ENV["X"] || "y" %>` (ERB)
  /^<%=\s{0,4}ENV(?:\.fetch\(|\[)\s?["'](?<name>\w+)["']\]?(?:,|\)\s?\{|\s?\|\|)\s?["'](?<text>[^"'<>]{1,200})["'].{0,10}%>$/,
  // `${env:X, 'y'}` (Serverless Framework, "Variables"), `${oc.env:X,y}` (OmegaConf, "Resolvers")
  /^\$\{(?:oc\.)?env:(?<name>\w{1,80})(?:,\s{0,4}|:-)["']?(?<text>[^"'{}]{1,200})["']?\}$/,
];

function filledValue(text: string, { value, range, content }: WrittenSetting): Value | undefined {
  const groups = filled.reduce<Record<string, string> | undefined>(
    (found, pattern) => found ?? pattern.exec(value)?.groups,
    undefined,
  );
  const { name, text: fallback } = groups ?? {};
  if (name === undefined || fallback === undefined) return undefined;
  const start = text.lastIndexOf(fallback, content.end);
  const own = { start, end: start + fallback.length };
  if (start < content.start) return undefined;
  const literal: Text = { kind: 'text', text: fallback, range: own, content: own };
  return { kind: 'either', options: [{ kind: 'name', path: ['environment', name], range }, literal], range };
}

/** The value of a setting, what stands in it for another one taken apart: `${db.password:postgres}`. */
export function settingValue(text: string, setting: WrittenSetting): Value {
  const { value, range, content } = setting;
  const found = /^(?:\{\{|<%=|\$\{(?:oc\.)?env:)/.test(value) ? filledValue(text, setting) : undefined;
  if (found !== undefined) return found;
  const match = lookup.exec(value);
  if (match === null) return withinUrl(text, setting) ?? textValue(text, value, range, content, 'braces');
  const [, name = '', fallback = ''] = match;
  const start = text.indexOf(fallback, content.start + name.length + 3);
  const own = { start, end: start + fallback.length };
  const read: Value = { kind: 'name', path: ['environment', name], range };
  if (fallback === '' || start === -1 || own.end > range.end) return read;
  const literal: Text = { kind: 'text', text: fallback, range: own, content: own };
  return { kind: 'either', options: [read, literal], range };
}

const lookupWithin = /\$\{(?!env:|sys:|file:|ssm:|cf:|self:|opt:)([\w.[\]-]+):(?![-=?+])([^{}]+)\}/;

/** `jdbc:mysql://db/shop?password=${DB_PASSWORD:postgres}`: one lookup within a URL, with what stands for it. */
function withinUrl(text: string, { value, range, content }: WrittenSetting): Value | undefined {
  const match = /:\/\/|\bpassword=/i.test(value) ? lookupWithin.exec(value) : null;
  if (match === null || text.slice(content.start, content.end) !== value) return undefined;
  const [whole, name = '', fallback = ''] = match;
  const start = content.start + match.index;
  const end = start + whole.length;
  const piece = (from: number, to: number): Text => {
    const own = { start: from, end: to };
    return { kind: 'text', text: text.slice(from, to), range: own, content: own };
  };
  const read: Value = { kind: 'name', path: ['environment', name], range: { start, end } };
  const given: Value = {
    kind: 'either',
    options: [read, piece(end - 1 - fallback.length, end - 1)],
    range: { start, end },
  };
  const behind = end < content.end ? [piece(end, content.end)] : [];
  return { kind: 'joined', parts: [piece(content.start, start), given, ...behind], range };
}

/** Keys under which a name and its value stand beside each other, in lower case. */
const nameKeys = new Set([
  'name',
  'key',
  'parameterkey',
  'option_name',
  'optionname',
  'param-name',
  'variable',
  'propertyname',
  'headername',
]);
const valueKeys = new Set(['value', 'val', 'parametervalue', 'param-value', 'optionvalue', 'default', 'defaultvalue']);

/** What the `type` of a value may be that says as much as a name. */
const credentialType = /^(?:password|passphrase|secret|token|(?:api|access|secret)[ _-]?(?:key|token))$/i;

/**
 * The places in a list of keys of a name and of its value that stand beside each other; undefined where they do not. `textAt`
 * gives the text under a key.
 */
export function pairIn(
  keys: readonly string[],
  textAt: (index: number) => string | undefined,
): { readonly name: number; readonly value: number } | undefined {
  const lower = keys.map((key) => key.toLowerCase().replace(/^\w+:/, ''));
  const name = lower.findIndex((key) => nameKeys.has(key));
  const value = lower.findIndex((key) => valueKeys.has(key));
  if (value === -1) return undefined;
  if (name !== -1) return { name, value };
  // `type: password, value: …`, as Keycloak keeps the credentials of a user
  const type = lower.indexOf('type');
  return credentialType.test(textAt(type) ?? '') ? { name: type, value } : undefined;
}
