import { isChosen, isPersonal } from './judge.ts';
import { judgeValue } from './value.ts';

/**
 * The account of a server in one text without a scheme: `host:port:user:password`, as lists of proxies have it
 * (docs.helodata.com, "Proxy list format"), and `user:password@host:port`.
 */
const behindPort =
  /^[ \t]*(?:\d{1,3}(?:\.\d{1,3}){3}|[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}):\d{2,5}:[A-Za-z][\w.@+-]{0,80}:([^\s:@/"'`,;]{6,100})[ \t]*$/;
const beforeHost =
  /^[ \t]*[A-Za-z][\w.+-]{0,80}:([^\s:@/"'`,;]{6,100})@(?:\d{1,3}(?:\.\d{1,3}){3}|[\w-]{1,60}(?:\.[\w-]{1,60}){0,6})?:\d{2,5}\/?[ \t]*$/;

/** The password of such an account, unless it is an example's. */
export function accountPassword(text: string): string | undefined {
  if (text.length < 14 || text.length > 400) return undefined;
  const value = (behindPort.exec(text) ?? beforeHost.exec(text))?.[1];
  if (value === undefined) return undefined;
  return isOne(value) ? value : undefined;
}

function isOne(value: string): boolean {
  const { verdict } = judgeValue(value);
  return /^(?:random|plausible)$/.test(verdict) || (verdict === 'weak' && (isPersonal(value) || isChosen(value)));
}

const shape =
  /:\d{2,5}:[A-Za-z][\w.@+-]{0,80}:([^\s:@/"'`,;]{6,100})|(?<![\w.+-])[A-Za-z][\w.+-]{0,80}:([^\s:@/"'`,;]{6,100})@[\w.-]{0,200}:\d{2,5}/g;

/** A cheap necessary condition over the raw text. */
export function mayHoldAccountLine(text: string): boolean {
  for (const [, first, second = ''] of text.matchAll(shape)) if (isOne(first ?? second)) return true;
  return false;
}
