import { commentsIn, linesIn } from './block-settings.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineCommands, lineSettings } from './line-settings.ts';
import { settingEntries } from './setting-entry.ts';
import { isCredentialFile } from '../text/place.ts';
import { isNoSetting } from './settings-place.ts';
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
    '**/{rabbitmq.config,fstab,jaas.config,.vimrc,.mbsyncrc,*.ovpn}',
    '**/*rc',
    '**/.{irssi,ssh,msmtp,esmtp,newsboat,newsbeuter,mutt,neomutt,mpd,ncmpcpp}/**',
    '**/.config/*/{config,accounts,settings}',
    '**/.lftp/bookmarks',
    '**/{ssh_config,init.vim,nullmailer/remotes}',
  ],
  matches: (path) =>
    /(?:^|\/)(?:Caddyfile[^/]*|[^/]+\.caddy(?:file)?|rabbitmq\.config|\.irssi\/config|\.lftp\/bookmarks|fstab|[^/]*jaas\.config|[^/]+\.ovpn)$/.test(
      path,
    ) ||
    (homeSettings.test(path) && !others.test(path) && !isNoSetting(path) && !isCredentialFile(path)),
  read: tolerant(({ text }) => {
    const content = { start: 0, end: text.length };
    const settings = [...linesIn(text, content, []), ...lineSettings(text)];
    const bindings = settingEntries(text, settings).toSorted((a, b) => a.range.start - b.range.start);
    const literals = literalsIn(bindings);
    return { bindings, literals, comments: commentsIn(text, content), steps: lineCommands(text) };
  }),
};

/** What programs read from a home folder or one like it. */
const homeSettings =
  /(?:^|\/)(?:\.?[a-z][\w-]{1,30}rc|ssh_config|init\.vim|nullmailer\/remotes|\.(?:ssh|msmtp|newsboat|newsbeuter|mpd|ncmpcpp)\/config|\.(?:neo)?mutt\/[\w./-]{1,60}|\.config\/[\w-]{1,30}\/(?:config|accounts|settings))$/;
/** Those of shells and those in another language. */
const others =
  /[./](?:(?:ba|z|k|c|tc|fi)?sh|x?profile|screen|_?curl|[\w.]{1,30}curl|wget|hg|bower|terraform|conda|gem|nvm|irb|pry|lint|x?session|xinit)rc$/;
