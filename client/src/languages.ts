/** The languages that are checked; `activationEvents` of the manifest names the same ones (a test compares them). */
export const checkedLanguages = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'python',
  'go',
  'java',
  'kotlin',
  'ruby',
  'csharp',
  'php',
  'rust',
] as const;
