import type { Api } from '../../effects.ts';

/** php.net/manual: Runtime Configuration of errors, FPM configuration. */
export const apis: readonly Api[] = [
  { setting: 'error_log', label: "PHP's error_log" },
  { setting: 'access.log', label: "PHP-FPM's access.log" },
].map((row) => ({
  ...row,
  effect: 'sets-log-file',
  subject: 'this',
  kind: 'stream',
  unless: [{ arg: 'this', is: 'text', oneOf: ['syslog'] }],
  remedy: 'error-descriptor',
}));
