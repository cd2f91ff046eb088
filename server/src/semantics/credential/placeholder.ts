import { isSequence } from './randomness.ts';

/** A hole that something else fills: templates, format directives, shell and build-time variables. */
const holes: readonly RegExp[] = [
  /\$\{|\{\{|<%|#\{|\$\(|\$\[|%\(\w+\)|\$\{\{/,
  /^\$[A-Za-z_]\w*$/,
  /^%[A-Za-z_]\w*%$/,
  /%[sdvqxr](?![A-Za-z0-9])/,
  /^\{[\w.:[\]!]*\}$|\{\d*\}|\{[a-z_]\w*\}/,
  /^<[^<>]{1,80}>$|<[A-Za-z][\w -]{0,60}>/,
  /^\[[\w .-]{1,60}\]$/,
  /^@@?[\w.-]+@@?$|^__[A-Z0-9_]+__$|^:[a-z_]\w*$|^\?+$/,
];

/** True when the text is, or holds, a place for another value rather than a value. */
export function isTemplate(text: string): boolean {
  return holes.some((hole) => hole.test(text));
}

const fillers = new Set(
  (
    'change changeme changeit change-me replace replaceme insert enter put set add paste fill your yours my mine our ' +
    'the a an some any this that it me here there with to in by from of for and or is be value values key keys secret ' +
    'secrets password passwd pwd pass passphrase token tokens api app access auth client user username name email id ' +
    'credential credentials example examples sample samples dummy fake mock placeholder todo fixme tbd tba na none ' +
    'null nil undefined true false yes no on off default string str text redacted removed hidden masked censored ' +
    'secure private public foo bar baz qux foobar test tests testing abc xyz xxx empty blank unset unknown not used ' +
    'required optional account service webhook url env environment variable please must random generate generated ' +
    'string long something anything whatever temp tmp demo guest anonymous admin-password bearer basic jwt'
  ).split(' '),
);
/** Words that make a whole text a stand-in, whatever stands beside them. */
const markers =
  /(?:^|[^a-z])(?:change[-_ ]?(?:me|it|this)|replace[-_ ]?(?:me|this|with)|your|insert|placeholder|example|dummy|fake|redacted|todo|fixme|goes[-_ ]here|fill[-_ ]?(?:me|in))(?:[^a-z]|$)|x{4,}|\*{3,}|\.{3}|…|•{2,}/i;

/** True when the text as a whole stands in for a value: `changeme`, `your-api-key`, `xxx`, `***`, `TODO`. */
export function isStandIn(text: string): boolean {
  if (/^([\s\S])\1*$/.test(text) || /^[!-/:-@[-`{-~x]+$/i.test(text)) return true;
  if (text.includes('EXAMPLE') || (text.length <= 200 && markers.test(text) && !/^[a-z]+:\/\//i.test(text)))
    return true;
  if (/^(?:abc|ABC|xyz|foo|bar)[-_]?\d{0,6}$/.test(text)) return true;
  if (isSequence(text) && !/^\d{4,12}$/.test(text)) return true;
  if (text.length > 60 || /^[A-Z]+(?:_[A-Z]+)+$/.test(text)) return false;
  const parts = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return /^[A-Za-z]/.test(text) && !/\d/.test(text) && parts.every((part) => part === '' || fillers.has(part));
}
