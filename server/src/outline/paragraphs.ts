/** The lines of one speech → its paragraphs, with page marks and residue among them. All places count from the speech's start. */
import type { Offset, Span } from '../text/span';
import { type LineRoles, Role, roleAt } from './lineRoles';
import { factsAt, lineStart, type LineTable } from './lineTable';
import type { PageMark } from './outline';
import { type PieceAt, piecesAt } from './splitSpeeches';

/** A paragraph as the parser works on it; `kind` in the outline's own type comes later. */
export interface RawParagraph {
  readonly line: Span;
  /** Content without indentation, `#`, `>` and emphasis marks around it. */
  readonly content: Span;
  readonly hashes: number;
  readonly bold: boolean;
  readonly furniture: boolean;
  readonly excluded: boolean;
  /** A page mark stands before the content, and the sentence of the line before goes on. */
  readonly continued: boolean;
}

/** What stands in one speech. */
export interface SpeechLines {
  readonly paragraphs: readonly RawParagraph[];
  readonly pageMarks: readonly PageMark[];
  readonly furniture: readonly Span[];
}

/** @param start where the speech begins @param end its first paragraph that belongs to the next one */
export function paragraphsOf(table: LineTable, roles: LineRoles, from: PieceAt, end: PieceAt, start: Offset): SpeechLines {
  const paragraphs: RawParagraph[] = [];
  const pageMarks: PageMark[] = [];
  const furniture: Span[] = [];
  const past = end.piece > 0 ? end.line + 1 : end.line;
  for (let line = from.line; line < past; line++) {
    const role = roleAt(roles, table, line);
    const by = lineStart(table, line) - start;
    const pieces = piecesAt(table, roles, line);
    const first = line === from.line ? from.piece : 0;
    if (first === 0 && role === Role.furniture) {
      const { start: lineStart, end: lineEnd } = table.index.lineSpan(line);
      furniture.push({ start: lineStart - start, end: lineEnd - start });
    }
    const mark = role === Role.marked && first === 0 ? factsAt(table, line)?.mark : null;
    if (mark !== null && mark !== undefined) pageMarks.push({ span: { start: by, end: by + mark.length }, page: mark.page });
    for (let i = first; i < (line === end.line ? end.piece : pieces.length); i++) {
      const piece = pieces[i];
      if (piece === undefined) break;
      paragraphs.push({
        line: { start: piece.line.start + by, end: piece.line.end + by },
        content: { start: piece.content.start + by, end: piece.content.end + by },
        hashes: piece.hashes,
        bold: piece.bold,
        furniture: role === Role.furniture,
        excluded: role === Role.excluded,
        continued: i === 0 && role === Role.marked,
      });
    }
  }
  return { paragraphs, pageMarks, furniture };
}
