/** Whether any two of many texts may be nearly the same: a quick look, as mostly none are. */
import { piecesOf } from './textPieces';

/** What the quick look needs of a text. */
export interface Sketch {
  /** How many pieces it has, at least as many as there are different ones. */
  readonly count: number;
  /** Half of them, told by their hashes. */
  readonly sample: Int32Array;
}

export function sketchOf(text: string): Sketch {
  const { hashes } = piecesOf(text);
  let size = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0;
    if (hash < 0) hashes[size++] = hash;
  }
  return { count: hashes.length, sample: hashes.slice(0, size) };
}

/** Bits for each piece, so that few strangers share one. */
const ROOM = 16;

/**
 * False only if no two texts have so large a share of their pieces in common (Jaccard): of one that is nearly the same
 * as an earlier one only few pieces are new.
 * @param threshold 0…1
 */
export function mayHoldPair(sketches: readonly Sketch[], threshold: number): boolean {
  const seen = createBits(ROOM * sketches.reduce((sum, { sample }) => sum + sample.length, 0));
  for (const { count, sample } of sketches) {
    if (count > 0 && seen.add(sample) <= (1 - threshold) * count + ROUNDING) return true;
  }
  return false;
}

const ROUNDING = 1e-6;

/** A set of numbers that at times takes a stranger for one of its own. */
interface Bits {
  /** @returns how many different ones were new; rather too few than too many */
  add(values: Int32Array): number;
}

/** @param least number of bits */
function createBits(least: number): Bits {
  let size = 1024;
  while (size < least) size *= 2;
  const words = new Int32Array(size / 32);
  return {
    add(values) {
      let fresh = 0;
      for (let i = 0; i < values.length; i++) {
        const place = ((values[i] ?? 0) >>> 4) & (size - 1);
        const word = words[place >>> 5] ?? 0;
        const bit = 1 << (place & 31);
        if ((word & bit) !== 0) continue;
        words[place >>> 5] = word | bit;
        fresh++;
      }
      return fresh;
    },
  };
}
