import type { ScopeId, Value } from '../facts/value.ts';
import type { View } from './view.ts';

/**
 * Where a path leads: `stream` is standard output or error, `memory` no file at all, `temporary` a place that nobody
 * expects to last, `file` one whose name stands in the code, `environment` one that only the environment names.
 */
export type PathKind = 'stream' | 'memory' | 'temporary' | 'file' | 'environment' | 'unknown';

/** Where a path or stream leads, as far as the text tells. With alternatives, the harmless one counts. */
export function pathKind(view: View, value: Value, scope: ScopeId): PathKind {
  const kinds = view.options(value, scope).map((option) => kindOf(view, option, scope));
  for (const harmless of ['stream', 'temporary', 'memory'] as const) if (kinds.includes(harmless)) return harmless;
  if (kinds.includes('file')) return 'file';
  return kinds.includes('environment') ? 'environment' : 'unknown';
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
  if (value.kind === 'scalar') return value.value === 1 || value.value === 2 || value.value === null ? 'stream' : 'unknown';
  if (view.mentions(value, scope, 'standard-stream')) return 'stream';
  if (view.mentions(value, scope, 'temporary-path')) return 'temporary';
  const text = textOf(value, view, scope);
  const isPath = /[^*/.]/.test(text);
  if (text === ':memory:' || /[:=]memory\b|^$/.test(text) && value.kind === 'text') return 'memory';
  if (/^(?:file:)?\/(?:dev|proc|sys|run)\//.test(text) || text === '-') return 'stream';
  if (/(?:^|\/)\.?(?:tmp|temp|temporary|cache)(?:\/|$)|^\/dev\/shm/i.test(text)) return 'temporary';
  if (isPath) return 'file';
  return view.mentions(value, scope, 'environment-read') ? 'environment' : 'unknown';
}

function textOf(value: Value, view: View, scope: ScopeId): string {
  const result = view.constant(value, scope);
  if (result.kind === 'text') return result.text;
  if (result.kind === 'joined') return result.parts.map((part) => textOf(part, view, scope)).join('');
  // `__dirname`, `Path(__file__).parent` and a function's parameter say nothing of their own.
  return '*';
}
