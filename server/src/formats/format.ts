import type { Comment, Facts } from '../facts/facts.ts';
import type { Idioms } from '../facts/idioms.ts';
import type { Source } from '../text/source.ts';
import type { TextPiece } from '../text/piece-memory.ts';

/** A file format that yields facts as code does. */
export interface Format {
  /** The folder-independent name, such as `dockerfile`. */
  readonly name: string;
  /**
   * What it makes: an `image` that is built, a `manifest` that says how the app is deployed, or a `pipeline` that tests
   * and builds it; `secrets` for a file that is there to hold them, in a place where nobody else sees it. Absent for all
   * else.
   */
  readonly home?: 'image' | 'manifest' | 'pipeline' | 'secrets';
  /** True for what the app itself reads as it runs: rules for services hold there as they do in code. */
  readonly isSettings?: true;
  /**
   * True for one that reads settings of no program in particular: it takes what no other format does, and adds to what
   * those that know a part of the same file find there.
   */
  readonly isGeneral?: true;
  /** What it writes for the intents of the rules. */
  readonly idioms?: Idioms;
  /** The language id an editor gives such a file. */
  readonly languageId: string;
  /** Globs of all files that it may read, for editors: what `matches` takes is among them. */
  readonly globs: readonly string[];
  /** True for a path (with `/`) that this format reads. */
  matches(path: string): boolean;
  /**
   * Why a text of this format cannot be told anything of, in words for the status: something fills it in before it is this
   * format, such as a Helm chart's templates. Empty where it can.
   */
  whyNotRead?(text: string): string;
  /**
   * The pieces of a text that mean alone what they mean together, in their order, so that only those that change need to be
   * read again; undefined where a piece depends on what is beside it, or there is but one.
   */
  pieces?(text: string): readonly TextPiece[] | undefined;
  /** The comments that stand in no piece. */
  commentsBeside?(text: string, pieces: readonly TextPiece[]): readonly Comment[];
  /** Never throws: broken text gives fewer facts. */
  read(source: Source): Facts;
}
