import type { Command } from '../facts/facts.ts';
import { placedWords } from '../text/shell-words.ts';
import { physicalLines } from './lines.ts';
import { settingAt, type WrittenSetting } from './setting-entry.ts';

/** `set NAME value`, `seta NAME "value"`, `setenv NAME value`, `IPSec secret value`: three words, of which the second is the name. */
const named =
  /^[ \t]{0,40}(?:set[augs]?|setenv|set-environment|set-option|let|IPSec|Xauth|define|param|option|sql|ldap|auth|tls|ssl)(?:[ \t]{1,9}-\w{1,2})?[ \t]{1,40}["']?(?<name>[A-Za-z@$][\w.@$:-]{1,80})["']?[ \t]{1,40}=?[ \t]{0,9}(?:"(?<value>[^"\n]{3,300})"|'(?<single>[^'\n]{3,300})'|(?<bare>[^\s"'=]{3,300}))[ \t]{0,40}\r?$/dgm;
/** `env = NAME=value`, `set-placeholder = NAME=value` (uwsgi-docs.readthedocs.io, "Configuration Options"). */
const handedOn =
  /^[ \t]{0,40}(?:env|pass_?env|set_?env|set-ph|set-placeholder)[ \t]{0,9}[=:][ \t]{0,9}["']?(?<name>[A-Za-z_]\w{1,80})=["']?(?<value>[^\s"';]{3,2000})/dgm;
/** `--remote_header=NAME=value` (bazel.build/reference), `extraHeader = NAME: value` (git-scm.com/docs/git-config). */
const header =
  /^(?![ \t]{0,40}[#;])[^\n]{0,200}?(?<![\w])(?:--)?\w{0,30}header["']?[ \t]{0,9}[= \t][ \t]{0,9}["']?(?<name>[A-Za-z][\w-]{1,60})(?:=|:[ \t]{0,9})["']?(?<value>(?:(?:bearer|basic|token)[ \t])?[^\s"']{6,2000})/dgim;
/** `passwordeval "echo …"`, `PassCmd "echo …"`, `echo password=…` of a helper: a command that only says the password. */
const echoed =
  /(?:(?:pass(?:word|phrase)?|cred)[_-]?(?:cmd|command|eval)\w{0,9}["']?[ \t]{0,9}[= ][ \t]{0,9}["'`]?(?:\/bin\/)?(?:echo|printf)[ \t]{1,9}(?:-n[ \t])?["']?|\becho[ \t]{1,9}\\?["']?password=)(?<value>[^\s"'`$;\\]{3,200})/dgi;
/** `register => user:secret@host` (docs.asterisk.org, sip.conf); `4001 => 599274,Name,mail` (voicemail.conf). */
const telephone =
  /^[ \t]{0,40}(?:register[ \t]{0,9}=>?[ \t]{0,9}(?:\w{2,5}:\/\/)?[^\s:@]{1,80}(?:@[\w.-]{1,80})?:(?<value>[^\s:@]{3,100})(?::[^\s@]{1,80})?@[\w.-]{3,100}|\w{0,40}\d{2,10}[ \t]{0,9}=>[ \t]{0,9}(?<pin>\d{5,10}),[^,\n]{0,80},[^,\n@]{1,80}@)/dgm;
/** `route-uri = ^/x basicauth:Realm,user:password` (uwsgi-docs.readthedocs.io, "Basic authentication router"). */
const routed = /\bbasicauth:[^,\n]{1,80},[^\s:,]{1,80}:(?<value>[^\s:,]{3,200})/dg;
/** `  Password "…"`, within a block (httpd.apache.org, collectd.org). */
const indented =
  /^[ \t]{1,40}(?<name>[A-Za-z][\w.-]{2,60})[ \t]{1,40}"(?<value>[^"\n]{3,300})"[ \t]{0,9};?[ \t]{0,9}\r?$/dgm;
/** `modparam("module", "name", "value")` (kamailio.org/wikis, "Core Cookbook"). */
const parameter = /\bmodparam\("[\w|]{1,60}",[ \t]{0,9}"(?<name>\w{1,60})",[ \t]{0,9}"(?<value>[^"\n]{3,300})"\)/dg;
/**
 * Directives that take an account by place: `SQLConnectInfo` (proftpd.org, mod_sql), `cache_peer … login=` (squid-cache.org),
 * `cleartext` (shrubbery.net, tac_plus.conf), `stream_authentication` (motion-project.github.io).
 */
const directed =
  /(?:^[ \t]{0,40}SQLConnectInfo[ \t]{1,9}\S{3,100}@\S{3,100}[ \t]{1,9}\S{1,60}[ \t]{1,9}"?|^cache_peer[ \t][^\n]{0,200}[ \t]login=[\w.@-]{1,60}:|[ \t=]cleartext[ \t]{1,9}"?|^(?:stream|webcontrol)_authentication[ \t]{1,9}\w{1,60}:)(?<value>[^\s"]{3,200})/dgm;
/** `/msg nickserv identify …`, in the settings of programs for chats. */
const identified =
  /(?:\bnickserv|\/ns|\/msg Q@\S{1,60})[ \t]{1,9}:?(?:identify|id|auth|login)[ \t]{1,9}(?:[\w-]{1,30}[ \t]{1,9}(?=[^\s"';]{3}))?(?<value>[^\s"';]{3,100})/dgi;
/** `<auth-user-pass>`, the user and the password on lines of their own (community.openvpn.net, openvpn(8), "Inline file support"). */
const inline =
  /^<(?:auth|http-proxy)-user-pass>\s{0,20}\n[^\n]{1,200}\n[ \t]{0,9}(?<value>[^\s<]{3,200})[ \t\r]{0,9}\n/dgm;

/** A key in its armor, which says what it is. */
const armored = /-----BEGIN [\w ]{3,60}-----[^-]{40,12000}-----END [\w ]{3,60}-----/g;

const passwords = [echoed, telephone, routed, directed, identified, inline];

/** What lines of settings say in forms that many programs share, besides `name = value`. */
export function lineSettings(text: string): readonly WrittenSetting[] {
  return [
    ...[named, handedOn, header, indented, parameter].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => settingOf(text, match)),
    ),
    ...passwords.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) =>
        isCommented(text, match.index) ? [] : settingOf(text, match, 'password'),
      ),
    ),
    ...[...text.matchAll(armored)].map(({ 0: value, index }) =>
      settingAt(text, '', [index, index], [index, index + value.length]),
    ),
  ];
}

function settingOf(text: string, { groups, indices }: RegExpExecArray, own?: string): readonly WrittenSetting[] {
  const places = indices?.groups;
  const content = places?.['value'] ?? places?.['single'] ?? places?.['bare'] ?? places?.['pin'];
  if (content === undefined) return [];
  const name = own ?? (groups?.['name'] ?? '').replace(/^[$@]|^\w:/, '');
  return [settingAt(text, name, places?.['name'] ?? [content[0], content[0]], content)];
}

function isCommented(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]{0,40}[#;]/.test(line);
}

/** What stands behind the name of a setting, or behind `!`, where options follow it: a command. */
const behindName =
  /^[ \t]{0,40}(?:exec(?:_always|-once)?[ \t]{1,9}--[\w-]{1,30}(?=[ \t])|[A-Za-z][\w.:@+-]{0,80})(?:[ \t]{0,9}[=:][ \t]{0,9}|[ \t]{1,9})(["'`]?)(?=[a-z./~])/;
const behindMark = /(?:(?:^|[\s"'>])!|#\()(?=[a-z][\w./-]{1,40}[ \t])/;
const program = /^[\w./~-]{2,80}(?=[ \t][^\n]{0,1000}@|[^\n]{0,1000}[ \t](?:-{1,2}[A-Za-z]|\/\w:))/;

/** The commands in settings: `ProxyCommand sshpass -p …`, `tunnel = ssh …`, `x = !curl -u …`, each with its words. */
export function lineCommands(text: string): readonly Command[] {
  return physicalLines(text).flatMap((line) => {
    if (line.text.length > 2000 || /^[ \t]{0,40}(?:[#;"]|\/\/)/.test(line.text)) return [];
    const mark = behindMark.exec(line.text);
    const lead = mark ?? behindName.exec(line.text);
    if (lead === null) return [];
    const from = lead.index + lead[0].length;
    const quote = mark === null ? (lead[1] ?? '') : (/^[^"']{0,400}(["'])/.exec(line.text.slice(0, from))?.[1] ?? '');
    const rest = line.text.slice(from).trimEnd();
    const own = quote !== '' && rest.endsWith(quote) ? rest.slice(0, -1) : rest;
    if (!program.test(own)) return [];
    const start = line.start + from;
    const { words, places } = placedWords(own, start);
    const range = { start, end: start + own.length };
    return [{ words, places, range, form: 'shell' as const, name: words[0] ?? '', role: 'other' as const }];
  });
}
