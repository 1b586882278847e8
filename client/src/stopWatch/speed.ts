/** The drafter's own speed, from what was read and how long it took. */

/** Bounds of the setting, in characters a minute. */
export const SLOWEST = 100;
export const FASTEST = 400;
/** Less tells nothing about a speed. */
const LEAST_SECONDS = 20;
const LEAST_CHARACTERS = 40;

/** What was read. */
export interface Read {
  /** Syllables. */
  readonly characters: number;
  /** Seconds of pauses. */
  readonly pauses: number;
}

export type Speed =
  | { readonly kind: 'speed'; readonly charactersPerMinute: number }
  /** Too little time or text. */
  | { readonly kind: 'too-short' }
  /** No speed of reading aloud: another stretch was read, or the watch ran on. */
  | { readonly kind: 'unlikely'; readonly charactersPerMinute: number };

/**
 * @param seconds that the reading took
 * @param pausesApart whether pauses are added to the time of the words, so that they are no part of the speed
 */
export function speedOf({ characters, pauses }: Read, seconds: number, pausesApart: boolean): Speed {
  if (seconds < LEAST_SECONDS || characters < LEAST_CHARACTERS) return { kind: 'too-short' };
  const spoken = seconds - (pausesApart ? Math.min(pauses, seconds / 2) : 0);
  const charactersPerMinute = Math.round((characters * 60) / spoken);
  return { kind: SLOWEST <= charactersPerMinute && charactersPerMinute <= FASTEST ? 'speed' : 'unlikely', charactersPerMinute };
}
