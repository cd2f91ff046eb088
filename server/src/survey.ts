import {
  mayHoldDirective,
  importsOnly,
  languageFor,
  languageIdOf,
  outlook,
  summaryOf,
  viewOf,
  type Prospect,
  whyNotRead,
} from './files.ts';
import { formatOf } from './formats/index.ts';
import type { Host } from './host.ts';
import { isApplicationSettings } from './semantics/manifest/application-settings.ts';
import { isRootManifest } from './semantics/manifest.ts';
import { isDotnetManifest } from './semantics/manifest/dotnet.ts';
import { isGemManifest } from './semantics/manifest/gemfile.ts';
import { isLandmark } from './semantics/landmark.ts';
import { isLockFile, lockedVersions } from './semantics/manifest/locks.ts';
import { isVersionFile } from './semantics/manifest/runtime-wishes.ts';
import type { FileSummary } from './semantics/project.ts';
import { mayHoldSetting } from './semantics/credential/trigger.ts';
import { isOwnCode, roleOf } from './semantics/role.ts';
import type { View } from './semantics/view.ts';
import type { IgnoreRules } from './text/ignore-rules.ts';
import { isCredentialFile, isEnvironmentFile } from './text/place.ts';

/** What one look at a file tells: plain data, apart from `view`. */
export interface Survey {
  readonly uri: string;
  /** Present when a language or format reads the file. */
  readonly summary?: FileSummary;
  /** Present for a manifest. */
  readonly manifest?: string;
  /** Present for a file that may hold secrets: whether version control has it. */
  readonly isTracked?: boolean;
  /** Present for files that say what version control leaves out, or that something should: see `VersionControl`. */
  readonly rulesAround?: readonly IgnoreRules[];
  readonly prospect: Prospect;
  /** Why the file was not read; empty when it was. */
  readonly reason: string;
  /** Present when the file had to be parsed. */
  readonly view?: View;
}

/** A file that an editor has open: its text there, and what was read of it already. */
export interface OpenFile {
  readonly text: string;
  readonly view: View | undefined;
}

/** Files larger than this are not read for the project's sake, in UTF-16 units. */
const largestFile = 1_000_000;

/** True for the manifests of apps, and for files that add to one. */
export function isManifest(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    isRootManifest(name) ||
    isDotnetManifest(name) ||
    isGemManifest(name) ||
    isVersionFile(name) ||
    /^requirements[\w.-]*\.txt$|^libs\.versions\.toml$/.test(name) ||
    isApplicationSettings(path)
  );
}

/** True for what a check reads, or only wants to know of. */
export function isToSurvey(path: string): boolean {
  return isLandmark(path) || isOfInterest(path);
}

/** True when a check has any use for a path. */
export function isOfInterest(path: string): boolean {
  return (languageIdOf(path) !== undefined || isManifest(path)) && roleOf(path) !== 'generated';
}

/**
 * Looks at one file: reads it, and parses it only when its words say that the rest of its app needs to know more.
 * `path` is relative to the app's root; what is `open` counts instead of what is on disk. Never rejects: an unreadable file tells nothing.
 */
export async function survey(
  uri: string,
  path: string,
  host: Host,
  open?: OpenFile,
  limit = largestFile,
): Promise<Survey> {
  const nothing: Survey = { uri, prospect: 'none', reason: 'not a language that is checked' };
  if (isLandmark(path)) {
    const locked = lockedVersions(path, isLockFile(path) ? ((await host.readFile(uri)) ?? '') : '');
    return { ...nothing, reason: '', summary: { ...landmarkSummary(uri, path), locked } };
  }
  if (!isOfInterest(path)) return nothing;
  const versions = await versionFacts(uri, path, host);
  // What only this machine has is nobody's business.
  if (versions.isTracked === false) return { ...nothing, ...versions, reason: 'not in version control' };
  const content = open?.text ?? (await host.readFile(uri));
  // Keys come as bytes, too.
  // Data in XML and JSON may be in any encoding.
  const isGeneral = formatOf(path)?.isGeneral === true;
  if (content === undefined)
    return isCredentialFile(path) || isGeneral ? nothing : { ...nothing, reason: 'cannot be read' };
  const known = { ...versions, ...(isManifest(path) ? { manifest: content } : {}) };
  const languageId = languageIdOf(path);
  if (languageId === undefined) return { ...nothing, ...known };
  const source = { uri, languageId, text: content };
  const reason = whyNotRead(source, path, limit);
  if (reason !== '') return { ...nothing, ...known, reason };
  const language = languageFor(languageId)?.language;
  if (language === undefined && isGeneral) {
    const prospect = mayHoldSetting(content) || mayHoldDirective(content) ? 'any' : 'none';
    return { uri, ...known, prospect, reason: '', summary: { ...landmarkSummary(uri, path), role: roleOf(path) } };
  }
  const { prospect, mattersToProject } = language === undefined ? formatOutlook : outlook(content, language);
  if (language !== undefined && !(mattersToProject && isOwnCode(roleOf(path)))) {
    return { uri, ...known, prospect, reason: '', summary: importsOnly(source, path, language) };
  }
  const view = open?.view ?? (await viewOf(source, host).catch(() => undefined));
  if (view === undefined) return { ...nothing, ...known };
  return { uri, ...known, prospect, reason: '', summary: summaryOf(view, path), view };
}

/** What version control says of a file, for the few files of which that matters. */
export async function versionFacts(
  uri: string,
  path: string,
  { versionControl }: Host,
): Promise<Pick<Survey, 'isTracked' | 'rulesAround'>> {
  const mayHoldSecrets = isEnvironmentFile(path) || isCredentialFile(path);
  const isAtRoot = path === '.gitignore' || isRootManifest(path);
  if (!mayHoldSecrets && !isAtRoot) return {};
  const isTracked = mayHoldSecrets && (await versionControl?.isTracked(uri)) === true;
  if (mayHoldSecrets && !isTracked) return { isTracked };
  const rulesAround = await versionControl?.rulesAround(uri.slice(0, uri.length - path.length - 1));
  return { ...(mayHoldSecrets ? { isTracked } : {}), ...(rulesAround === undefined ? {} : { rulesAround }) };
}

/** What is to be known of a file that nobody reads. */
function landmarkSummary(uri: string, path: string): FileSummary {
  return { uri, path, role: 'generated', imports: [], sites: [], commands: [], buildsImage: false, deployments: [] };
}

/** Deploy files are few and small: each is read in full. */
const formatOutlook = { prospect: 'any', mattersToProject: true } as const;
