/** Whether any two of many texts may be nearly the same: a quick look, as mostly none are. */
import { piecesOf } from './textPieces';

/** What the quick look needs of a text. */
export interface Sketch {
  /** How many pieces it has, at least as many as there are different ones. */
  readonly count: number;
  /** One of four of them by its hash, some of them twice. */
  readonly sample: Int32Array;
  /** Texts of other lengths are not held against each other. */
  readonly sampling: number;
}

export function sketchOf(text: string): Sketch {
  const { hashes, sampling } = piecesOf(text);
  let size = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0;
    if (hash >>> 30 === 0) hashes[size++] = hash;
  }
  return { count: hashes.length, sample: hashes.slice(0, size), sampling };
}

/** A piece that so many texts hold is left to the exact look. */
const COMMON = 30;

/**
 * False only if no two texts have so large a share of their pieces in common (Jaccard).
 * Two that do differ by few pieces, and so by few of their samples.
 * @param threshold 0…1
 */
export function mayHoldPair(sketches: readonly Sketch[], threshold: number): boolean {
  const difference = (1 - threshold) / threshold;
  const index = createIndex(sketches.reduce((sum, { sample }) => sum + sample.length, 0));
  const sizes = new Int32Array(sketches.length);
  const shared = new Int32Array(sketches.length);
  const touched: number[] = [];
  for (const [own, { count, sample, sampling }] of sketches.entries()) {
    if (count === 0) continue;
    let size = 0;
    for (const hash of sample) {
      const holders = index.add(hash, own, (holder) => {
        if (shared[holder] === 0) touched.push(holder);
        shared[holder] = (shared[holder] ?? 0) + 1;
      });
      if (holders > COMMON) return true;
      if (holders > 0) size++;
    }
    sizes[own] = size;
    // Too few to tell: another text might share none of them.
    if (size <= (difference / 2) * count) return true;
    for (const other of touched) {
      const least = (size + (sizes[other] ?? 0) - difference * Math.min(count, sketches[other]?.count ?? 0)) / 2;
      if (sketches[other]?.sampling === sampling && (shared[other] ?? 0) >= least - ROUNDING) return true;
      shared[other] = 0;
    }
    touched.length = 0;
  }
  return false;
}

const ROUNDING = 1e-6;

/** Numbers with those who hold them. */
interface Index {
  /**
   * Adds a holder, newer than all others.
   * @param visit is called with each holder there was
   * @returns how many there are now; 0 if this one was there already
   */
  add(value: number, holder: number, visit: (holder: number) => void): number;
}

/** @param room for so many holders at most */
function createIndex(room: number): Index {
  let slots = 16;
  while (slots < room * 2) slots *= 2;
  const values = new Int32Array(slots);
  /** Of each slot the newest entry; entries count from 1. */
  const newest = new Int32Array(slots);
  const holders = new Int32Array(room + 1);
  const older = new Int32Array(room + 1);
  let entries = 0;
  return {
    add(value, holder, visit) {
      let slot = (value >>> 12) & (slots - 1);
      while (newest[slot] !== 0 && values[slot] !== value) slot = (slot + 1) & (slots - 1);
      const head = newest[slot] ?? 0;
      if (head !== 0 && holders[head] === holder) return 0;
      let count = 1;
      for (let entry = head; entry !== 0; entry = older[entry] ?? 0) {
        visit(holders[entry] ?? 0);
        count++;
      }
      entries++;
      values[slot] = value;
      holders[entries] = holder;
      older[entries] = head;
      newest[slot] = entries;
      return count;
    },
  };
}
