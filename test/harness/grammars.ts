import { readFile } from 'node:fs/promises';
import { grammarFile } from '../../tools/grammar-file.ts';

/** Grammar bytes from the installed packages, for tests that run without a build. */
export async function grammarBytes(name: string): Promise<Uint8Array> {
  return await readFile(grammarFile(name));
}
