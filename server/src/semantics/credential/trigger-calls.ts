import { mayGiveClient } from './client.ts';
import { mayKeepKey } from './key-bytes.ts';
import { maySend } from './sent.ts';
import { mayTake } from './taken.ts';

/** A cheap necessary condition over the raw text: what is given to a call, sent with a request, or kept as a key in base64. */
export function mayGiveSecret(text: string): boolean {
  return mayTake(text) || maySend(text) || mayKeepKey(text) || mayGiveClient(text);
}
