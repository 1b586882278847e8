/** A place in a text that is being edited. */

/** One change of a text: `removed` characters from `start` on are replaced by `added` others. */
export interface TextChange {
  readonly start: number;
  readonly removed: number;
  readonly added: number;
}

/** Where an offset is after a change; inside what was removed, at its beginning. What is written right at it comes before it. */
export function afterChange(offset: number, { start, removed, added }: TextChange): number {
  if (offset < start) return offset;
  return offset >= start + removed ? offset - removed + added : start;
}

/** Changes of one edit count from the text before it, in any order, none overlapping another. */
export function afterChanges(offset: number, changes: readonly TextChange[]): number {
  return changes.toSorted((a, b) => b.start - a.start).reduce(afterChange, offset);
}
