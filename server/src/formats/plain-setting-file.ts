import { commentsIn, linesIn } from './block-settings.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { settingEntries } from './setting-entry.ts';
import { tolerant } from './tolerant.ts';

/**
 * Settings of programs that have a language of their own for them: Caddy, RabbitMQ's of old, irssi, coturn, PgBouncer, the
 * tables of file systems, tunnels and mail. What they share with others is told: names beside values, headers, addresses.
 */
export const format: Format = {
  name: 'plain-setting-file',
  isGeneral: true,
  languageId: 'plaintext',
  globs: [
    '**/{Caddyfile*,*.caddy,*.caddyfile}',
    '**/{rabbitmq.config,fstab,jaas.config,.vimrc,.mbsyncrc}',
    '**/.irssi/config',
    '**/.lftp/bookmarks',
  ],
  matches: (path) =>
    /(?:^|\/)(?:Caddyfile[^/]*|[^/]+\.caddy(?:file)?|rabbitmq\.config|\.irssi\/config|\.lftp\/bookmarks|\.vimrc|\.mbsyncrc|fstab|[^/]*jaas\.config)$/.test(
      path,
    ),
  read: tolerant(({ text }) => {
    const content = { start: 0, end: text.length };
    const bindings = settingEntries(text, linesIn(text, content, []));
    return { bindings, literals: literalsIn(bindings), comments: commentsIn(text, content) };
  }),
};
