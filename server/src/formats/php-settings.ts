import type { Format } from './format.ts';
import { iniEntries } from './ini-entries.ts';
import { lineComments } from './lines.ts';
import { logRemedies } from './log-remedies.ts';
import { logEntry } from './log-value.ts';
import { tolerant } from './tolerant.ts';

/** `php.ini` and the pools of PHP-FPM: where logs go, as entries `SECTION error_log`, `SECTION access log`; how long children may take to end. */
export const format: Format = {
  name: 'php-settings',
  idioms: logRemedies,
  languageId: 'ini',
  globs: ['**/*php*.ini', '**/*fpm*.conf', '**/*fpm*/**/*.conf', '**/www.conf'],
  matches: (path) =>
    /(?:^|\/)(?:(?:[^/]*[._-])?php(?:[._-][^/]*)?\.ini|(?:[^/]*[._-])?fpm(?:[._-][^/]*)?\.conf|[^/]*fpm[^/]*\/(?:.+\/)?[^/]+\.conf|www\.conf)$/i.test(
      path,
    ),
  read: tolerant(({ text }) => ({
    bindings: iniEntries(text).flatMap(({ section, key, keyRange, value, valueRange }) =>
      value === '' || !/^(?:php_(?:admin_)?value\[error_log\]|error_log|access\.log|process_control_timeout)$/.test(key)
        ? []
        : [logEntry(text, [section, ...key.split(/[.[\]]+/).filter((part) => part !== '')], keyRange, valueRange)],
    ),
    comments: lineComments(text, [';', '#']),
  })),
};
