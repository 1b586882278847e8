/** Finds texts that are nearly the same, by the four-character pieces they share. */
import { piecesOf } from './textPieces';

/** A piece that many texts share tells nothing. */
const COMMON = 30;

/** What is compared of a text. */
export interface Fingerprint {
  /** Hashes of its pieces, each once, ascending. */
  readonly pieces: Int32Array;
  /** Texts of other lengths are not held against each other. */
  readonly sampling: number;
}

export interface NearIndex<Value> {
  /** The first added text whose pieces agree (Jaccard) at least as far as asked, or null. */
  find(print: Fingerprint): { readonly value: Value; readonly similarity: number } | null;
  add(print: Fingerprint, value: Value): void;
}

/**
 * Of two sets that agree so far, the first pieces of one (all but the share that must agree) hold a piece that is
 * among the first ones of the other: only these are looked up.
 * @param threshold least share of common pieces, 0…1
 */
export function createNearIndex<Value>(threshold: number): NearIndex<Value> {
  const texts: { readonly print: Fingerprint; readonly value: Value }[] = [];
  const holders = new Map<number, number[]>();
  const firstOf = ({ pieces }: Fingerprint): Int32Array => pieces.subarray(0, pieces.length - Math.ceil(pieces.length * threshold) + 1);

  return {
    find(print) {
      const likely = new Set<number>();
      for (const piece of firstOf(print)) for (const holder of holders.get(piece) ?? []) likely.add(holder);
      for (const holder of [...likely].sort((a, b) => a - b)) {
        const other = texts[holder];
        if (other === undefined || other.print.sampling !== print.sampling || !mayAgree(other.print, print, threshold)) continue;
        const similarity = jaccard(print.pieces, other.print.pieces);
        if (similarity >= threshold) return { value: other.value, similarity };
      }
      return null;
    },
    add(print, value) {
      for (const piece of firstOf(print)) {
        const known = holders.get(piece);
        if (known === undefined) holders.set(piece, [texts.length]);
        else if (known.length < COMMON) known.push(texts.length);
      }
      texts.push({ print, value });
    },
  };
}

export function fingerprint(text: string): Fingerprint {
  const { hashes, sampling } = piecesOf(text);
  const sorted = hashes.sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    const hash = sorted[i] ?? 0;
    if (i === 0 || hash !== sorted[i - 1]) sorted[kept++] = hash;
  }
  return { pieces: sorted.slice(0, kept), sampling };
}

/** Sets of very different size cannot agree. */
function mayAgree({ pieces: { length: a } }: Fingerprint, { pieces: { length: b } }: Fingerprint, threshold: number): boolean {
  return Math.min(a, b) >= Math.max(a, b) * threshold;
}

function jaccard(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common / Math.max(1, a.length + b.length - common);
}
