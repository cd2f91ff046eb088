import type { Api } from '../../effects.ts';

/** docs.python.org: logging.config, Configuration file format; logging.handlers. */
export const apis: readonly Api[] = [
  'FileHandler',
  'RotatingFileHandler',
  'TimedRotatingFileHandler',
  'WatchedFileHandler',
].map((kind) => ({
  setting: `handler.${kind}.filename`,
  effect: 'sets-log-file',
  subject: 'this',
  label: `logging's ${kind}`,
  remedy: 'stream-handler',
}));
