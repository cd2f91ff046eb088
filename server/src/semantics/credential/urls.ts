import type { Range } from '../../text/range.ts';
import type { View } from '../view.ts';
import { credentialInUrl, type CredentialUrl } from './url.ts';

/** A text of a file that carries a URL with a password. */
export interface UrlInCode {
  readonly range: Range;
  /** The text without its quotes. */
  readonly content: Range;
  readonly text: string;
  readonly url: CredentialUrl;
  /** True when the text is nothing but the URL or connection string. */
  readonly isWhole: boolean;
}

/** The literals of a file with a real password in a URL or connection string. */
export function urlsInCode(view: View): readonly UrlInCode[] {
  return view.facts.literals.flatMap(({ range, content, text }) => {
    if (text.length < 10 || text.length > 4096 || !/:\/\/|=|@(?:tcp6?|unix)\(/.test(text)) return [];
    const url = credentialInUrl(text);
    if (url === undefined || url.isPlaceholder) return [];
    const trimmed = text.trim();
    const isWhole =
      url.scheme === '' ? !/[.!?]\s/.test(trimmed) : trimmed.startsWith(url.scheme) && !/\s/.test(trimmed);
    return [{ range, content, text, url, isWhole }];
  });
}
