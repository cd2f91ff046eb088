import type { Platform } from './platform.ts';

export interface Progress {
  /** Some more files are done. */
  readonly advance: (files: number) => void;
  /** Makes room for a message. */
  readonly clear: () => void;
  readonly end: () => void;
}

/** Checks that take less need no progress, in milliseconds. */
const patience = 1000;
/** Milliseconds between two pictures. */
const pace = 100;

/** Shows on a terminal how far a check is; nothing elsewhere, for logs keep every line. */
export function progressOn({ errors, host }: Platform, total: number): Progress {
  const start = host.now();
  let done = 0;
  let shown = 0;
  const clear = (): void => {
    if (shown > 0) errors.write('\r\u001b[2K');
  };
  return {
    advance(files) {
      done += files;
      const now = host.now();
      if (!errors.isTerminal || now - start < patience || now - shown < pace) return;
      shown = now;
      errors.write(`\r\u001b[2Ktwelve-factor: ${done} of ${total} files`);
    },
    clear,
    end: clear,
  };
}
