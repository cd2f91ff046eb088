/** A text that sets code in backticks, as it reads where nothing turns these into type: `Read ‘PORT’`. */
export function plain(text: string): string {
  return text.replace(/`([^`]*)`/g, '‘$1’');
}
