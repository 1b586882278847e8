/** Lines of a file → where each of the speeches it holds begins. */
import { Line } from './lineFacts';
import { type LineRoles, Role, roleAt } from './lineRoles';
import { type BlockLines, factsAt, type LineTable, lineText } from './lineTable';
import { firstIndexNotBefore } from '../text/binarySearch';
import { blockOfLine } from '../text/textBlocks';
import { type Piece, piecesOf, wholePiece } from './pieces';

/** A paragraph by its line and its place among the paragraphs of that line. */
export interface PieceAt {
  readonly line: number;
  readonly piece: number;
}

/** The paragraphs of a line in its role. */
export function piecesAt(table: LineTable, roles: LineRoles, line: number): readonly Piece[] {
  const facts = factsAt(table, line);
  if (facts === undefined) return [];
  switch (roleAt(roles, table, line)) {
    case Role.text:
      return facts.pieces;
    case Role.marked:
      return piecesOf(lineText(table, line), facts.mark?.length ?? 0);
    default:
      return facts.pieces.length === 1 ? facts.pieces : [wholePiece(lineText(table, line))];
  }
}

const LONGEST_TITLE = 64;
/** Shorter paragraphs are headings and the like. */
const LEAST_PARAGRAPH = 30;
/** How much text makes the part before a title a speech of its own. */
const LEAST_BODY = 200;

/** Where the speeches of another version began, of which this one has some lines. */
export interface KnownStarts {
  readonly starts: readonly PieceAt[];
  /** Lines at the beginning and at the end that are the same and have the same roles. */
  readonly before: number;
  readonly after: number;
  /** Lines that the other version has more. */
  readonly by: number;
}

/** The first one begins with the file. */
export function speechStarts(table: LineTable, roles: LineRoles, known?: KnownStarts): PieceAt[] {
  const starts = known === undefined ? [{ line: 0, piece: 0 }] : firstOf(known);
  const from = starts.at(-1) ?? { line: 0, piece: 0 };
  const rest = known === undefined ? null : restOf(known, table.lineCount);
  let body = 0;
  /** @returns whether the rest of the starts is known. */
  const readLine = (line: number): boolean => {
    const first = line === from.line ? from.piece : 0;
    for (const [index, piece] of piecesAt(table, roles, line).entries()) {
      if (index < first) continue;
      const at = { line, piece: index };
      if (body > 0 && (line > 0 || index > 0) && begins(piece, body, () => salutationFollows(table, roles, at))) {
        const more = rest?.(at);
        if (more !== undefined) {
          for (const start of more) starts.push(start);
          return true;
        }
        starts.push(at);
        body = 0;
      }
      const length = lengthOf(piece);
      if (length > LEAST_PARAGRAPH) body += length;
    }
    return false;
  };
  const { firstLines } = table.text;
  for (let block = blockOfLine(table.text, from.line); block < table.blocks.length; block++) {
    const { facts, flags, body: whole } = table.blocks[block] ?? NO_LINES;
    const own = roles[block];
    const firstLine = firstLines[block] ?? 0;
    if (own === undefined && (flags & Line.title) === 0 && firstLine > from.line) {
      body += whole;
      continue;
    }
    for (let i = Math.max(0, from.line - firstLine); i < facts.length; i++) {
      const role = own?.[i] ?? Role.text;
      if (role === Role.excluded || role === Role.furniture) continue;
      const line = facts[i];
      if (role === Role.text && ((line?.flags ?? 0) & Line.title) === 0 && firstLine + i > from.line) body += line?.body ?? 0;
      else if (readLine(firstLine + i)) return starts;
    }
  }
  return starts;
}

/** The starts that no line after the first same ones has a say in. */
function firstOf({ starts, before }: KnownStarts): PieceAt[] {
  return starts.slice(0, Math.max(1, firstIndexNotBefore(starts.length, (index) => (starts[index]?.line ?? Infinity) + REACH < before)));
}

/** At a start of the other version that stands among the lines at the end: this one and those behind it. What is in front of a start has no say in what follows. */
function restOf({ starts, after, by }: KnownStarts, lineCount: number): (at: PieceAt) => PieceAt[] | undefined {
  const firstSame = lineCount - after;
  return ({ line, piece }) => {
    if (line < firstSame) return undefined;
    const index = firstIndexNotBefore(starts.length, (i) => isBefore(starts[i], line + by, piece));
    const found = starts[index];
    if (found?.line !== line + by || found.piece !== piece) return undefined;
    return starts.slice(index).map((start) => (by === 0 ? start : { line: start.line - by, piece: start.piece }));
  };
}

export function isBefore(at: PieceAt | undefined, line: number, piece: number): boolean {
  return at !== undefined && (at.line < line || (at.line === line && at.piece < piece));
}

const NO_LINES: BlockLines = { facts: [], flags: 0, words: 0, body: 0 };

function begins(piece: Piece, body: number, follows: () => boolean): boolean {
  if (piece.title === 'certain') return true;
  if (piece.title === 'none' || body < LEAST_BODY) return false;
  return piece.title === 'numbered' || piece.hashes === 1 || follows();
}

const LOOK_AHEAD = 8;
/** So many lines may have a say in whether a speech begins: those looked ahead to, the one that ends the look, its own. */
const REACH = LOOK_AHEAD + 2;

/** A title line in the middle of a file begins a speech where a salutation follows it soon. */
function salutationFollows(table: LineTable, roles: LineRoles, at: PieceAt): boolean {
  let left = LOOK_AHEAD;
  for (let line = at.line; line < table.lineCount; line++) {
    for (const piece of piecesAt(table, roles, line).slice(line === at.line ? at.piece + 1 : 0)) {
      if (left-- === 0) return false;
      if (piece.salutes) return true;
      if (lengthOf(piece) > LONGEST_TITLE) return false;
    }
  }
  return false;
}

function lengthOf({ content }: Piece): number {
  return content.end - content.start;
}
