import { addressIn } from './address.ts';
import { isIssued, kindAlone } from './alone.ts';
import { isChosen, isPersonal } from './judge.ts';
import { judgeValue } from './value.ts';

/**
 * What a text looks like that stands in a row: what a person chose, surely, likely with what stands around, or only behind a user;
 * random characters, or digits that are as often the digest or the number of something.
 */
export type Look = 'password' | 'dated' | 'chosen' | 'key' | 'digits';

export function lookOf(text: string): Look | undefined {
  if (text.length < 8 || text.length > 140 || !/^[!#-&*-;=?-Z^_a-z~|]+$/.test(text) || !/[A-Za-z]/.test(text))
    return undefined;
  if (kindAlone(text) === 'password' || leet.test(text)) return 'password';
  if (isPersonal(text) && !others.test(text)) {
    if (marked.test(text)) return 'password';
    if (dated.test(text)) return 'dated';
    if (isChosen(text) && numbered.test(text)) return 'chosen';
  }
  const { verdict } = judgeValue(text);
  if (/^[\da-f]+$/.test(text)) return verdict === 'random' || verdict === 'plausible' ? 'digits' : undefined;
  if (verdict !== 'random' || isIssued(text) || isAnother(text)) return undefined;
  return 'key';
}

/** Random letters of both cases with digits, as generators of passwords and keys make them. */
export function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}

/** A number in upper case, a path, an address, a word that `XN--` spells. */
function isAnother(text: string): boolean {
  if (/^[\dA-F]+$/.test(text) || (/^[A-Z]+$/.test(text) && text.length < 16) || /^xn--|::|^sha\d+\//i.test(text))
    return true;
  return (text.length < 40 && /^(?:[\w.-]{1,40}\/){1,6}[\w.-]{1,40}$/.test(text)) || addressIn(text) !== undefined;
}

/** `L15b0n_96` */
const leet = /^[A-Z](?=(?:[a-z]{0,8}\d){2})[a-z\d]{4,12}[_.@!#$%&*?-]\d{2,4}[!?]?$/;
/** `mySommer#80` */
const marked = /^(?=.{0,16}[A-Z])(?=.{0,16}[a-z])[A-Za-z]{4,16}[!@#$%&*?]\d{2,4}[!?]?$/;
/** `Snoopy_1985` */
const dated = /^[A-Z][a-z]{3,14}[_.-]?(?:19[4-9]\d|20[0-2]\d)[!?]?$/;
const numbered = /^[A-Z][a-z]{3,14}[1-9]\d{1,3}$/;
/** What has a number or a year behind it and is no password. */
const others =
  /server|windows|ubuntu|debian|centos|redhat|fedora|rack|room|node|host|site|switch|router|printer|camera|zone|line|floor|unit|cluster|version|release|win|office|model|series|type|level|channel|port|sha|utf|base|iso|http|oauth|figure|table|section|step|part|phase|plan|team|group|season|episode|iphone|galaxy|pixel|nexus|backup|archive|report|photo|export|budget|data|stock|sale|year|album|price|list|edition|catalog|conference|event|draft|study|survey|client|device|sensor|plug|lamp|light|door|window|kitchen|garage|bath|bed|hall/i;
