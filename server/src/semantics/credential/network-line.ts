import { isPersonal } from './judge.ts';
import { judgeValue } from './value.ts';

/**
 * The lines by which routers, switches and agents of SNMP are given their secrets, wherever they stand: in a list that a program
 * sends, in a session of `expect`, in settings, in a comment. Sources: cisco.com, "Security Command Reference" (`username`,
 * `enable secret`, `radius-server key`, `crypto isakmp key`; `0` says that what follows is written plainly), "SNMP Support"
 * (`snmp-server community`), "IP Routing" (`neighbor password`, `message-digest-key`, `key-string`), "ntp authentication-key";
 * juniper.net, "plain-text-password-value", "set snmp community"; net-snmp.org, snmpd.conf(5) `rocommunity`.
 */
const heads = [
  'username\\s\\S{1,40}(?:\\sprivilege\\s\\d{1,2})?\\s(?:password|secret)(?:\\s0)?',
  'enable\\s(?:secret|password)(?:\\slevel\\s\\d{1,2})?(?:\\s0)?',
  'snmp-server\\s(?:community|host\\s\\S{1,60}(?:\\s(?:traps|informs))?(?:\\sversion\\s(?:1|2c))?)',
  '(?:tacacs|radius)-server\\s(?:host\\s\\S{1,60}\\s(?:[\\w-]{1,20}\\s\\d{1,6}\\s){0,4})?key(?:\\s0|\\splaintext)?',
  'crypto\\sisakmp\\skey(?:\\s0)?',
  'neighbor\\s\\S{1,60}\\spassword(?:\\s0)?',
  'message-digest-key\\s\\d{1,3}\\smd5(?:\\s\\d)?',
  'authentication-key\\s\\d{1,5}\\smd5',
  'ip\\sospf\\sauthentication-key(?:\\s0)?',
  'key-string(?:\\s\\d)?',
  'ppp\\s(?:chap|pap\\ssent-username\\s\\S{1,40})\\spassword(?:\\s0)?',
  'wpa-psk(?:\\sascii)?(?:\\s\\d)?',
  'set\\ssnmp\\scommunity',
  'plain-text-password-value',
  'pre-shared-key\\sascii-text',
  'r[ow]community6?',
];
const line = new RegExp(
  `(?<![\\w-])(?:${heads.join('|')})\\s{1,4}(?!(?:0|7)\\s)\\\\?["']?([^\\s"'\`<>{}()[\\],;$%\\\\]{6,100})`,
  'gi',
);

/** A secret in a line for such a device, and where it ends. */
export interface NetworkSecret {
  readonly value: string;
  readonly end: number;
}

/** What nobody would write as an example is told; words and what is encrypted are not. */
export function networkSecrets(text: string): readonly NetworkSecret[] {
  if (!mayBeForDevice.test(text)) return [];
  return [...text.matchAll(line)].flatMap(({ 0: whole, 1: given = '', index }) => {
    const value = given.replace(/[.,:?)\]]{1,9}$|(?<!\d)!$/, '');
    const { verdict, reason } = judgeValue(value);
    const isOne =
      verdict === 'random' ||
      verdict === 'plausible' ||
      (reason === 'a password that a person chose' && isPersonal(value));
    return isOne ? [{ value, end: index + whole.length - (given.length - value.length) }] : [];
  });
}

const mayBeForDevice =
  /(?:snmp|tacacs|radius)-server|username\s|isakmp|neighbor|-key|key-string|enable\s|wpa-psk|\sppp|^ppp|community|text-password/i;

/** A cheap necessary condition over the raw text. */
export function mayHoldNetworkLine(text: string): boolean {
  return networkSecrets(text).length > 0;
}
