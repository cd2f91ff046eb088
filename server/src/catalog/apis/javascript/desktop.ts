import type { Api } from '../../effects.ts';

/** Desktop shells: a server inside them ends with the window. */
export const apis: readonly Api[] = [
  { module: 'electron', effect: 'runs-in-desktop' },
  { module: 'electron/main', effect: 'runs-in-desktop' },
  { module: 'nw.gui', effect: 'runs-in-desktop' },
  { module: 'vscode', effect: 'runs-in-desktop' },
];
