import { fileName } from '../text/place.ts';
import { accountLines } from './block-settings.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { iniEntries, type IniEntry } from './ini-entries.ts';
import { lineCommands, lineSettings } from './line-settings.ts';
import { lineComments, physicalLines } from './lines.ts';
import { settingEntries, type WrittenSetting } from './setting-entry.ts';
import { isNoSetting } from './settings-place.ts';
import { tolerant } from './tolerant.ts';

/** Settings in INI, whatever program reads them: every value under its section and name, and `KEY="value"` in a list. */
export const format: Format = {
  name: 'ini-setting-file',
  isGeneral: true,
  languageId: 'ini',
  globs: [
    '**/*.{ini,cfg,cnf,conf,conf.ext,credentials}',
    '**/.{gitconfig,wgetrc,hgrc}',
    '**/{hgrc,getmailrc}',
    '**/.subversion/{servers,config}',
    '**/.snowsql/config',
    '**/*.nmconnection',
    '**/{muttrc,msmtprc,hosts}',
    '**/jail.local',
  ],
  matches: (path) =>
    /\.(?:ini|cfg|cnf|conf|conf\.ext|credentials|nmconnection)$|(?:^|\/)(?:\.gitconfig|\.wgetrc|\.?hgrc|getmailrc|\.subversion\/(?:servers|config)|\.snowsql\/config|muttrc|msmtprc|jail\.local|hosts)$/i.test(
      path,
    ) &&
    !isNoSetting(path) &&
    !/(?:^|\/)(?:[^/]*(?:nginx|apache2?|httpd|logrotate|rsyslog|sysctl)[^/]*|(?:conf\.d|sites-(?:available|enabled))\/[^/]+)\.(?:conf|cfg)$/i.test(
      path,
    ) &&
    fileName(path) !== 'tox.ini',
  read: tolerant(({ text }) => {
    const all = iniEntries(text);
    // `account = …` and `key = …` of a store (rclone.org/b2, rclone.org/azureblob)
    const stores = new Set(all.filter(({ key }) => key === 'account').map(({ section }) => section));
    const entries = all
      .map((one) => (one.key === 'key' && stores.has(one.section) ? { ...one, key: 'account.key' } : one))
      .flatMap((one) => settingsOf(text, one));
    const settings = [
      ...entries,
      ...hostVariables(text),
      ...directivesIn(text),
      ...closedIn(text),
      ...accountLines(text),
      ...addressedSections(text),
      ...lineSettings(text),
    ];
    const bindings = [...settingEntries(text, settings)].sort((a, b) => a.range.start - b.range.start);
    const comments = lineComments(text, ['#', ';']);
    return { bindings, literals: literalsIn(bindings), comments, steps: lineCommands(text) };
  }),
};

