/** Lines of a file → where each of the speeches it holds begins. */
import { Line } from './lineFacts';
import { type LineRoles, Role } from './lineRoles';
import { type LineTable, lineText } from './lineTable';
import { type Piece, piecesOf, wholePiece } from './pieces';

/** A paragraph by its line and its place among the paragraphs of that line. */
export interface PieceAt {
  readonly line: number;
  readonly piece: number;
}

/** The paragraphs of a line in its role. */
export function piecesAt(text: string, table: LineTable, roles: LineRoles, line: number): readonly Piece[] {
  const facts = table.facts[line];
  if (facts === undefined) return [];
  switch (roles[line]) {
    case Role.text:
      return facts.pieces;
    case Role.marked:
      return piecesOf(lineText(text, table, line), facts.mark?.length ?? 0);
    default:
      return facts.pieces.length === 1 ? facts.pieces : [wholePiece(lineText(text, table, line))];
  }
}

const LONGEST_TITLE = 64;
/** Shorter paragraphs are headings and the like. */
const LEAST_PARAGRAPH = 30;
/** How much text makes the part before a title a speech of its own. */
const LEAST_BODY = 200;

/** The first one begins with the file. */
export function speechStarts(text: string, table: LineTable, roles: LineRoles): PieceAt[] {
  const { flags, bodies } = table;
  const starts: PieceAt[] = [{ line: 0, piece: 0 }];
  let body = 0;
  for (let line = 0; line < flags.length; line++) {
    const role = roles[line];
    if (role === Role.excluded || role === Role.furniture) continue;
    if (role === Role.text && ((flags[line] ?? 0) & Line.title) === 0) {
      body += bodies[line] ?? 0;
      continue;
    }
    for (const [index, piece] of piecesAt(text, table, roles, line).entries()) {
      const at = { line, piece: index };
      if (body > 0 && (line > 0 || index > 0) && begins(piece, body, () => salutationFollows(text, table, roles, at))) {
        starts.push(at);
        body = 0;
      }
      const length = lengthOf(piece);
      if (length > LEAST_PARAGRAPH) body += length;
    }
  }
  return starts;
}

function begins(piece: Piece, body: number, follows: () => boolean): boolean {
  if (piece.title === 'certain') return true;
  if (piece.title === 'none' || body < LEAST_BODY) return false;
  return piece.title === 'numbered' || piece.hashes === 1 || follows();
}

const LOOK_AHEAD = 8;

/** A title line in the middle of a file begins a speech where a salutation follows it soon. */
function salutationFollows(text: string, table: LineTable, roles: LineRoles, at: PieceAt): boolean {
  let left = LOOK_AHEAD;
  for (let line = at.line; line < table.flags.length; line++) {
    for (const piece of piecesAt(text, table, roles, line).slice(line === at.line ? at.piece + 1 : 0)) {
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
