/**
 * What may be told of something thrown: its kind, then where it was thrown, from the inside out (`at name (file:1:2)`).
 * Its message may quote a document, also with lines that look like places, so nothing of it is kept.
 */
export function withoutWords(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [typeof error];
  const stack = error.stack ?? '';
  const words = stack.indexOf(error.message);
  const places = error.message === '' || words < 0 ? stack : stack.slice(words + error.message.length);
  const lines = places.split('\n').map((line) => line.trim());
  return [error.name, ...lines.filter((line) => line.startsWith('at '))];
}
