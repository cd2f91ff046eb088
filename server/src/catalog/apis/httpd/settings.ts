import type { Api } from '../../effects.ts';

/** httpd.apache.org/docs/2.4: core (ErrorLog), mod_log_config, mod_proxy (`stickysession`). */
export const apis: readonly Api[] = [
  {
    setting: 'errorlog',
    effect: 'sets-log-file',
    subject: 'this',
    kind: 'stream',
    label: "httpd's ErrorLog",
    remedy: 'error-descriptor',
  },
  ...['CustomLog', 'TransferLog', 'GlobalLog'].map((name): Api => ({
    setting: name.toLowerCase(),
    effect: 'sets-log-file',
    subject: 'this',
    kind: 'stream',
    label: `httpd's ${name}`,
    remedy: 'output-descriptor',
  })),
  { setting: 'stickysession', effect: 'sticks-to-process', label: '`stickysession`' },
];
