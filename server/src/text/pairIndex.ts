/** Surrogate pairs of a text, counted up to any place. */
import type { Offset } from './span';

export interface PairIndex {
  /** How many pairs end at or before the offset. */
  pairsBefore(offset: Offset): number;
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;
/** Offsets between two marks are counted through, so that one long line costs no more than many short ones. */
const STEP = 1024;

/** Looks at the whole text when first asked. */
export function createPairIndex(text: string): PairIndex {
  let made: Uint32Array | undefined;

  /** Pairs that end at or before every `STEP`th offset. */
  function marks(): Uint32Array {
    if (made !== undefined) return made;
    made = new Uint32Array(Math.floor(text.length / STEP) + 2);
    for (const { index } of text.matchAll(PAIR)) {
      const next = Math.ceil((index + 2) / STEP);
      made[next] = (made[next] ?? 0) + 1;
    }
    for (let mark = 1; mark < made.length; mark++) made[mark] = (made[mark] ?? 0) + (made[mark - 1] ?? 0);
    return made;
  }

  return {
    pairsBefore(offset) {
      const end = Math.max(0, Math.min(offset, text.length));
      const mark = Math.floor(end / STEP);
      let pairs = marks()[mark] ?? 0;
      for (let i = mark * STEP; i < end; i++) if (endsPair(text, i)) pairs++;
      return pairs;
    },
  };
}

/** Whether the unit at the index is the second half of a pair. */
function endsPair(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0xdc00 || code > 0xdfff || index === 0) return false;
  const before = text.charCodeAt(index - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
