/** What is looked for in single paragraphs, and only in those that hold the characters it needs. */
import { type CharacterSet, type CharacterSets, setsOf } from './characters';

export interface Search<Found> {
  /** What it finds in a text. */
  readonly ask: (text: string) => Found;
  /** What it finds where there is nothing. */
  readonly none: Found;
  readonly needed: CharacterSets;
}

/** @param needed a text without a character of each of these sets holds nothing to be found */
export function search<Found>(ask: (text: string) => Found, none: Found, ...needed: readonly CharacterSet[]): Search<Found> {
  return { ask, none, needed: setsOf(needed) };
}
