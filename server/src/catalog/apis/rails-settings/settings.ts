import type { Api } from '../../effects.ts';

/** Where templates of Rails 8 keep the database, on a volume of the container (guides.rubyonrails.org/configuring.html). */
const onVolume = ['storage/', '/rails/storage/'];

/**
 * Production's settings of Rails (guides.rubyonrails.org: configuring.html, "Configuring a Database", whose `DATABASE_URL`
 * counts before the file; active_storage_overview.html, "Disk Service"; action_cable_overview.html, "Async Adapter",
 * whose class derives from the inline one).
 */
export const apis: readonly Api[] = [
  {
    setting: 'sqlite3.database',
    effect: 'opens-embedded-database',
    subject: 'this',
    unless: [{ arg: 'this', is: 'text', starts: onVolume }],
    overriddenBy: 'DATABASE_URL',
    label: 'SQLite',
  },
  {
    setting: 'sqlite3.database',
    effect: 'opens-embedded-database',
    subject: 'this',
    kind: 'on-volume',
    when: [{ arg: 'this', is: 'text', starts: onVolume }],
    overriddenBy: 'DATABASE_URL',
    label: 'SQLite',
  },
  {
    setting: 'storage.*.Disk',
    effect: 'stores-upload',
    subject: 'this',
    kind: 'chosen',
    label: "Active Storage's Disk service",
  },
  {
    setting: 'cable.adapter',
    effect: 'keeps-state-locally',
    when: [{ arg: 'this', is: 'text', oneOf: ['async', 'inline'] }],
    kind: 'bus',
    label: "Action Cable's local adapter",
  },
];
