/** What a program does with the error that its serving call gives back. */
export interface Shape {
  /**
   * `exits` gives the error to something that ends the program, `checks` looks whether there is one, `ignores` does
   * neither, `returns` hands it on.
   */
  readonly kind: 'exits' | 'checks' | 'ignores' | 'returns';
  /** What is done with the error, line by line without the indentation around. */
  readonly body: readonly string[];
  /** True when nothing of the function comes behind. */
  readonly isLast: boolean;
}

/** The shape of the statement that a call stands in; undefined for others than the usual ones. */
export function servingShape(statement: string, call: string): Shape | undefined {
  if (call === '') return undefined;
  if (statement === call || statement === `_ = ${call}`)
    return { kind: 'ignores', body: ['log.Fatal(err)'], isLast: false };
  if (statement === `return ${call}`) return { kind: 'returns', body: ['return err'], isLast: true };
  const around = statement.split(call);
  const [before = '', after = ''] = around;
  if (around.length !== 2) return undefined;
  if (after === ')' && /^(?:[\w.]+\.(?:Fatal|Fatalln|Panic|Print|Println|Error)|panic)\($/.test(before))
    return { kind: 'exits', body: [`${before}err)`], isLast: false };
  const checked =
    /^; err != nil(?: && (?:err != http\.ErrServerClosed|!errors\.Is\(err, http\.ErrServerClosed\)))? \{\r?\n([^]*?)\r?\n([ \t]*)\}$/.exec(
      after,
    );
  if (before !== 'if err := ' || checked === null) return undefined;
  const [, inner = '', indent = ''] = checked;
  const step = `${indent}\t`;
  const body = inner.split(/\r?\n/).map((line) => (line.startsWith(step) ? line.slice(step.length) : line.trimStart()));
  const hands = body.some((line) => /^\s*return\b/.test(line));
  return { kind: hands ? 'returns' : 'checks', body, isLast: false };
}
