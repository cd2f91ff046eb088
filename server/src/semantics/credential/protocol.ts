import type { Text } from '../../facts/value.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { mayBePassword } from './account-pairs.ts';
import { isStandIn } from './placeholder.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/**
 * Lines by which protocols log in, sent as they stand: `PASS …` of FTP, POP3 and IRC (RFC 959, 1939, 2812), `AUTH …` of Redis,
 * `LOGIN user …` of IMAP (RFC 3501), `IDENTIFY …` of the services of IRC networks, `/login …` of servers of games.
 */
const line =
  /^(?:PASS|AUTH|(?:\w{1,8} )?LOGIN [\w.@+-]{2,60}|(?:PRIVMSG )?NickServ :?IDENTIFY(?: [\w-]{2,30}(?= [^\s\\]))?|\/(?:msg NickServ identify|login|register|l|authme login)) :?["']?([^\s"'\\]{4,64})["']?(?: \1)?(?:\s|\\[rn])*$/i;
const sends =
  /(?:\.|->|::|\b)(send\w{0,12}|write\w{0,10}|chat|say|raw|cmd|command|query|exec(?:ute)?|puts|print\w{0,3}|fputs|fwrite|socket_write|socket_send|[Ff]printf|quote|push)\s?\(\s{0,20}(?:[$@&\w.>-]{1,40},\s{0,4})?(?:b|\[\]byte\(|Buffer\.from\(|Encoding\.\w{4,8}\.GetBytes\()?$/;
const longest = 140;

/** What is sent to somebody as the line that logs in: `sock.sendall(b"PASS …\r\n")`, `bot.chat('/login …')`. */
export function sentLines(view: View): readonly Suspect[] {
  return lines(view).flatMap((literal) => {
    const password = passwordIn(literal.text);
    const method = methodBefore(view.source.text, literal);
    if (password === undefined || method === undefined) return [];
    const scope = lookupIn(view.facts).scopeIdAround(literal.range);
    const place = { literal, scope, written: method, path: ['login', 'password'] };
    return [suspectAt('password', place, judgeValue(password))];
  });
}

const lines = choose(
  'literals',
  (literal, text) => passwordIn(literal.text) !== undefined && methodBefore(text, literal) !== undefined,
);

function passwordIn(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const password = line.exec(text)?.[1];
  if (password === undefined || !/\d/.test(password) || !/[A-Za-z]/.test(password)) return undefined;
  // A mail is no password: who lets everybody in asks for one.
  if (/@.{1,60}\.|[<>{}%$]|test|example/i.test(password) || isStandIn(password)) return undefined;
  return mayBePassword(password) ? password : undefined;
}

function methodBefore(text: string, { range }: Pick<Text, 'range'>): string | undefined {
  return sends.exec(
    text.slice(Math.max(0, range.start - 100), range.start + (/[b]/.test(text[range.start] ?? '') ? 1 : 0)),
  )?.[1];
}

const quoted =
  /["'`](?:PASS |AUTH |\w{0,8} ?LOGIN |PRIVMSG NickServ|NickServ |\/(?:msg NickServ|login|register|l |authme))[^"'`\n]{4,100}["'`]/i;

/** A cheap necessary condition over the raw text. */
export function maySendLine(text: string): boolean {
  return quoted.test(text);
}
