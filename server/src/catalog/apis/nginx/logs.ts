import type { Api, ArgTest } from '../../effects.ts';

/** Where the official image has links to standard output and error, and what is no file. */
const noFile: readonly ArgTest[] = [
  {
    arg: 'this',
    is: 'text',
    oneOf: ['off', 'stderr', '/var/log/nginx/access.log', '/var/log/nginx/error.log'],
  },
  { arg: 'this', is: 'text', starts: ['syslog:', 'memory:'] },
];

/** nginx.org: ngx_http_log_module, ngx_core_module. */
export const apis: readonly Api[] = [
  {
    setting: 'access_log',
    effect: 'sets-log-file',
    subject: 'this',
    kind: 'stream',
    unless: noFile,
    label: "nginx's access_log",
    remedy: 'stdout',
  },
  {
    setting: 'access_log.buffered',
    effect: 'sets-log-file',
    subject: 'this',
    kind: 'stream',
    unless: noFile,
    label: "nginx's access_log",
  },
  {
    setting: 'error_log',
    effect: 'sets-log-file',
    subject: 'this',
    kind: 'stream',
    unless: noFile,
    label: "nginx's error_log",
    remedy: 'stderr',
  },
];
