import type { Path, ScopeId, Text } from '../../facts/value.ts';
import type { Suspicion } from './judge.ts';
import type { CredentialKind } from './name.ts';
import { judgeValue, type Judgement } from './value.ts';

/** A literal that is likely a credential because of the name it stands beside. */
export interface Suspect extends Suspicion {
  readonly literal: Text;
  readonly scope: ScopeId;
  /** The name as written, without what it stands in. */
  readonly written: string;
  /** The whole name, from the outside in. */
  readonly path: Path;
  readonly relation:
    | 'assigned to'
    | 'compared with'
    | 'the default of'
    | 'set as'
    | 'given as'
    | 'given with'
    | 'given to'
    | 'returned by'
    | 'kept under'
    | 'put into a URL as'
    | 'put into a header as'
    | 'commented out under'
    | 'written under';
  /** True when the name belongs to something else than what holds the value: a parameter, a keyword, a method. */
  readonly isForeign: boolean;
}

/** What a literal is suspected of because of where it stands, whatever it is called there: a surely named kind, middle confidence. */
export function suspectAt(
  kind: CredentialKind,
  place: Pick<Suspect, 'literal' | 'scope' | 'written' | 'path'>,
  judgement: Judgement = judgeValue(place.literal.text),
  relation: Suspect['relation'] = 'given to',
): Suspect {
  return { ...place, name: { kind, strength: 'strong' }, judgement, confidence: 'medium', relation, isForeign: true };
}
