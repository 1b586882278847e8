/** Repeated commas, semicolons and full stops become one. */
import type { Draft } from '../draft';
import { replaceIn, writtenLines } from '../lines';
import type { Change, Step } from '../step';

/** 。 twice; thrice is meant for ……. Of different marks the first stands; 。， may be either and is left alone. */
const REPEATED = /(?<!。)。。(?!。)|(?<![％%。！？])[，、；：]{2,}/g;

export const repeatedMarks: Step = {
  kind: 'repeatedMarks',
  *changes(draft: Draft): Iterable<Change> {
    for (const line of writtenLines(draft, /[，、；：]{2}|。。/)) yield* replaceIn(line, REPEATED, (found) => found.charAt(0));
  },
};
