import type { RemoteConsole } from 'vscode-languageserver';

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

/** An error without its message. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 3);
  return `${error.name}${place.map((line) => ` ${line.trim().replace(/\(?\S*[\\/]([^\\/]+)\)?$/, '$1')}`).join('')}`;
}
