/** Where findings are shown; VS Code's diagnostic collection behind a smaller face. */
export interface FindingDisplay<T> {
  show(uri: string, findings: readonly T[]): void;
  hide(uri: string): void;
}

/** Findings of a workspace check, by file. The server itself speaks for files in an open tab, so those stay hidden. */
export interface FindingStore<T> {
  /**
   * Puts new results in the place of earlier ones.
   * @param folders URIs of the folders that were checked; empty for the whole workspace
   */
  replace(folders: readonly string[], results: Iterable<readonly [uri: string, findings: readonly T[]]>): void;
  opened(uri: string): void;
  /** The tab is gone; what the check said holds again, because a change would have dropped it. */
  closed(uri: string): void;
  /** The file changed, moved or is deleted: nobody knows any more whether the findings hold. */
  changed(uri: string): void;
}

/** Keeps what a workspace check found until the file changes. */
export function createFindingStore<T>(display: FindingDisplay<T>, isOpen: (uri: string) => boolean): FindingStore<T> {
  const kept = new Map<string, readonly T[]>();

  const drop = (uri: string): void => {
    if (kept.delete(uri)) display.hide(uri);
  };

  return {
    replace(folders, results) {
      for (const uri of [...kept.keys()]) if (isBelow(uri, folders)) drop(uri);
      for (const [uri, findings] of results) {
        kept.set(uri, findings);
        if (!isOpen(uri)) display.show(uri, findings);
      }
    },
    opened(uri) {
      if (kept.has(uri)) display.hide(uri);
    },
    closed(uri) {
      const findings = kept.get(uri);
      if (findings && !isOpen(uri)) display.show(uri, findings);
    },
    changed(uri) {
      drop(uri);
      for (const inside of [...kept.keys()]) if (isBelow(inside, [uri])) drop(inside);
    },
  };
}

/** True when the URI lies in one of the folders, or when no folder limits it. */
export function isBelow(uri: string, folders: readonly string[]): boolean {
  return folders.length === 0 || folders.some((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
}
