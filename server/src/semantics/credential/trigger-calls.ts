import { mayDescribe } from './described.ts';
import { mayHandle } from './handled.ts';
import { mayStandInstead } from './instead.ts';
import { mayGiveClient } from './client.ts';
import { mayKeepKey } from './key-bytes.ts';
import { mayTake } from './taken.ts';
import { mayPutConstant } from './trigger-constants.ts';
import { maySend } from './trigger-sent.ts';

/** A cheap necessary condition over the raw text: what is given to a call, sent with a request, or kept as a key in base64. */
export function mayGiveSecret(text: string): boolean {
  return mayTake(text) || maySend(text) || mayPutConstant(text) || mayKeepKey(text) || mayGiveClient(text);
}

/** The same for what stands in for something, is said to be a password, or has something done with it where it stands. */
export function mayStandAlone(text: string): boolean {
  return mayStandInstead(text) || mayDescribe(text) || mayHandle(text);
}
