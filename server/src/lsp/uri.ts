import { URI } from 'vscode-uri';

/** One spelling for each document: drive letters and encoding differ between editors. */
export function normalizeUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** A path beside a folder, as a normalized URI; `path` may be absolute. */
export function uriBelow(folder: string, path: string): string {
  if (/^[a-z][a-z\d+.-]+:/i.test(path)) return normalizeUri(path);
  const base = URI.parse(folder);
  const isAbsolute = path.startsWith('/') || /^[a-z]:[\\/]/i.test(path);
  return (isAbsolute ? URI.file(path) : base.with({ path: `${base.path.replace(/\/$/, '')}/${path}` })).toString();
}
