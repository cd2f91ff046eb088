import { sha256 } from '../text/sha256.ts';
import { withoutQuotes } from '../text/masked.ts';
import type { PolicyFinding } from './finding.ts';
import { essence, surroundings } from './surroundings.ts';

/** The file that is looked for where no setting names one. */
export const baselineName = '.twelve-factor-baseline.json';

/** A finding that is accepted. */
export interface BaselineEntry {
  readonly rule: string;
  /** Relative to the baseline's folder, `/` between names. */
  readonly path: string;
  /** A salted digest of what the finding is about: no text of the file can be read from it. */
  readonly digest: string;
  /** How many equal ones there are. */
  readonly count: number;
  /** True for keys of known live formats that were accepted on purpose. */
  readonly live: boolean;
}

/** The accepted findings of a folder. */
export interface Baseline {
  /** URI of the file. */
  readonly uri: string;
  /** URI of its folder. */
  readonly folder: string;
  /** Random, so that digests of different projects differ. */
  readonly salt: string;
  readonly entries: readonly BaselineEntry[];
}

/** An accepted finding, and the entry that accepts it. */
export interface Accepted {
  readonly finding: PolicyFinding;
  readonly key: string;
}

const formatVersion = 1;

/** Reads a baseline; `problem` says what is wrong with it. */
export function parseBaseline(
  text: string,
  uri: string,
  folder: string,
): { readonly baseline: Baseline } | { readonly problem: string } {
  const value = valueOf(text);
  if (value === undefined) return { problem: 'Not a baseline: not valid JSON.' };
  const { version, salt, findings } = value;
  if (typeof version === 'number' && version > formatVersion)
    return { problem: `This baseline is of a newer version (${version}); update twelve-factor.` };
  if (version !== formatVersion || typeof salt !== 'string' || salt === '' || !Array.isArray(findings))
    return { problem: 'Not a baseline: it needs "version", "salt" and "findings".' };
  const entries = findings.map(entryOf);
  const broken = entries.findIndex((entry) => entry === undefined);
  if (broken >= 0) return { problem: `Not a baseline: entry ${broken + 1} needs "rule", "path" and "digest".` };
  return { baseline: { uri, folder, salt, entries: entries.filter((entry) => entry !== undefined) } };
}

function valueOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}

function entryOf(value: unknown): BaselineEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { rule, path, digest, count = 1, live = false } = Object.fromEntries<unknown>(Object.entries(value));
  if (typeof rule !== 'string' || typeof path !== 'string' || typeof digest !== 'string') return undefined;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) return undefined;
  return { rule, path, digest, count, live: live === true };
}

/** The text of a baseline: in order and without dates, so that equal findings give equal text. */
export function baselineText({ salt, entries }: Pick<Baseline, 'salt' | 'entries'>): string {
  const findings = [...entries].sort(byEntry).map(({ rule, path, digest, count, live }) => ({
    rule,
    path,
    digest,
    ...(count === 1 ? {} : { count }),
    ...(live ? { live } : {}),
  }));
  const $schema =
    'https://raw.githubusercontent.com/twelve-factor/vscode-twelve-factor/main/schemas/twelve-factor-baseline.schema.json';
  return `${JSON.stringify({ $schema, version: formatVersion, salt, findings }, undefined, 2)}\n`;
}

/** The order of entries in the file. */
export function byEntry(a: BaselineEntry, b: BaselineEntry): number {
  return compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.digest, b.digest);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What an entry is found by. */
export function keyOf({ rule, path, digest }: Pick<BaselineEntry, 'rule' | 'path' | 'digest'>): string {
  return JSON.stringify([path, rule, digest]);
}

/**
 * The digest of a finding. Of a secret's value only twelve salted bits are in it: enough to tell a new value in an old
 * place, too few to confirm a guess.
 */
export function digestOf(
  finding: Pick<PolicyFinding, 'rule' | 'range'>,
  text: string,
  path: string,
  salt: string,
  isSecret: boolean,
): string {
  const { start, end } = finding.range;
  const own = text.slice(start, end);
  const about = [salt, finding.rule, path, surroundings(text, start)];
  if (!isSecret) return sha256(JSON.stringify([...about, essence(own)])).slice(0, 16);
  const value = sha256(JSON.stringify([...about, withoutQuotes(own)])).slice(0, 3);
  return `${sha256(JSON.stringify(about)).slice(0, 16)}-${value}`;
}

export interface AcceptInput<T extends PolicyFinding> {
  readonly findings: readonly T[];
  readonly text: string;
  /** Of the document, relative to the baseline's folder. */
  readonly path: string;
  readonly baseline: Baseline;
  readonly secret: ReadonlySet<string>;
}

/** Takes out the findings that the baseline accepts: of equal ones as many as it counts, the first in the text. */
export function accept<T extends PolicyFinding>(input: AcceptInput<T>): { kept: T[]; accepted: Accepted[] } {
  const { findings, text, path, baseline, secret } = input;
  const left = new Map(
    baseline.entries.filter((entry) => entry.path === path).map((entry) => [keyOf(entry), { ...entry }]),
  );
  if (left.size === 0) return { kept: [...findings], accepted: [] };
  const kept: T[] = [];
  const accepted: Accepted[] = [];
  for (const finding of [...findings].sort((a, b) => a.range.start - b.range.start)) {
    const digest = digestOf(finding, text, path, baseline.salt, secret.has(finding.rule));
    const key = keyOf({ rule: finding.rule, path, digest });
    const entry = left.get(key);
    if (entry === undefined || entry.count === 0 || (finding.isLive === true && !entry.live)) kept.push(finding);
    else {
      left.set(key, { ...entry, count: entry.count - 1 });
      accepted.push({ finding, key });
    }
  }
  return { kept, accepted };
}
