/** Where two versions of a text differ. */
import type { Offset } from './span';

/** The stretch `[start, oldEnd)` of the old text became `[start, newEnd)` of the new one; all else is the same. */
export interface TextChange {
  readonly start: Offset;
  readonly oldEnd: Offset;
  readonly newEnd: Offset;
}

/** Texts are compared by pieces of so many units first, as the engine compares whole strings far faster than characters. */
const PIECE = 1 << 15;

/** The smallest such stretch; null if the texts are equal. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const start = common(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const end = common(shorter - start, (from, to) => before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from));
  return { start, oldEnd: before.length - end, newEnd: after.length - end };
}

/** How many units, of so many at most, are the same from one end on. */
function common(most: number, isSame: (from: number, to: number) => boolean): number {
  let done = 0;
  for (let step = PIECE; step >= 1; ) {
    if (done + step <= most && isSame(done, done + step)) done += step;
    else step >>= 1;
  }
  return done;
}
