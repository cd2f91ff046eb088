/** The text of a new `.twelve-factor.json`: the defaults, with words for each, so that it can be edited at once. */
export function newConfigText(): string {
  return `{
  "$schema": "https://raw.githubusercontent.com/twelve-factor/vscode-twelve-factor/main/schemas/twelve-factor.schema.json",
  // "recommended" shows what is sure; "strict" also what is doubtful.
  "profile": "recommended",
  // Rule id or "factor/*" → "off", "hint", "information", "warning" or "error".
  "rules": {},
  // Files that are never checked, besides those that .gitignore names.
  "exclude": []
}
`;
}
