/** One line → its paragraphs, with indentation and Markdown marks set aside. All places count from the line's start. */
import type { Span } from '../text/span';
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
  const whole = dress(line, from);
  const { start, end } = whole.content;
  if (end - start < LEAST_SPLIT) return [judged(line, whole, false)];
  return splitAtWideGaps(line, whole).flatMap((piece) => splitGlued(line, piece));
}

function judged(line: string, { line: own, content, hashes, bold }: Dressed, glued: boolean): Piece {
  const words = content.end - content.start <= LONGEST_SHOWN ? line.slice(content.start, content.end) : line.slice(content.start, content.start + LONGEST_SHOWN + 1);
  return { line: own, content, hashes, bold, title: glued ? 'certain' : titlePlace(words), salutes: isSalutation(words) };
}

/** Shorter ones hold one paragraph. */
const LEAST_SPLIT = 30;
/** So much of a paragraph tells whether it is a title or a salutation. */
const LONGEST_SHOWN = 64;

const INDENT = /[\s\u3000\uFEFF\u00A0\u200B>]*/y;
const HASHES = /(#{1,6})[ \t\u3000]+/y;
const EMPHASIS = /(?:\*\*|__)+/y;

function dress(text: string, from: number): Dressed {
  let start = skip(INDENT, text, from);
  let hashes = 0;
  HASHES.lastIndex = start;
  const heading = text.charAt(start) === '#' ? HASHES.exec(text) : null;
  if (heading !== null) {
    hashes = heading[1]?.length ?? 0;
    start = HASHES.lastIndex;
  }
  const beforeEmphasis = start;
  start = skip(EMPHASIS, text, start);
  const bold = start > beforeEmphasis;
  let end = withoutComments(text, start, text.length);
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (bold || hashes > 0) while (end > start && (text[end - 1] === '*' || text[end - 1] === '_')) end--;
  return { line: { start: 0, end: text.length }, content: { start, end: Math.max(start, end) }, hashes, bold };
}

/** End of the line's text before the HTML comments at its end. */
function withoutComments(text: string, start: number, end: number): number {
  let stop = end;
  while (text.endsWith('-->', stop) || isBlank(text.charCodeAt(stop - 1))) {
    if (stop <= start) return start;
    if (!text.endsWith('-->', stop)) {
      stop--;
      continue;
    }
    const open = text.slice(start, stop).lastIndexOf('<!--');
    if (open < 0) return stop;
    stop = start + open;
  }
  return stop;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text) === null ? from : pattern.lastIndex;
}

/** White space as `\s` knows it, and the zero-width space. */
function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (9 <= code && code <= 13);
  if (code < 0xa0) return false;
  return code === 0x3000 || code === 0xa0 || code === 0xfeff || code === 0x1680 || (0x2000 <= code && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
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
