/** Which findings are shown at once and which wait until the drafter pauses. */
import { without } from './pieces';

/** How long new findings on the line being typed wait, in milliseconds after the last change. */
export const TYPING_PAUSE = 400;

export interface Paced<T> {
  readonly now: readonly T[];
  readonly later: readonly T[];
}

export interface PaceOptions<T> {
  /** Keys of the findings shown so far; asked for only where something is typed. */
  readonly shown: () => readonly string[];
  /** Findings of the present text, in order. */
  readonly next: readonly T[];
  /** What makes a finding the same after the text around it has moved. */
  readonly keyOf: (finding: T) => string;
  /** Whether the finding lies on the line being typed. */
  readonly isTyped: (finding: T) => boolean;
}

/**
 * A finding on the line being typed that was not shown before waits; every other one appears at once.
 * Of several with one key, those on other lines are taken as the ones shown before.
 */
export function pace<T>({ shown, next, keyOf, isTyped }: PaceOptions<T>): Paced<T> {
  const typed = next.filter(isTyped);
  if (typed.length === 0) return { now: next, later: [] };
  const known = new Map(typed.map((finding) => [keyOf(finding), 0]));
  const count = (key: string, by: 1 | -1): boolean => {
    const left = known.get(key);
    if (left === undefined || left + by < 0) return false;
    known.set(key, left + by);
    return true;
  };
  const onLine = new Set(typed);
  for (const key of shown()) count(key, 1);
  for (const finding of next) if (!onLine.has(finding)) count(keyOf(finding), -1);
  const later = new Set(typed.filter((finding) => !count(keyOf(finding), -1)));
  return { now: without(next, later), later: [...later] };
}
