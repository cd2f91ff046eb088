import type { Api } from '../../effects.ts';

/** winston 3 (github.com/winstonjs/winston, docs/transports.md). */
export const apis: readonly Api[] = [
  { call: 'winston.transports.File', effect: 'logs-to-file', subject: '0.filename|0.stream', label: "winston's File transport", remedy: 'winston-console' },
];
