/** A program that buffers its standard output where that is no terminal. */
export interface BufferedProgram {
  readonly program: string;
  /** The option that switches the buffer off. */
  readonly option: RegExp;
  /** The variable that does, with any value. */
  readonly variable: string;
}

/** docs.python.org/3/using/cmdline.html: `-u` and PYTHONUNBUFFERED. */
export const bufferedPrograms: readonly BufferedProgram[] = [
  { program: 'python', option: /^-[A-Za-z]*u[A-Za-z]*$/, variable: 'PYTHONUNBUFFERED' },
];
