/** What one line says by itself, whatever stands around it. */
import { parseNumeral } from '../text/numerals';
import { bitsOf, Character, codesOf, isBlank, trimmedEnd } from './characters';
import { isResidueLine, mayFrameResidue } from './furniture';
import { type Piece, splitLine, wholePiece } from './pieces';

/** A number at the start of a line that may be that of a page. */
export interface LineMark {
  readonly page: number;
  /** How far it reaches from the start of the line. */
  readonly length: number;
}

export interface LineFacts {
  /** Bits of `Line`. */
  readonly flags: number;
  readonly mark: LineMark | null;
  /** Its paragraphs, if it is plain text. */
  readonly pieces: readonly Piece[];
  /** How much body text it holds: the length of its longer paragraphs. */
  readonly body: number;
}

/** What a line may be, as bits. */
export const Line = {
  blank: 1,
  /** Residue of a web page. */
  residue: 2,
  /** Residue too where it stands between two such lines. */
  short: 4,
  mark: 8,
  /** Long, and its sentence does not end. */
  cut: 16,
  /** One of its paragraphs may begin a speech. */
  title: 32,
  opensComment: 64,
  closesComment: 128,
  endsWithComment: 256,
  backticks: 512,
  tildes: 1024,
  rule: 2048,
  table: 4096,
} as const;

const LEAST_BODY = 30;
const SHORT = 80;
const LEAST_CUT = 60;
const SENTENCE_ENDS = codesOf('。！？：；…!?:;”’）)】');
const PAGE_MARK = /^[ \t\u3000]*([0-9]{1,3})、(?=\S)/;
/** What opens or closes a comment or a code block is looked for in so much of a line. */
const HEAD = 400;
const FENCES = codesOf('<`~-|');

export function lineFacts(line: string): LineFacts {
  const end = trimmedEnd(line, 0, line.length);
  if (end === 0) return { flags: Line.blank | (line.length < SHORT ? Line.short : 0), mark: null, pieces: [wholePiece(line)], body: 0 };
  const start = firstMark(line);
  const first = line.charCodeAt(start);
  const last = line.charCodeAt(end - 1);
  const { pieces, traits } = splitLine(line, 0);
  const mark = isDigit(first) ? pageMarkOf(line) : null;
  let flags = 0;
  let body = 0;
  for (const { content, title } of pieces) {
    const length = content.end - content.start;
    if (length > LEAST_BODY) body += length;
    if (title !== 'none') flags |= Line.title;
  }
  const foreign = (traits & Character.foreign) !== 0;
  if (foreign || FENCES.has(first)) flags |= fences(line.length <= HEAD ? line.slice(start, end) : line.slice(0, HEAD).trim());
  if ((foreign || mayFrameResidue(first, last)) && isResidueLine(line.slice(start, end))) flags |= Line.residue;
  // A sentence is no residue, whatever stands around it: residue may have cut the paragraph in two places.
  if (line.length < SHORT && !line.includes('。')) flags |= Line.short;
  if (mark !== null) flags |= Line.mark;
  if (end >= LEAST_CUT && !SENTENCE_ENDS.has(last)) flags |= Line.cut;
  return { flags, mark, pieces, body };
}

function isDigit(code: number): boolean {
  return (bitsOf(code) & Character.digit) !== 0;
}

/** Index of the first character that is no white space. */
function firstMark(line: string): number {
  let start = 0;
  while (isBlank(line.charCodeAt(start))) start++;
  return start;
}

function pageMarkOf(line: string): LineMark | null {
  const match = PAGE_MARK.exec(line);
  return match === null ? null : { page: parseNumeral(match[1] ?? '') ?? 0, length: match[0].length };
}

/** Front matter, fenced code, HTML comments and tables: what may leave lines out, and end what does. */
function fences(head: string): number {
  let flags = head.includes('-->') ? Line.closesComment : 0;
  switch (head.charAt(0)) {
    case '<':
      if (head.startsWith('<!--')) flags |= Line.opensComment | (head.endsWith('-->') ? Line.endsWithComment : 0);
      break;
    case '`':
      if (head.startsWith('```')) flags |= Line.backticks;
      break;
    case '~':
      if (head.startsWith('~~~')) flags |= Line.tildes;
      break;
    case '-':
      if (head === '---') flags |= Line.rule;
      break;
    case '|':
      if (head.length > 1 && head.endsWith('|')) flags |= Line.table;
      break;
  }
  return flags;
}
