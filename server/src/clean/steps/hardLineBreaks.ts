/** Line breaks inside sentences go. */
import type { Draft } from '../draft';
import { createJoiner } from '../joints';
import type { Change, Step } from '../step';

export const hardLineBreaks: Step = {
  kind: 'hardLineBreaks',
  changes: (draft: Draft): Iterable<Change> => createJoiner(draft).joinAll().map((edit) => [edit]),
};
