/** Which words of an outline are read aloud, and how many syllables they have. */
import { countSyllables } from '../text/reading';
import type { Span } from '../text/span';
import type { Outline, Paragraph, Speech } from './outline';
import { firstIndexNotBefore } from '../text/binarySearch';

export interface ReadAloud {
  /**
   * Syllables read aloud inside the span (see countSyllables).
   * The title block, page furniture and what is excluded from checking count for nothing.
   */
  count(span: Span): number;
  /** Syllables of a whole speech, without its appendix. */
  speech(speech: Speech): number;
}

const READ: ReadonlySet<Paragraph['kind']> = new Set<Paragraph['kind']>(['salutation', 'heading', 'body']);

export function createReadAloud(text: string, outline: Outline): ReadAloud {
  const pieces = piecesRead(outline);
  const before: number[] = [0];
  for (const piece of pieces) before.push((before.at(-1) ?? 0) + countSyllables(text, piece));

  function count(span: Span): number {
    const first = firstEndingAfter(pieces, span.start);
    let total = 0;
    for (let i = first; i < pieces.length; ) {
      const piece = pieces[i];
      if (piece === undefined || piece.start >= span.end) break;
      if (span.start <= piece.start && piece.end <= span.end) {
        const past = Math.max(i + 1, firstEndingAfter(pieces, span.end));
        total += (before[past] ?? 0) - (before[i] ?? 0);
        i = past;
      } else {
        total += countSyllables(text, { start: Math.max(piece.start, span.start), end: Math.min(piece.end, span.end) });
        i++;
      }
    }
    return total;
  }

  return {
    count,
    speech: (speech) => count(speech.span) - (speech.appendix === null ? 0 : count({ start: speech.appendix.start, end: speech.span.end })),
  };
}

/** The spans that are read, in order, none overlapping another. */
function piecesRead(outline: Outline): Span[] {
  const silent = [...outline.furniture, ...outline.pageMarks.map((mark) => mark.span)].sort((a, b) => a.start - b.start);
  const pieces: Span[] = [];
  let next = 0;
  for (const { content, kind } of outline.speeches.flatMap((speech) => speech.paragraphs)) {
    if (!READ.has(kind)) continue;
    let start = content.start;
    while ((silent[next]?.end ?? Infinity) <= start) next++;
    for (let i = next; ; i++) {
      const cut = silent[i];
      if (cut === undefined || cut.start >= content.end) break;
      if (start < cut.start) pieces.push({ start, end: cut.start });
      start = Math.max(start, cut.end);
    }
    if (start < content.end) pieces.push({ start, end: content.end });
  }
  return pieces;
}

function firstEndingAfter(pieces: readonly Span[], offset: number): number {
  return firstIndexNotBefore(pieces.length, (index) => (pieces[index]?.end ?? Infinity) <= offset);
}
