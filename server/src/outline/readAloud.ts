/** Which words of an outline are read aloud, how many syllables they have and how long a speaker pauses in them. */
import { firstIndexNotBefore } from '../text/binarySearch';
import { PARAGRAPH_PAUSE, pauseSeconds } from '../text/pauses';
import { FORGETFUL, type Memory } from '../text/memory';
import { countSyllables } from '../text/reading';
import type { Offset, Span } from '../text/span';
import type { Outline, Paragraph, Speech } from './outline';

export interface ReadAloud {
  /**
   * Syllables read aloud inside the span (see countSyllables).
   * The title block, page furniture and what is excluded from checking count for nothing.
   */
  count(span: Span): number;
  /** Seconds of pauses at marks and paragraph ends inside the span (see pauseSeconds). */
  pauses(span: Span): number;
  /** Syllables of a whole speech, without its appendix. */
  speech(speech: Speech): number;
}

/** A stretch of one line that is read; a paragraph has several where page furniture or page marks cut it. */
export interface ReadPiece extends Span {
  readonly kind: Paragraph['kind'];
  /** Whether a paragraph begins here. */
  readonly begins: boolean;
  /** Whether a paragraph ends here. */
  readonly ends: boolean;
}

const READ: ReadonlySet<Paragraph['kind']> = new Set<Paragraph['kind']>(['salutation', 'heading', 'body']);

/** @param memory what is known of the paragraphs */
export function createReadAloud(text: string, outline: Outline, memory: Memory = FORGETFUL): ReadAloud {
  const pieces = piecesRead(outline);
  const ends = pieces.filter((piece) => piece.ends).map(({ end }) => end);
  const endsUpTo = (offset: number): number => firstIndexNotBefore(ends.length, (index) => (ends[index] ?? Infinity) <= offset);
  const count = summing(text, pieces, countSyllables, memory);
  let atMarks: ((span: Span) => number) | undefined;
  return {
    count,
    pauses(span) {
      atMarks ??= summing(text, pieces, pauseSeconds, memory);
      return atMarks(span) + PARAGRAPH_PAUSE * (endsUpTo(span.end) - endsUpTo(span.start));
    },
    speech: (speech) => count(spanRead(speech)),
  };
}

/** What is read of a speech: all but its appendix. */
export function spanRead({ span, appendix }: Speech): Span {
  return { start: span.start, end: appendix?.start ?? span.end };
}

/** What is read, in order, no piece overlapping another. */
export function piecesRead(outline: Outline): readonly ReadPiece[] {
  const silent = [...outline.furniture, ...outline.pageMarks.map((mark) => mark.span)].sort((a, b) => a.start - b.start);
  const pieces: { -readonly [Name in keyof ReadPiece]: ReadPiece[Name] }[] = [];
  let next = 0;
  for (const { paragraphs } of outline.speeches) {
    for (const { content, kind, continued } of paragraphs) {
      if (!READ.has(kind)) continue;
      const before = pieces.at(-1);
      const first = pieces.length;
      const add = (start: Offset, end: Offset): void => {
        if (start < end) pieces.push({ start, end, kind, begins: pieces.length === first, ends: false });
      };
      let { start } = content;
      while ((silent[next]?.end ?? Infinity) <= start) next++;
      for (let i = next; ; i++) {
        const cut = silent[i];
        if (cut === undefined || cut.start >= content.end) break;
        add(start, cut.start);
        start = Math.max(start, cut.end);
      }
      add(start, content.end);
      const [from, last] = [pieces[first], pieces.at(-1)];
      if (from === undefined || last === undefined) continue;
      last.ends = true;
      if (continued && before !== undefined) before.ends = from.begins = false;
    }
  }
  return pieces;
}

/** Sums a measure over what of the pieces lies inside a span; whole pieces are measured once. */
function summing(text: string, pieces: readonly Span[], measure: (text: string) => number, { known }: Memory): (span: Span) => number {
  const before: number[] = [0];
  for (const { start, end } of pieces) before.push((before.at(-1) ?? 0) + known(text.slice(start, end)).of(measure));
  const firstEndingAfter = (offset: number): number => firstIndexNotBefore(pieces.length, (index) => (pieces[index]?.end ?? Infinity) <= offset);
  return (span) => {
    let total = 0;
    for (let i = firstEndingAfter(span.start); i < pieces.length; ) {
      const piece = pieces[i];
      if (piece === undefined || piece.start >= span.end) break;
      if (span.start <= piece.start && piece.end <= span.end) {
        const past = Math.max(i + 1, firstEndingAfter(span.end));
        total += (before[past] ?? 0) - (before[i] ?? 0);
        i = past;
      } else {
        total += measure(text.slice(Math.max(piece.start, span.start), Math.min(piece.end, span.end)));
        i++;
      }
    }
    return total;
  };
}
