import { wordsOf } from './credential/words.ts';
import type { ScopeId, Value } from '../facts/value.ts';
import type { View } from './view.ts';

/**
 * Where a path leads: `stream` is standard output or error, `memory` no file at all, `temporary` a place that nobody
 * expects to last, `file` one that stands in the code, `partial` a name of the code in a folder from elsewhere,
 * `environment` one that the environment names or whose folder it names.
 */
export type PathKind = 'stream' | 'memory' | 'temporary' | 'file' | 'partial' | 'environment' | 'unknown';

/** Where a path or stream leads, as far as the text tells. With alternatives, the harmless one counts. */
export function pathKind(view: View, value: Value, scope: ScopeId): PathKind {
  const kinds = view.options(value, scope).map((option) => kindOf(view, option, scope));
  for (const harmless of ['stream', 'temporary', 'memory'] as const) if (kinds.includes(harmless)) return harmless;
  for (const kind of ['file', 'partial', 'environment'] as const) if (kinds.includes(kind)) return kind;
  return 'unknown';
}

/** The text of a path with `*` for each piece that is not constant; undefined when nothing of it is. */
export function pathText(view: View, value: Value, scope: ScopeId): string | undefined {
  for (const option of view.options(value, scope)) {
    const text = textOf(option, view, scope);
    if (/[^*/.]/.test(text)) return text;
  }
  return undefined;
}

/** True for a path under a folder where volumes are usually mounted. */
export function isUsualMount(path: string): boolean {
  return /^\/(?:data|mnt|media|volumes?|storage|shared|nfs|efs|var\/lib|var\/data|litefs)(?:\/|$)/.test(path);
}

function kindOf(view: View, value: Value, scope: ScopeId): PathKind {
  if (value.kind === 'scalar')
    return value.value === 1 || value.value === 2 || value.value === null ? 'stream' : 'unknown';
  if (view.mentions(value, scope, 'standard-stream')) return 'stream';
  if (view.mentions(value, scope, 'temporary-path')) return 'temporary';
  const text = textOf(value, view, scope);
  const isPath = /[^*/.]/.test(text);
  // A scheme before a path that cannot be told: `compress.zlib://` with a name.
  if (/^[\w.+-]+:\/{2,3}\*$/.test(text)) return 'unknown';
  if (text === ':memory:' || (/[:=]memory\b|^$/.test(text) && value.kind === 'text')) return 'memory';
  if (/^(?:file:)?\/(?:dev|proc|sys|run)\//.test(text) || text === '-') return 'stream';
  // What has a scheme of its own is no file of this machine: `php://stdout`, `s3://bucket/key`.
  if (/^(?:php|s3|gs|https?|ftps?):\/\//i.test(text)) return 'stream';
  if (/(?:^|\/)\.?(?:tmp|temp|temporary|cache)(?:\/|$)|^\/dev\/shm/i.test(text)) return 'temporary';
  if (isPath && !text.startsWith('*')) return 'file';
  const folder = folderOf(view, value, scope);
  if (isNamedTemporary(folder)) return 'temporary';
  if (view.mentions(folder, scope, 'environment-read')) return 'environment';
  if (!isPath) return 'unknown';
  return isOwnFolder(view, folder, scope) ? 'file' : 'partial';
}

/** What a path starts with. */
function folderOf(view: View, value: Value, scope: ScopeId): Value {
  const whole = view.constant(value, scope);
  return whole.kind === 'joined' ? (whole.parts[0] ?? whole) : whole;
}

/** A folder whose name, or that of what makes it, says that it does not last: `tmpDir`, `makeTempFolder()`. */
function isNamedTemporary(folder: Value): boolean {
  const path = folder.kind === 'name' ? folder.path : folder.kind === 'call' ? folder.call.callee : [];
  return wordsOf(path.filter((part) => part !== '()').at(-1) ?? '').some((word) =>
    /^(?:tmp|temp|temporary)$/.test(word),
  );
}

/** The program's folder, by what gives it, by the name that frameworks' templates give it, or as a file's parent. */
function isOwnFolder(view: View, folder: Value, scope: ScopeId): boolean {
  if (view.mentions(folder, scope, 'own-folder')) return true;
  if (folder.kind !== 'name') return false;
  return (
    folder.path.some((part) => /^parents?$/.test(part)) ||
    /^\$?(?:base|root|project|app)_?(?:dir|path|root|folder)$/i.test(folder.path.at(-1) ?? '')
  );
}

function textOf(value: Value, view: View, scope: ScopeId): string {
  return writtenText(view.constant(value, scope));
}

/** The text of what is constant already; the names in it are not followed again, they may lead back to it. */
function writtenText(value: Value): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'joined') return value.parts.map(writtenText).join('');
  // `__dirname`, `Path(__file__).parent` and a function's parameter say nothing of their own.
  return '*';
}
