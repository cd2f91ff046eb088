import type { CredentialName } from './name.ts';
import { isSecretLike, judgeValue } from './value.ts';

/** What stands between a literal in an annotation and the name of what that stands on. */
const between = /^(?:\.\w{1,20}\(\))?\)[)\]\s]{0,3}[\w\s.<>?]{0,60}$/;
const longest = 300;

/** Whether the literal that closes at an offset could be reported under the name that starts at `start`: `@Value("…") String apiToken`. */
export function mayAnnotate(text: string, closing: number, start: number, name: CredentialName): boolean {
  if (!between.test(text.slice(closing + 1, start))) return false;
  const opening = text.lastIndexOf(text[closing] ?? '', closing - 1);
  if (opening < 0 || closing - opening > longest) return false;
  return isSecretLike(name, judgeValue(text.slice(opening + 1, closing)).verdict);
}
