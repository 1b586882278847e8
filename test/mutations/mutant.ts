/** One fault put into a flawless speech, and what the checker must make of it. */
import type { Offset } from '../../server/src/text/span';
import { applyEdits, type TextEdit } from '../../server/src/text/textEdit';
import type { Random } from '../support/random';
import type { Draft } from './draft';

export interface Mutant {
  /** What was done to the draft, in edits of its text. */
  readonly edits: readonly TextEdit[];
  /** Places of the unspoiled text; the finding must be on the line of one of them. */
  readonly places: readonly Offset[];
  /** Rules one of which must report it. */
  readonly rules: readonly string[];
  /** Whether a fix can know the original. */
  readonly restorable: boolean;
  /** Every place is a fault of its own. */
  readonly each?: boolean;
}

/** All ways to put one kind of fault into a draft. */
export interface Fault {
  readonly name: string;
  readonly inject: (draft: Draft, random: Random) => readonly Mutant[];
}

export function mutate(text: string, { edits }: Pick<Mutant, 'edits'>): string {
  return applyEdits(text, edits);
}

/** Where the character at `offset` stands after the edits; where a replacement begins there, its beginning. */
export function moved(offset: Offset, edits: readonly TextEdit[]): Offset {
  let result = offset;
  for (const { span, newText } of edits) {
    if (span.end <= offset) result += newText.length - (span.end - span.start);
    else if (span.start < offset) result -= offset - span.start;
  }
  return result;
}
