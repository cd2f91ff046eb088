/** The first 32 bits of the fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const constants = fractions(64, 3);
/** The same of the square roots of the first eight (FIPS 180-4, 5.3.3). */
const beginnings = fractions(8, 2);

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal (FIPS 180-4), at once and on any platform. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(blocks.buffer).set(bytes);
  blocks.setUint8(bytes.length, 0x80);
  blocks.setUint32(blocks.byteLength - 8, Math.floor(bytes.length / 0x20000000));
  blocks.setUint32(blocks.byteLength - 4, bytes.length << 3);
  const hash = Uint32Array.from(beginnings);
  for (let offset = 0; offset < blocks.byteLength; offset += 64) addBlock(hash, blocks, offset);
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function addBlock(hash: Uint32Array, blocks: DataView, offset: number): void {
  const words = new Uint32Array(64);
  for (let i = 0; i < 64; i++) {
    const first = words[i - 15] ?? 0;
    const last = words[i - 2] ?? 0;
    words[i] =
      i < 16
        ? blocks.getUint32(offset + 4 * i)
        : (words[i - 16] ?? 0) +
          (turned(first, 7) ^ turned(first, 18) ^ (first >>> 3)) +
          (words[i - 7] ?? 0) +
          (turned(last, 17) ^ turned(last, 19) ^ (last >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i++) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + (words[i] ?? 0)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) hash[index] = (hash[index] ?? 0) + word;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fractions(count: number, root: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (!isPrime(candidate)) continue;
    const power = Math.pow(candidate, 1 / root);
    found.push(((power - Math.floor(power)) * 0x100000000) >>> 0);
  }
  return found;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) return false;
  return true;
}
