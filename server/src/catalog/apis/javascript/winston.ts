import type { Api } from '../../effects.ts';

/** winston 3 (github.com/winstonjs/winston, docs/transports.md) and winston-daily-rotate-file 5 (its README). */
export const apis: readonly Api[] = [
  {
    call: 'winston.transports.File',
    effect: 'logs-to-file',
    subject: '0.stream|0.filename',
    label: "winston's File transport",
    remedy: 'winston-console',
  },
  {
    call: 'winston.transports.DailyRotateFile',
    effect: 'logs-to-file',
    subject: '0.stream|0.filename',
    label: "winston's daily rotated file",
    remedy: 'winston-console',
  },
  {
    call: 'winston-daily-rotate-file',
    effect: 'logs-to-file',
    subject: '0.stream|0.filename',
    label: "winston's daily rotated file",
    remedy: 'winston-console',
  },
  { call: 'winston.transports.Console', effect: 'logs-to-console', kind: 'winston' },
];
