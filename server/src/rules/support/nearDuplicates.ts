/** Finds texts that are nearly the same, by the four-character pieces they share. */

const PIECE = 4;
/** Of long texts only every n-th piece (by its hash) is kept, so that a text costs a bounded number of pieces. */
const MANY = 800;
/** A piece that many texts share tells nothing. */
const COMMON = 30;

export interface NearIndex<Value> {
  /** The first added text whose pieces agree (Jaccard) at least as far as asked, or null. */
  find(text: string): { readonly value: Value; readonly similarity: number } | null;
  add(text: string, value: Value): void;
}

/** @param threshold least share of common pieces, 0…1. */
export function createNearIndex<Value>(threshold: number): NearIndex<Value> {
  const texts: { readonly value: Value; readonly pieces: ReadonlySet<number>; readonly sampling: number }[] = [];
  const holders = new Map<number, number[]>();

  return {
    find(text) {
      const sampling = samplingOf(text);
      const pieces = piecesOf(text, sampling);
      const shared = new Map<number, number>();
      for (const piece of pieces) for (const holder of holders.get(piece) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
      const likely = [...shared].filter(([, count]) => count >= pieces.size / 2).map(([holder]) => holder);
      for (const holder of likely.sort((a, b) => a - b)) {
        const other = texts[holder];
        if (other === undefined || other.sampling !== sampling) continue;
        const similarity = jaccard(pieces, other.pieces);
        if (similarity >= threshold) return { value: other.value, similarity };
      }
      return null;
    },
    add(text, value) {
      const sampling = samplingOf(text);
      const pieces = piecesOf(text, sampling);
      for (const piece of pieces) {
        const known = holders.get(piece);
        if (known === undefined) holders.set(piece, [texts.length]);
        else if (known.length < COMMON) known.push(texts.length);
      }
      texts.push({ value, pieces, sampling });
    },
  };
}

/** 1 for a paragraph of usual length; powers of two beyond, so that near lengths mostly share it. */
function samplingOf(text: string): number {
  let sampling = 1;
  while (text.length / sampling > MANY) sampling *= 4;
  return sampling;
}

function piecesOf(text: string, sampling: number): Set<number> {
  const pieces = new Set<number>();
  for (let start = 0; start + PIECE <= text.length; start++) {
    let hash = 0;
    for (let i = start; i < start + PIECE; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    if (sampling === 1 || (Math.imul(hash, 0x9e3779b1) >>> 8) % sampling === 0) pieces.add(hash);
  }
  return pieces;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const piece of a) if (b.has(piece)) common++;
  return common / Math.max(1, a.size + b.size - common);
}
