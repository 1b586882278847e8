/** A place where a paragraph begins that has no line of its own. */
import type { Offset } from '../text/span';

export interface BreakPlace {
  /** Where the new paragraph's text begins. */
  readonly at: Offset;
  /** Without the indent of the body: titles, dates, speakers, salutations. */
  readonly flush: boolean;
  /** Begins another speech: a blank line stands before it. */
  readonly opens: boolean;
}

/** One inside a speech. */
export type PlaceInSpeech = Omit<BreakPlace, 'opens'>;
