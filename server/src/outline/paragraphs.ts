/** The lines of one speech → its paragraphs, with page marks and residue among them. All places count from the speech's start. */
import type { Offset, Span } from '../text/span';
import { blockOfLine } from '../text/textBlocks';
import { type LineRoles, Role } from './lineRoles';
import { factsAt, type LineTable } from './lineTable';
import type { PageMark } from './outline';
import type { Piece } from './pieces';
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
  const aside: Aside = { pageMarks: [], furniture: [] };
  const { text, blocks } = table;
  const past = end.piece > 0 ? end.line + 1 : end.line;
  for (let line = from.line, block = blockOfLine(text, line); line < past && block < blocks.length; block++) {
    const firstLine = text.firstLines[block] ?? 0;
    const { facts = [] } = blocks[block] ?? {};
    const starts = text.blocks[block]?.starts ?? [];
    const own = roles[block];
    const offset = (text.offsets[block] ?? 0) - start;
    for (let i = line - firstLine; i < facts.length && line < past; i++, line++) {
      const by = offset + (starts[i] ?? 0);
      const first = line === from.line ? from.piece : 0;
      const role = own?.[i] ?? Role.text;
      if (role !== Role.text && first === 0) setAside(aside, table, line, role, by);
      const pieces = role === Role.text ? (facts[i]?.pieces ?? []) : piecesAt(table, roles, line);
      const last = line === end.line ? Math.min(end.piece, pieces.length) : pieces.length;
      for (let at = first; at < last; at++) {
        const piece = pieces[at];
        if (piece !== undefined) paragraphs.push(paragraphOf(piece, role, by, role === Role.marked && at === 0));
      }
    }
  }
  return { paragraphs, ...aside };
}

function paragraphOf({ line, content, hashes, bold }: Piece, role: number, by: Offset, continued: boolean): RawParagraph {
  return {
    line: { start: line.start + by, end: line.end + by },
    content: { start: content.start + by, end: content.end + by },
    hashes,
    bold,
    furniture: role === Role.furniture,
    excluded: role === Role.excluded,
    continued,
  };
}

interface Aside {
  readonly pageMarks: PageMark[];
  readonly furniture: Span[];
}

/** What of a line is no text of the speech. @param by where the line begins */
function setAside({ furniture, pageMarks }: Aside, table: LineTable, line: number, role: number, by: Offset): void {
  if (role === Role.furniture) {
    const { start, end } = table.index.lineSpan(line);
    furniture.push({ start: by, end: by + end - start });
  }
  const mark = role === Role.marked ? factsAt(table, line)?.mark : null;
  if (mark !== null && mark !== undefined) pageMarks.push({ span: { start: by, end: by + mark.length }, page: mark.page });
}
