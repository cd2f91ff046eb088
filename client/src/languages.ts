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

/** The languages of deploy files; of these only the files that `checkedFiles` names are read. */
export const deployLanguages = ['dockerfile', 'dockercompose', 'yaml'] as const;
