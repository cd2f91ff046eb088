/** True for a text with holes of Helm (`{{ }}`) or Jinja (`{{ }}`, `{% %}`), which something fills in before it is read. */
export function hasHoles(text: string): boolean {
  return /\{[{%]/.test(text);
}

/** Why a text with such holes is not read, in words for the status; empty for any other text. */
export function whyTemplate(text: string): string {
  return hasHoles(text) ? 'a template: check what it is filled in to' : '';
}
