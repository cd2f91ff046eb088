/**
 * Paths in URIs, for any scheme whose path has `/` between names (`file`, `vscode-vfs`, …). URIs are normalized, so
 * that they can be compared as text.
 */

/** The folder of a document, without `/` at its end, or nothing at the top or for a URI without folders. */
export function folderOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash < pathStart(uri) || !uri.includes('/') ? undefined : uri.slice(0, slash);
}

/** A relative path resolved against a folder; `..` beyond the top stays at the top. */
export function resolvePath(folder: string, path: string): string {
  const start = pathStart(folder);
  const parts = folder
    .slice(start)
    .split('/')
    .filter((part) => part !== '');
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodePart(part));
  }
  return `${folder.slice(0, start)}/${parts.join('/')}`;
}

/** The path from a folder down to a document, decoded, `/` between names; nothing when it is not below. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  if (!uri.startsWith(base)) return undefined;
  return uri.slice(base.length).split('/').map(decodePart).join('/');
}

/** The path from a folder to a document anywhere, decoded, with `..` for each folder up. */
export function pathFrom(folder: string, uri: string): string {
  const up: string[] = [];
  for (let at: string | undefined = folder; at !== undefined; at = folderOf(at)) {
    const below = pathBelow(at, uri);
    if (below !== undefined) return [...up, below].join('/');
    up.push('..');
  }
  return uri;
}

/** The last name of a URI's path, decoded. */
export function fileName(uri: string): string {
  return decodePart(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Where the path begins: after `scheme:`, and after the authority when there is one. */
function pathStart(uri: string): number {
  const colon = uri.indexOf(':') + 1;
  if (!uri.startsWith('//', colon)) return colon;
  const slash = uri.indexOf('/', colon + 2);
  return slash < 0 ? uri.length : slash;
}

/** As vscode-uri does it: all but unreserved characters are encoded, these too. */
function encodePart(part: string): string {
  try {
    const encoded = encodeURIComponent(part);
    return encoded.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  } catch {
    // Half a surrogate pair has no encoding, and no file either.
    return part;
  }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
