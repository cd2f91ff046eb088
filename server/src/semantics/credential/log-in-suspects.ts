import type { View } from '../view.ts';
import { mayHoldAccounts } from './account-pairs.ts';
import { accountSuspects } from './accounts.ts';
import { filledSuspects, mayFill } from './filled.ts';
import { maySendLine, sentLines } from './protocol.ts';
import { hashedPasswords, mayHashPassword } from './hashed-password.ts';
import { mayTakePassword, statementPasswords } from './sql-values.ts';
import type { Suspect } from './suspect.ts';
import { mayCompareTyped, typedSuspects } from './typed.ts';

/** What speaks of accounts: their lists, what is typed for them, what is hashed or stored for them. */
export function logInSuspects(view: View): readonly Suspect[] {
  return [
    ...accountSuspects(view),
    ...typedSuspects(view),
    ...hashedPasswords(view),
    ...statementPasswords(view),
    ...filledSuspects(view),
    ...sentLines(view),
  ];
}

/** A cheap necessary condition over the raw text of what any of these tells. */
export function mayHoldLogIns(text: string): boolean {
  return (
    mayHoldAccounts(text) ||
    mayCompareTyped(text) ||
    mayHashPassword(text) ||
    mayTakePassword(text) ||
    mayFill(text) ||
    maySendLine(text)
  );
}
