/** The contract of a step of the clean-up: one kind of change, as edits of the text that it is given. */
import type { TextEdit } from '../text/textEdit';
import type { Draft } from './draft';
import type { CleanKind, CleanOptions } from './options';

/** Edits that are made together or not at all, as the two halves of a pair. */
export type Change = readonly TextEdit[];

export interface Step {
  /** The switch it obeys; null for the indent, which has options of its own. */
  readonly kind: CleanKind | null;
  /** May overlap one another: the first of them is made, the others wait for the next round. */
  changes(draft: Draft, options: CleanOptions): Iterable<Change>;
}
