/** The stretches of a draft that may have been read while the watch ran. */

/** Offsets of the draft. */
export interface Stretch {
  readonly kind: 'selection' | 'between' | 'whole';
  readonly start: number;
  readonly end: number;
}

/** Where the cursor was when the watch began; a selection where `start` and `end` differ. */
export interface Began {
  readonly start: number;
  readonly end: number;
}

/**
 * What was selected at the beginning; else from the cursor then to the cursor now, where it has moved on; the whole draft last.
 * @param cursor now; undefined where no editor shows the draft
 */
export function stretchesRead(began: Began, cursor: number | undefined, length: number): readonly Stretch[] {
  const whole: Stretch = { kind: 'whole', start: 0, end: length };
  if (began.start < began.end) return [{ kind: 'selection', ...began }, whole];
  if (cursor !== undefined && began.start < cursor) return [{ kind: 'between', start: began.start, end: cursor }, whole];
  return [whole];
}
