/** True for a text with holes of Helm (`{{ }}`) or Jinja (`{{ }}`, `{% %}`), which something fills in before it is read. */
export function hasHoles(text: string): boolean {
  return /\{[{%]/.test(text);
}
