/** How the time of some work grows with its text, told without a clock's absolute numbers. */

const TIMES_LONGER = 8;
/** Linear work takes `TIMES_LONGER` times as long on the longer text, quadratic work the square of that. */
const ALLOWED_GROWTH = 5 * TIMES_LONGER;
/** Work within so many passes over the text, the floor of the same run, is fast, however it seems to grow. */
const ALLOWED_PASSES = 2000;
const TRIES = 3;

/**
 * @param make the same kind of text at about this length
 * @param length of the longer text, in UTF-16 code units
 * @param work prepares a text and returns what is to be timed
 * @returns null where the work is linear, or what was measured
 */
export function nonlinear(make: (length: number) => string, length: number, work: (text: string) => () => void): string | null {
  const long = make(length);
  const floor = fastest(() => void pass(long));
  const run = work(long);
  const slow = fastest(run, ALLOWED_PASSES * floor);
  if (slow <= ALLOWED_PASSES * floor) return null;
  const quick = fastest(work(make(length / TIMES_LONGER)));
  // A machine that is busy with something else is no fault of the work.
  const growth = slow / quick <= ALLOWED_GROWTH ? 0 : fastest(run, ALLOWED_GROWTH * quick) / quick;
  return growth <= ALLOWED_GROWTH ? null : `${growth.toFixed(0)} times as long for ${TIMES_LONGER} times the text, ${(slow / floor).toFixed(0)} times a pass over it`;
}

/** Looks at every character once. */
function pass(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) | 0;
  return sum;
}

/** Milliseconds of the fastest of a few runs, the first of which compiles; stops early once within `enough`. */
function fastest(run: () => void, enough = 0): number {
  let best = Infinity;
  for (let count = 0; count < TRIES && best > enough; count++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
