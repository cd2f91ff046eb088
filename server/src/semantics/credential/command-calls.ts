import type { Call } from '../../facts/facts.ts';
import type { Text, Value } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { innerCommands, type SimpleCommand } from './command-line.ts';
import { secretsOf } from './command-secrets.ts';
import type { CommandSecret } from './command-value.ts';

const programs =
  'curl|wget|mysql|mysqldump|mysqladmin|mariadb|mongo|mongosh|mongodump|mongorestore|redis-cli|sshpass|docker|podman|' +
  'sqlcmd|ldapsearch|htpasswd|kubectl|helm|openssl|rabbitmqctl|smbclient|lftp|vault|psql|pg_dump';
const starts = new RegExp(`^(?:sudo )?(?:\\w+=\\S+ )?(?:${programs})(?:\\s|$)`);
/** What follows a quote where a program is started that people give secrets. */
const quoted = new RegExp(`["'\`](?:sudo )?(?:\\w{1,40}=[^\\s"'\`]{1,80} )?(?:${programs})(?:\\s|["'\`])`);

/** A cheap necessary condition over the raw text: false only where no call starts such a program. */
export function mayStartProgram(text: string): boolean {
  return quoted.test(text);
}

/**
 * The secrets that a program gives another one on its command line: `run(["sshpass", "-p", "…"])`,
 * `system("mysql", "-p…")`, `exec("curl -u shop:…")`.
 */
export function calledSecrets(view: View): readonly CommandSecret[] {
  if (view.home !== 'code' || !mayStartProgram(view.source.text)) return [];
  const { text } = view.source;
  return view.facts.calls
    .flatMap((call) => secretsOf(text, commandsOf(call, text)))
    .filter(({ judgement }) => /^(?:random|plausible|weak)$/.test(judgement.verdict));
}

function commandsOf({ args }: Call, source: string): readonly SimpleCommand[] {
  const values = args.map(({ value }) => value);
  const [first] = values;
  // `execFile('sshpass', ['-p', '…'])`
  const listed =
    first?.kind === 'list' ? first.items : values.flatMap((value) => (value.kind === 'list' ? value.items : [value]));
  // `` `mysqldump -p… > ${file}` ``
  const program = listed[0]?.kind === 'joined' ? listed[0].parts[0] : listed[0];
  if (program?.kind !== 'text' || !starts.test(program.text)) return [];
  if (/\s/.test(program.text)) return innerCommands(wordOf(program), source);
  return [{ words: listed.filter((value): value is Text => isText(value)).map(wordOf) }];
}

function isText(value: Value): value is Text {
  return value.kind === 'text';
}

function wordOf({ text, range }: Text): { readonly text: string; readonly start: number; readonly end: number } {
  return { text, start: range.start, end: range.end };
}
