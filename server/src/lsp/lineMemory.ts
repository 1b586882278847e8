/** Answers about stretches of a text, kept from one version of a document to the next: most stretches only move by lines. */
import type { Position, Range } from './library';

export interface LineMemory<T> {
  /**
   * What is known of the stretch, or what `make` makes of it.
   * @param stretch the same object as long as the answer differs in places only
   * @param at where the stretch begins
   * @param besides all else that the answer depends on
   */
  of(stretch: object, at: Position, besides: string, make: () => T): T;
}

/** @param moved the answer so many lines further down; null where that is not all that changes in it */
export function createLineMemory<T>(moved: (answer: T, by: number) => T | null): LineMemory<T> {
  const known = new WeakMap<object, { readonly at: Position; readonly besides: string; readonly answer: T }>();
  return {
    of(stretch, at, besides, make) {
      const before = known.get(stretch);
      const same = before !== undefined && before.at.character === at.character && before.besides === besides;
      if (same && before.at.line === at.line) return before.answer;
      const answer = (same ? moved(before.answer, at.line - before.at.line) : null) ?? make();
      known.set(stretch, { at, besides, answer });
      return answer;
    },
  };
}

export function movedRange({ start, end }: Range, by: number): Range {
  return { start: { line: start.line + by, character: start.character }, end: { line: end.line + by, character: end.character } };
}
