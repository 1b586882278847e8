/** Sizes and speeds of the reading view. */

export interface Range {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** Pixels of a character. */
export const SIZES: Range = { least: 20, most: 96, step: 4 };
export const USUAL_SIZE = 40;

/** Characters a minute. */
export const SPEEDS: Range = { least: 60, most: 400, step: 10 };

/** The value one step up or down, inside the range; `steps` may be negative. */
export function stepped(value: number, steps: number, range: Range): number {
  return inRange((Math.round(value / range.step) + steps) * range.step, range);
}

/** The nearest value of the range; its least where it is no number. */
export function inRange(value: number, { least, most }: Range): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}
