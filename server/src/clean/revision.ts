/** A text on its way through several rounds of edits, which in the end are one list of edits of the original. */
import type { Offset } from '../text/span';
import type { TextEdit } from '../text/textEdit';

/** A stretch that is still the original's, at `start` there, or one that was put in (`start` null). */
interface Piece {
  readonly start: Offset | null;
  readonly text: string;
}

/** One state of the text. */
export interface Revision {
  readonly text: string;
  /** They join up to `text`. */
  readonly pieces: readonly Piece[];
}

export function firstRevision(text: string): Revision {
  return { text, pieces: text === '' ? [] : [{ start: 0, text }] };
}

/** @param edits of the revision's text, in order, none overlapping another */
export function revise({ text, pieces }: Revision, edits: readonly TextEdit[]): Revision {
  const result: Piece[] = [];
  let next = 0;
  let inPiece = 0;
  let at = 0;
  const take = (until: Offset, keep: boolean): void => {
    while (at < until) {
      const piece = pieces[next];
      if (piece === undefined) return;
      const length = Math.min(piece.text.length - inPiece, until - at);
      if (keep) result.push({ start: piece.start === null ? null : piece.start + inPiece, text: piece.text.slice(inPiece, inPiece + length) });
      at += length;
      inPiece += length;
      if (inPiece === piece.text.length) {
        next++;
        inPiece = 0;
      }
    }
  };
  for (const { span, newText } of edits) {
    take(span.start, true);
    take(span.end, false);
    if (newText !== '') result.push({ start: null, text: newText });
  }
  take(text.length, true);
  return { text: result.map((piece) => piece.text).join(''), pieces: result };
}

/** The edits that turn the original into the revision, in order, each as small as it can be. */
export function editsOf(original: string, { pieces }: Revision): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let done = 0;
  let inserted = '';
  const flush = (until: Offset): void => {
    const edit = trimmed(original, { span: { start: done, end: until }, newText: inserted });
    if (edit !== null) edits.push(edit);
    inserted = '';
  };
  for (const { start, text } of pieces) {
    if (start === null) inserted += text;
    else {
      if (start > done || inserted !== '') flush(start);
      done = start + text.length;
    }
  }
  flush(original.length);
  return edits;
}

/** The edit without what it replaces by itself; null where nothing is left. Never cuts a surrogate pair or `\r\n` in two. */
function trimmed(original: string, { span, newText }: TextEdit): TextEdit | null {
  const old = original.slice(span.start, span.end);
  if (old === newText) return null;
  const shorter = Math.min(old.length, newText.length);
  let head = 0;
  while (head < shorter && old.charCodeAt(head) === newText.charCodeAt(head)) head++;
  while (head > 0 && (splits(original, span.start + head) || splits(newText, head))) head--;
  let tail = 0;
  while (tail < shorter - head && old.charCodeAt(old.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)) tail++;
  while (tail > 0 && (splits(original, span.end - tail) || splits(newText, newText.length - tail))) tail--;
  return { span: { start: span.start + head, end: span.end - tail }, newText: newText.slice(head, newText.length - tail) };
}

/** Whether the units on both sides of the offset belong together. */
function splits(text: string, offset: Offset): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return (0xd800 <= before && before < 0xdc00 && 0xdc00 <= after && after < 0xe000) || (before === 13 && after === 10);
}
