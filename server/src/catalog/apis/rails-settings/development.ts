import type { Api } from '../../effects.ts';

/** guides.rubyonrails.org/configuring.html, "Configuring a Database". */
export const apis: readonly Api[] = [
  { setting: 'development.sqlite3', effect: 'develops-on-embedded-database', label: 'SQLite' },
];