/** A line of a name and a value with nothing but blanks between them, as Redis has it; the fields of Logstash's plugins. */
const directive =
  /^(?<name>[A-Za-z][\w.-]{0,100})[ \t]{1,40}(?![=:>])(?<value>"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|[^\s"'{}=]{1,2000})[ \t]{0,40}\r?$|^(?!\s{0,40}#)(?:.{0,300}?[{,\s])?["']?(?<field>[A-Za-z][\w.-]{0,100})["']?[ \t]{0,40}=>[ \t]{0,40}(?<given>"[^"\n]{0,2000}"|'[^'\n]{0,2000}')/dgm;
function directivesIn(text: string): readonly WrittenSetting[] {
  return [...text.matchAll(directive)].flatMap(({ groups, indices }) => {
    const name = groups?.['name'] ?? groups?.['field'] ?? '';
    const value = groups?.['value'] ?? groups?.['given'] ?? '';
    const range = placed(0, indices?.groups?.['value'] ?? indices?.groups?.['given']);
    const quote = /^["']/.test(value) ? 1 : 0;
    const content = { start: range.start + quote, end: range.end - quote };
    const nameRange = placed(0, indices?.groups?.['name'] ?? indices?.groups?.['field']);
    return [{ path: ['', name], nameRange, value: value.slice(quote, value.length - quote), range, content }];
  });
}

/** `secret "…";`, within the blocks of BIND and its kin. */
const closed = /^[ \t]*([A-Za-z][\w.-]*)[ \t]+(?:"([^"\n]+)"|'([^'\n]+)')[ \t]*;[ \t]*\r?$/dgm;

function closedIn(text: string): readonly WrittenSetting[] {
  return [...text.matchAll(closed)].map(({ indices, 1: name = '', 2: double, 3: single }) => {
    const content = placed(0, indices?.[2] ?? indices?.[3]);
    const nameRange = placed(0, indices?.[1]);
    return { path: ['', name], nameRange, value: double ?? single ?? '', range: content, content };
  });
}

/** `[url "https://shop:…@git.acme.dev/"]`: an address as the name of a section. */
function addressedSections(text: string): readonly WrittenSetting[] {
  return [...text.matchAll(/^[ \t]*\[\w+[ \t]+"(\w+:\/\/[^\s"/@]+@[^\s"]+)"\]/dgm)].map(
    ({ indices, 1: value = '' }) => {
      const range = placed(0, indices?.[1]);
      return { path: ['', 'url'], nameRange: { start: range.start, end: range.start }, value, range, content: range };
    },
  );
}

const pair = /(?:^|,)\s*([A-Z][A-Z\d_]*)=(["']?)([^"',]*)\2/dg;

/** `key = value` on an indented line; an address has no blank behind its colon. */
const inner = /^[ \t]*([A-Za-z_][\w.-]{0,60})[ \t]*(?:=(?!>)|:(?=[ \t]))[ \t]*(\S[^\r\n]*?)[ \t]*;?[ \t]*\r?$/dm;

/**
 * The lines of a value that goes on indented: further settings, as programs write them that have blocks, addresses, or one
 * value each.
 */
function innerSettings(text: string, { section, key, keyRange, valueRange }: IniEntry): readonly WrittenSetting[] {
  return physicalLines(text.slice(valueRange.start, valueRange.end)).flatMap((line) => {
    const offset = valueRange.start + line.start;
    const match = inner.exec(line.text);
    if (/^\s*[#;]/.test(line.text)) return [];
    if (match !== null) {
      const [, own = '', value = ''] = match;
      // `user_alice="…"`: whom a broker lets in (kafka.apache.org/documentation, SASL/PLAIN).
      const name = /^user_\w+$/.test(own) && text.includes('LoginModule') ? 'password' : own;
      const valueRange = placed(offset, match.indices?.[2]);
      return settingsOf(text, { section, key: name, keyRange: placed(offset, match.indices?.[1]), value, valueRange });
    }
    const value = line.text.trim().replace(/^[{(]$/, '');
    if (value === '') return [];
    const start = offset + line.text.indexOf(value);
    const range = { start, end: start + value.length };
    const nameRange = keyRange.end <= start ? { start: keyRange.start, end: keyRange.end } : { start, end: start };
    return [{ path: [section, key], nameRange, value, range, content: range }];
  });
}

/** `web1 ansible_host=… ansible_password=…`: variables of a host in an inventory of Ansible. */
const hostVariable =
  /(?<=\s)(ansible_\w+|\w+_(?:password|passwd|pass|secret|token))=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'#]+))/dg;

function hostVariables(text: string): readonly WrittenSetting[] {
  if (!/\bansible_\w+=/.test(text)) return [];
  return physicalLines(text).flatMap((line) => {
    if (!/^[\w.\[\]:-]+[ \t]+\w+=/.test(line.text)) return [];
    return [...line.text.matchAll(hostVariable)].map(({ indices, 1: name = '', 2: double, 3: single, 4: bare }) => {
      const content = placed(line.start, indices?.[2] ?? indices?.[3] ?? indices?.[4]);
      const value = double ?? single ?? bare ?? '';
      return { path: ['', name], nameRange: placed(line.start, indices?.[1]), value, range: content, content };
    });
  });
}

function settingsOf(text: string, entry: IniEntry): readonly WrittenSetting[] {
  const { section, keyRange, value, valueRange } = entry;
  // `env[DB_PASSWORD] = …`, as pools of PHP hand on variables
  const key = /^\w+\[([\w.]+)\]$/.exec(entry.key)?.[1] ?? entry.key;
  if (key.toLowerCase() === 'environment') {
    return [...value.matchAll(pair)].flatMap(({ indices, 1: name = '', 3: given = '' }) => {
      const content = placed(valueRange.start, indices?.[3]);
      return [
        {
          path: [section, name],
          nameRange: placed(valueRange.start, indices?.[1]),
          value: given,
          range: content,
          content,
        },
      ];
    });
  }
  if (text.slice(valueRange.start, valueRange.end).includes('\n') && !/^(["'])[\s\S]*\1$/.test(value))
    return innerSettings(text, entry);
  // A host with its variables.
  if (/\s\w+$/.test(key) && text.includes('ansible_')) return [];
  const quote = /^"""[\s\S]*"""$/.test(value) ? 3 : /^(["'`]).*\1$/s.test(value) ? 1 : 0;
  const content = { start: valueRange.start + quote, end: valueRange.end - quote };
  const plain = value.slice(quote, value.length - quote);
  return [{ path: [section, key], nameRange: keyRange, value: plain, range: valueRange, content }];
}

function placed(offset: number, indices: readonly [number, number] | undefined): { start: number; end: number } {
  return { start: offset + (indices?.[0] ?? 0), end: offset + (indices?.[1] ?? 0) };
}
