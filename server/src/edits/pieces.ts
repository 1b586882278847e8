/** A text in the making: stretches of the old text and new words in order, and the edits that lead there. */
import type { Offset, Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { firstIndexNotBefore } from '../text/binarySearch';

/** A stretch of the old text, or new words. */
export type Piece = Span | string;

export function pieceText(text: string, piece: Piece): string {
  return typeof piece === 'string' ? piece : text.slice(piece.start, piece.end);
}

export function piecesText(text: string, pieces: readonly Piece[]): string {
  return pieces.map((piece) => pieceText(text, piece)).join('');
}

/** Applies edits of the old text to its stretches wherever they have gone; what was not taken over is not edited. */
export function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [piece];
    const parts: Piece[] = [];
    let from = piece.start;
    for (const { span, newText } of sorted) {
      if (span.start < from || span.end > piece.end) continue;
      parts.push({ start: from, end: span.start }, newText);
      from = span.end;
    }
    return [...parts, { start: from, end: piece.end }];
  });
}

/** The edits that make the pieces of the old text: as much as can stay in place stays untouched. */
export function piecesToEdits(text: string, pieces: readonly Piece[]): TextEdit[] {
  const merged = mergeNeighbours(pieces);
  const kept = stayingStretches(merged);
  const edits: TextEdit[] = [];
  let done: Offset = 0;
  let inserted = '';
  const flush = (until: Offset): void => {
    if (text.slice(done, until) !== inserted) edits.push({ span: { start: done, end: until }, newText: inserted });
    inserted = '';
  };
  for (const [index, piece] of merged.entries()) {
    if (typeof piece !== 'string' && kept.has(index)) {
      flush(piece.start);
      done = piece.end;
    } else inserted += pieceText(text, piece);
  }
  flush(text.length);
  return edits;
}

function mergeNeighbours(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string') {
      if (piece === '') continue;
      if (typeof last === 'string') merged[merged.length - 1] = last + piece;
      else merged.push(piece);
    } else if (piece.end > piece.start) {
      if (typeof last === 'object' && last.end === piece.start) merged[merged.length - 1] = { start: last.start, end: piece.end };
      else merged.push(piece);
    }
  }
  return merged;
}

/** Indexes of the heaviest choice of stretches that keep their order: the rest has moved, or stands there twice. */
function stayingStretches(pieces: readonly Piece[]): ReadonlySet<number> {
  const stretches = pieces.flatMap((piece, place) => (typeof piece === 'string' ? [] : [{ place, ...piece }]));
  const ends = [...new Set(stretches.map((stretch) => stretch.end))].sort((a, b) => a - b);
  const best = createMaximum(ends.length);
  const before: number[] = [];
  const weights: number[] = [];
  stretches.forEach((stretch, index) => {
    const { weight, index: from } = best.upTo(countUpTo(ends, stretch.start));
    const own = weight + stretch.end - stretch.start;
    before.push(from);
    weights.push(own);
    best.add(countUpTo(ends, stretch.end), own, index);
  });
  const kept = new Set<number>();
  for (let at = indexOfGreatest(weights); at >= 0; at = before[at] ?? -1) {
    const stretch = stretches[at];
    if (stretch !== undefined) kept.add(stretch.place);
  }
  return kept;
}

function indexOfGreatest(values: readonly number[]): number {
  let best = -1;
  for (const [index, value] of values.entries()) if (best < 0 || value > (values[best] ?? 0)) best = index;
  return best;
}

/** How many of the sorted values do not exceed the limit. */
function countUpTo(sorted: readonly number[], limit: number): number {
  return firstIndexNotBefore(sorted.length, (index) => (sorted[index] ?? Infinity) <= limit);
}

interface Heaviest {
  readonly weight: number;
  /** -1 for nothing. */
  readonly index: number;
}

/** The heaviest entry among the first places, kept in a Fenwick tree; places count from 1. */
function createMaximum(size: number): { add(place: number, weight: number, index: number): void; upTo(place: number): Heaviest } {
  const tree: Heaviest[] = Array.from({ length: size + 1 }, () => ({ weight: 0, index: -1 }));
  return {
    add(place, weight, index) {
      for (let at = place; at <= size; at += at & -at) if ((tree[at]?.weight ?? 0) < weight) tree[at] = { weight, index };
    },
    upTo(place) {
      let found: Heaviest = { weight: 0, index: -1 };
      for (let at = place; at > 0; at -= at & -at) {
        const candidate = tree[at];
        if (candidate !== undefined && candidate.weight > found.weight) found = candidate;
      }
      return found;
    },
  };
}
