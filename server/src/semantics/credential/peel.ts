import type { Range } from '../../text/range.ts';

/** What only gives a literal on, as another type: `Some("…")`, `[]byte("…")`, `HeaderValue::from_static("…")`. */
const wrapper =
  /(?:\b(?:Some|Ok|Just|bytes|SecretStr|hex!?|Buffer\.from|(?:String|Cow|Arc|Rc|Box|Bytes|SecretString|HeaderValue|Zeroizing)(?:::<\w+>)?::(?:from|from_static|from_str|new|Borrowed)|Secret::new|(?:\w+\.)?Encoding\.\w+\.GetBytes)|\[\]byte)\($/;
/** What is called on a literal to the same end: `"…".to_string()`, `"…".getBytes(UTF_8)`, `"…".parse().unwrap()`. */
const conversion =
  /\??\.(?:to_string|to_owned|into|as_bytes|as_ref|as_str|to_vec|into_bytes|parse|unwrap|expect|getBytes|toCharArray|ToCharArray|ToArray|toByteArray|encodeToByteArray|decodeHex|hexToByteArray|decodeBase64|hexToBytes|encode|trim|freeze|b)(?:::<[\w&<>]{1,30}>)?(?:\([^()]{0,40}\))?|\.(?:also|takeIf|takeUnless|tap)\s?\{[^{}\n]{0,80}\}/y;
const longestWrapper = 60;

/** The place of a literal with what only gives it on around it. */
export function peeled(text: string, { start, end }: Range): Range {
  let range = { start, end: conversionsEnd(text, end) };
  for (let depth = 0; depth < 3 && text[range.end] === ')'; depth += 1) {
    const before = /\S\(\s{0,3}&?\*?$/.exec(text.slice(Math.max(0, range.start - 6), range.start));
    const opening = before === null ? range.start : range.start - before[0].length + 2;
    const found = wrapper.exec(text.slice(Math.max(0, opening - longestWrapper), opening));
    if (found === null) break;
    range = { start: opening - found[0].length, end: conversionsEnd(text, range.end + 1) };
  }
  return range;
}

/** Where the calls end that turn what stands before an offset into another type. */
function conversionsEnd(text: string, from: number): number {
  let end = from;
  for (let count = 0; count < 4; count += 1) {
    conversion.lastIndex = end;
    if (!conversion.test(text)) break;
    end = conversion.lastIndex;
  }
  return end;
}

const trailing = /(?:\.(?:to_string|to_owned|into|as_str|as_bytes|getBytes|encode)\([^()]{0,20}\))$/;

/** The place of the last character before such conversions, going back from an offset: of `"name".to_string()` the quote. */
export function beforeConversions(text: string, last: number): number {
  const found = text[last] === ')' ? trailing.exec(text.slice(Math.max(0, last - 40), last + 1)) : null;
  return found === null ? last : last - found[0].length;
}
