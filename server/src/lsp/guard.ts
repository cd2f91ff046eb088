import type { RemoteConsole } from 'vscode-languageserver';
import { withoutWords } from '../text/error.ts';

/**
 * Runs a handler so that an error loses one answer and not the server. Only the kind of error and where it arose is
 * logged: its message may quote the document.
 */
export async function guard<T>(name: string, console: RemoteConsole, empty: T, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error(`${name} failed: ${describe(error)}`);
    return empty;
  }
}

/** An error without its message, on one line. */
export function describe(error: unknown): string {
  const [name = '', ...places] = withoutWords(error);
  return [name, ...places.slice(0, 3).map((place) => place.replace(/\(?\S*[\\/]([^\\/]+)\)?$/, '$1'))].join(' ');
}
