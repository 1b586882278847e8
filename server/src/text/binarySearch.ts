/** Search in what is sorted. */

/**
 * The first index from 0 to `count` at which `isBefore` no longer holds; `count` if it holds throughout.
 * @param isBefore true up to some index and false from there on
 */
export function firstIndexNotBefore(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
