/**
 * The paths in a Git index (`.git/index`) whose last part is `name`, relative to the work tree's root; undefined for
 * bytes that are no index, or one that does not name every file itself. Versions 2, 3 and 4 are read, with object ids
 * of either size (git-scm.com/docs/index-format).
 */
export function pathsInIndex(bytes: Uint8Array, name: string): readonly string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerSize || view.getUint32(0) !== signature) return undefined;
  const version = view.getUint32(4);
  if (version < 2 || version > 4) return undefined;
  const wanted = new TextEncoder().encode(name);
  // Nothing in the file says how long object ids are: with the wrong length what follows the entries makes no sense.
  for (const idSize of [20, 32]) {
    const found = readEntries({ bytes, view, version, idSize }, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `DIRC`, the version and the number of entries. */
const headerSize = 12;
const signature = 0x44495243;
/** Times, device, inode, mode, owner and size of a file: ten numbers before its object id. */
const statSize = 40;
const slash = 0x2f;
/** In the first byte of the flags: two further bytes of flags follow. */
const extendedBit = 0x40;
/** Longer paths are no paths on any system. */
const longestPath = 16_384;

interface Index {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly version: number;
  readonly idSize: number;
}

/** Where a path stands, and where the entry behind it begins. */
interface PlacedPath {
  readonly from: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

function readEntries(index: Index, wanted: Uint8Array): readonly string[] | undefined {
  const { bytes, view, version, idSize } = index;
  const decoder = new TextDecoder();
  const shared = new Uint8Array(version === 4 ? longestPath : 0);
  const found: string[] = [];
  let at = headerSize;
  let length = 0;
  for (let left = view.getUint32(8); left > 0; left--) {
    const flagsAt = at + statSize + idSize;
    if (flagsAt + 2 > bytes.length) return undefined;
    const isExtended = version > 2 && ((bytes[flagsAt] ?? 0) & extendedBit) !== 0;
    const start = flagsAt + (isExtended ? 4 : 2);
    const path = version === 4 ? unpacked(bytes, start, shared, length) : padded(bytes, at, start);
    if (path === undefined) return undefined;
    if (endsWith(path, wanted)) found.push(decoder.decode(path.from.subarray(path.start, path.end)));
    length = path.end;
    at = path.next;
  }
  return endsAsExpected(index, at) ? found : undefined;
}

/** Versions 2 and 3: the path, then as many zeros, at least one, as make the entry's length a multiple of eight. */
function padded(bytes: Uint8Array, entry: number, start: number): PlacedPath | undefined {
  const end = bytes.indexOf(0, start);
  if (end === -1) return undefined;
  return { from: bytes, start, end, next: entry + ((end - entry + 8) & ~7) };
}

/** Version 4: how many bytes to take from the end of the path before, then what comes in their place, and a zero. */
function unpacked(bytes: Uint8Array, start: number, shared: Uint8Array, length: number): PlacedPath | undefined {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let removed = byte & 127;
  while (byte >= 128) {
    byte = bytes[at++] ?? 0;
    removed = (removed + 1) * 128 + (byte & 127);
  }
  const zero = bytes.indexOf(0, at);
  const kept = length - removed;
  if (zero === -1 || kept < 0 || kept + zero - at > shared.length) return undefined;
  shared.set(bytes.subarray(at, zero), kept);
  return { from: shared, start: 0, end: kept + zero - at, next: zero + 1 };
}

function endsWith({ from, start, end }: PlacedPath, wanted: Uint8Array): boolean {
  const first = end - wanted.length;
  if (first < start || (first > start && from[first - 1] !== slash)) return false;
  for (let offset = 0; offset < wanted.length; offset++) if (from[first + offset] !== wanted[offset]) return false;
  return true;
}

/**
 * Behind the entries stand extensions, each with a name and a length, and a checksum. One whose name starts with a small
 * letter must be understood: of a split index (`link`) the rest is elsewhere. Folders of a sparse one (`sdir`) are left
 * out on the disk, too.
 */
function endsAsExpected({ bytes, view, idSize }: Index, from: number): boolean {
  const end = bytes.length - idSize;
  let at = from;
  while (at + 8 <= end) {
    const isOptional = (bytes[at] ?? 0) >= 0x41 && (bytes[at] ?? 0) <= 0x5a;
    if (!isOptional && view.getUint32(at) !== sparseFolders) return false;
    at += 8 + view.getUint32(at + 4);
  }
  return at === end;
}

/** `sdir`. */
const sparseFolders = 0x73646972;
