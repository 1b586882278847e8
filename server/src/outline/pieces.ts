/** One line → its paragraphs, with indentation and Markdown marks set aside. All places count from the line's start. */
import type { Span } from '../text/span';
import { Character, isBlank as isWhite, traitsOf } from './characters';
import { gluedTitles, isSalutation, type TitlePlace, titlePlace } from './speechTitles';

/** A paragraph of a line: mostly all of it; a long line that lost its breaks holds several. */
export interface Piece {
  readonly line: Span;
  /** Content without indentation, `#`, `>` and emphasis marks around it. */
  readonly content: Span;
  readonly hashes: number;
  readonly bold: boolean;
  /** Whether it may begin a speech. */
  readonly title: TitlePlace;
  /** Whether it opens with a salutation, as what follows a speech's title does. */
  readonly salutes: boolean;
}

type Dressed = Pick<Piece, 'line' | 'content' | 'hashes' | 'bold'>;

/** The line as one paragraph, whatever it holds. */
export function wholePiece(line: string): Piece {
  return judged(line, dress(line, 0), false);
}

/** The paragraphs of a line of text. @param from where it begins, behind a page mark */
export function piecesOf(line: string, from: number): readonly Piece[] {
  return splitLine(line, from).pieces;
}

/** The same, with the bits of `Character` that its characters have together, indentation and Markdown marks before them left out. */
export function splitLine(line: string, from: number): { readonly pieces: readonly Piece[]; readonly traits: number } {
  const whole = dress(line, from);
  const { start, end } = whole.content;
  const traits = traitsOf(line, start, line.length);
  // What divides paragraphs is blank.
  if (end - start < LEAST_SPLIT || (traits & Character.blank) === 0) return { pieces: [judged(line, whole, false)], traits };
  return { pieces: splitAtWideGaps(line, whole).flatMap((piece) => splitGlued(line, piece)), traits };
}

function judged(text: string, { line, content, hashes, bold }: Dressed, glued: boolean): Piece {
  const { start, end } = content;
  return { line, content, hashes, bold, title: glued ? 'certain' : titlePlace(text, start, end), salutes: isSalutation(text, start, end) };
}

/** Shorter ones hold one paragraph. */
const LEAST_SPLIT = 30;

const HASHES = /(#{1,6})[ \t\u3000]+/y;
const EMPHASIS = /(?:\*\*|__)+/y;
const GREATER = 0x3e;
const HASH = 0x23;
const STAR = 0x2a;
const UNDERSCORE = 0x5f;
const ZERO_WIDTH_SPACE = 0x200b;

function dress(text: string, from: number): Dressed {
  let start = from;
  while (start < text.length && isIndent(text.charCodeAt(start))) start++;
  let hashes = 0;
  if (text.charCodeAt(start) === HASH) {
    const past = skip(HASHES, text, start);
    if (past > start) hashes = text.slice(start, past).lastIndexOf('#') + 1;
    start = past;
  }
  const emphasised = isEmphasis(text.charCodeAt(start)) ? skip(EMPHASIS, text, start) : start;
  const bold = emphasised > start;
  start = emphasised;
  let end = withoutComments(text, start);
  if (bold || hashes > 0) while (end > start && isEmphasis(text.charCodeAt(end - 1))) end--;
  return { line: { start: 0, end: text.length }, content: { start, end }, hashes, bold };
}

/** End of the line's text before the blanks and HTML comments at its end. */
function withoutComments(text: string, start: number): number {
  let stop = text.length;
  for (;;) {
    while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--;
    if (text.charCodeAt(stop - 1) !== GREATER || !text.endsWith('-->', stop)) return stop;
    const open = text.slice(start, stop).lastIndexOf('<!--');
    if (open < 0) return stop;
    stop = start + open;
  }
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** White space and the zero-width space. */
function isBlank(code: number): boolean {
  return isWhite(code) || code === ZERO_WIDTH_SPACE;
}

function isIndent(code: number): boolean {
  return isBlank(code) || code === GREATER;
}

function isEmphasis(code: number): boolean {
  return code === STAR || code === UNDERSCORE;
}

const LONG_LINE = 400;

/** In a long line two or more ideographic spaces stand for a lost paragraph break. */
function splitAtWideGaps(text: string, whole: Dressed): Dressed[] {
  const { start, end } = whole.content;
  if (end - start < LONG_LINE) return [whole];
  const pieces: Dressed[] = [];
  const content = text.slice(start, end);
  let from = 0;
  for (const match of content.matchAll(/\u3000{2,}|[ \u00a0]{3,}/g)) {
    if (match.index > from) pieces.push(part(whole, start + from, start + match.index, pieces.length === 0));
    from = match.index + match[0].length;
  }
  if (pieces.length === 0) return [whole];
  if (from < content.length) pieces.push(part(whole, start + from, end, false));
  return pieces;
}

function part(whole: Dressed, start: number, end: number, first: boolean): Dressed {
  const span = { start, end };
  return first ? { ...whole, line: { start: whole.line.start, end }, content: span } : { ...whole, line: span, content: span, hashes: 0 };
}

/** Cuts a paragraph before and after each title of another speech that is glued to it. */
function splitGlued(text: string, whole: Dressed): Piece[] {
  const { start, end } = whole.content;
  const titles = end - start < LEAST_SPLIT ? [] : gluedTitles(text.slice(start, end));
  if (titles.length === 0) return [judged(text, whole, false)];
  const pieces: Piece[] = [];
  let from = start;
  for (const title of titles) {
    pieces.push(judged(text, sub(whole, from, start + title.after, pieces.length === 0), false));
    from = start + title.end;
    pieces.push(judged(text, sub(whole, start + title.start, from, false), true));
  }
  if (from < end) pieces.push(judged(text, sub(whole, from, end, false), false));
  return pieces;
}

function sub(whole: Dressed, start: number, end: number, first: boolean): Dressed {
  const span = { start, end };
  return { ...whole, line: first ? { start: whole.line.start, end } : span, content: span };
}
