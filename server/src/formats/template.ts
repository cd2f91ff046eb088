/** True for a text with holes of Helm (`{{ }}`) or Jinja (`{{ }}`, `{% %}`), which something fills in before it is read. */
export function hasHoles(text: string): boolean {
  return /\{[{%]/.test(text);
}

/** Why a text with such holes is not read, in words for the status; empty for any other text. */
export function whyTemplate(text: string): string {
  return hasHoles(text) ? 'a template: check what it is filled in to' : '';
}

/**
 * True for a manifest with holes. A list is no manifest but what Ansible plays, whose holes stand within quotes, so that it
 * is read as it is.
 */
export function isManifestTemplate(text: string): boolean {
  return hasHoles(text) && !/^(?:(?:#[^\n]{0,300}|---)?[ \t\r]{0,9}\n){0,40}?- [a-z]/.test(text);
}
