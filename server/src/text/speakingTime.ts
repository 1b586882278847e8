/** How long words take to say. */
import { readingMinutes } from './reading';

/** What is to be said. */
export interface Spoken {
  readonly characters: number;
  /** Seconds of pauses. */
  readonly pauses: number;
}

/** How somebody speaks. */
export interface Pace {
  readonly charactersPerMinute: number;
  /** Whether pauses are added to the time of the words; without, they are part of the pace. */
  readonly pauses: boolean;
}

/** Minutes that the words take at this pace. */
export function speakingMinutes({ characters, pauses }: Spoken, pace: Pace): number {
  return readingMinutes(characters, pace.charactersPerMinute) + (pace.pauses ? pauses / 60 : 0);
}
