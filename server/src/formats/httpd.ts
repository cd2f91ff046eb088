import type { Binding } from '../facts/facts.ts';
import { lineDirectives, type Directive } from './directives.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { logRemedies } from './log-remedies.ts';
import { logEntry } from './log-value.ts';
import { hasHoles, whyTemplate } from './template.ts';
import { tolerant } from './tolerant.ts';

/**
 * Configurations of Apache httpd: where logs go, as entries such as `ErrorLog`, request headers that are set, and
 * `stickysession` of a balancer. Where the image of PHP has links to standard output is no file.
 */
export const format: Format = {
  name: 'httpd',
  idioms: logRemedies,
  languageId: 'apacheconf',
  globs: ['**/*{httpd,apache}*.conf', '**/{httpd,apache,apache2}/**/*.conf', '**/000-default.conf'],
  matches: (path) =>
    /(?:^|\/)(?:(?:[^/]*[._-])?(?:httpd|apache2?)(?:[._-][^/]*)?|(?:httpd|apache2?)\/(?:.+\/)?[^/]+|000-default)\.conf$/i.test(
      path,
    ),
  whyNotRead: whyTemplate,
  read: tolerant(({ text }) => {
    if (hasHoles(text)) return {};
    const bindings = lineDirectives(text).flatMap((directive) => settingsOf(text, directive));
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['#']) };
  }),
};

const linked = /^(?:\$\{APACHE_LOG_DIR\}|\/var\/log\/apache2)\/(?:error|access|other_vhosts_access)\.log$/;

function settingsOf(text: string, { words }: Directive): readonly Binding[] {
  const [key, first, second, third] = words;
  if (key === undefined || first === undefined) return [];
  if (/^(?:ErrorLog|CustomLog|TransferLog|GlobalLog)$/i.test(key.text)) {
    // What goes to another program or to syslog is no file.
    if (/^(?:\||syslog)/.test(first.text) || linked.test(first.text)) return [];
    return [logEntry(text, [key.text.toLowerCase()], key.range, first.range)];
  }
  if (/^RequestHeader$/i.test(key.text) && second !== undefined && third !== undefined && /^set/i.test(first.text))
    return [logEntry(text, ['requestheader', second.text], second.range, third.range)];
  // What is passed on to programs and kept for log-ins (httpd.apache.org, mod_env, mod_authnz_ldap, mod_dbd).
  if (/^SetEnv$/i.test(key.text) && second !== undefined)
    return [logEntry(text, ['setenv', first.text], first.range, second.range)];
  if (/^(?:AuthLDAPBindPassword|DBDParams|SessionCryptoPassphrase)$/i.test(key.text))
    return [logEntry(text, [key.text], key.range, first.range)];
  if (!/^(?:ProxySet|ProxyPass|BalancerMember)$/i.test(key.text)) return [];
  return words.flatMap(({ text: word, range }) =>
    /^stickysession=./i.test(word)
      ? [entry(['stickysession'], range, { kind: 'text', text: word, range, content: range })]
      : [],
  );
}
