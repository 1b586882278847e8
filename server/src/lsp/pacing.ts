/** Which findings are shown at once and which wait until the drafter pauses. */

/** How long new findings on the line being typed wait, in milliseconds after the last change. */
export const TYPING_PAUSE = 400;

export interface Paced<T> {
  readonly now: readonly T[];
  readonly later: readonly T[];
}

export interface PaceOptions<T> {
  /** Keys of the findings shown so far. */
  readonly shown: readonly string[];
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
  const known = new Map<string, number>();
  const take = (key: string): boolean => {
    const left = known.get(key) ?? 0;
    if (left > 0) known.set(key, left - 1);
    return left > 0;
  };
  for (const key of shown) known.set(key, (known.get(key) ?? 0) + 1);
  for (const finding of next) if (!isTyped(finding)) take(keyOf(finding));
  const later = new Set(next.filter((finding) => isTyped(finding) && !take(keyOf(finding))));
  return { now: next.filter((finding) => !later.has(finding)), later: [...later] };
}
