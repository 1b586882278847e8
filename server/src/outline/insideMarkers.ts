/** Numbering markers and words of series at the clause starts of one paragraph. */
import { isDigit, parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { bitsOf, Character, codesOf, isBlank, nextOf, runOf } from './characters';
import { type Boundary, markerAt, type MarkerMatch } from './marker';
import { quotations } from './quotations';

/** A member of a series that bears no marker style: 首先, 其一, 一方面. */
export interface SeriesWord {
  readonly kind: '先次' | '方面' | '其';
  readonly start: number;
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  readonly ordinal: number;
  readonly boundary: Boundary;
}

export interface InsideMarkers {
  readonly markers: readonly MarkerMatch[];
  readonly words: readonly SeriesWord[];
}

const NOTHING: InsideMarkers = { markers: [], words: [] };

/** All markers at clause starts of a paragraph's text, from the given index on, in order. */
export function insideMarkers(text: string, from: number): InsideMarkers {
  let start = nextStart(text, from);
  if (start === text.length) return NOTHING;
  let found: { readonly markers: MarkerMatch[]; readonly words: SeriesWord[] } | undefined;
  let quoted: readonly Span[] | undefined;
  let quotation = 0;
  const second = lastSecond(text);
  for (let past = start; start < text.length; start = nextStart(text, past)) {
    const wordLength = wordAt(text, start);
    const length = wordLength > 0 ? wordLength : formAt(text, start);
    past = start + Math.max(1, length);
    if (length === 0) continue;
    const boundary = boundaryBefore(text, start) ?? looseBoundary(text, start, length, second, found?.markers.at(-1));
    if (boundary === null) continue;
    quoted ??= quotations(text);
    while ((quoted[quotation]?.end ?? Infinity) < start) quotation++;
    if ((quoted[quotation]?.start ?? Infinity) < start) continue;
    if (wordLength > 0) {
      const word = seriesWord(text, start, past, boundary);
      if (word !== null) (found ??= { markers: [], words: [] }).words.push(word);
      continue;
    }
    const marker = markerAt(text, start, boundary, false);
    if (marker === null) continue;
    (found ??= { markers: [], words: [] }).markers.push(marker);
    past = Math.max(marker.end, start + 1);
  }
  return found ?? NOTHING;
}

const STARTS = Character.start | Character.numeral | Character.digit;

function nextStart(text: string, from: number): number {
  return nextOf(text, from, STARTS);
}

const LONGEST_NUMERAL = 3;
const LONGEST_NUMBER = 2;
const AFTER_NUMBER = codesOf('.．、');
const BEFORE_NUMBER = codesOf('。！？；');
/** 第, 其 */
const THE = 0x7b2c;
const ITS = 0x5176;
const ITS_LENGTH = 2;
const OPEN = 0xff08;
const HALF_OPEN = 0x28;
const CLOSE = 0xff09;
const HALF_CLOSE = 0x29;
/** ① ㊿ */
const CIRCLED_FIRST = 0x2460;
const CIRCLED_LAST = 0x32bf;
const COMMA = 0x2c;
const FULL_COMMA = 0xff0c;
const COLON = 0x3a;
const FULL_COLON = 0xff1a;
const STAR = 0x2a;
const UNDERSCORE = 0x5f;
const SLASH = 0x2f;
/** 摄, 略 */
const PHOTO = 0x6444;
const LEFT_OUT = 0x7565;

/** Length of what looks like a marker at an index, 第一, （一）, ①, 一是, 1. behind a sentence; 0 where nothing does. */
function formAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const bits = bitsOf(code);
  if ((bits & Character.numeral) !== 0) {
    const length = runOf(text, index, Character.numeral, LONGEST_NUMERAL);
    return (bitsOf(text.charCodeAt(index + length)) & Character.afterNumeral) !== 0 ? length + 1 : 0;
  }
  if ((bits & Character.digit) !== 0) {
    if (!BEFORE_NUMBER.has(text.charCodeAt(index - 1))) return 0;
    const length = runOf(text, index, Character.digit, LONGEST_NUMBER);
    return AFTER_NUMBER.has(text.charCodeAt(index + length)) && runOf(text, index + length + 1, Character.digit, 1) === 0 ? length + 1 : 0;
  }
  if (code === THE) {
    const length = runOf(text, index + 1, Character.numeral, LONGEST_NUMERAL) || runOf(text, index + 1, Character.digit, LONGEST_NUMBER);
    return length === 0 ? 0 : length + 1;
  }
  if (code === OPEN || code === HALF_OPEN) {
    const length = runOf(text, index + 1, Character.numeral, LONGEST_NUMERAL) || numberIn(text, index + 1);
    const close = text.charCodeAt(index + 1 + length);
    return length > 0 && (close === CLOSE || close === HALF_CLOSE) ? length + 2 : 0;
  }
  return CIRCLED_FIRST <= code && code <= CIRCLED_LAST ? 1 : 0;
}

/** How many digits of either width stand at an index, of three at most. */
function numberIn(text: string, index: number): number {
  let length = 0;
  while (length < LONGEST_NUMERAL && isDigit(text.charCodeAt(index + length))) length++;
  return length;
}

/** What stands before an index inside a paragraph's text, or null where no clause begins. */
export function boundaryBefore(text: string, index: number): Boundary | null {
  let i = index - 1;
  while (i >= 0 && isLight(text.charCodeAt(i))) i--;
  if (i < 0) return 'start';
  const code = text.charCodeAt(i);
  const bits = bitsOf(code);
  if ((bits & Character.stop) !== 0) return 'sentence';
  if (code === COMMA || code === FULL_COMMA) return 'comma';
  if (code === COLON || code === FULL_COLON) return 'colon';
  if ((bits & Character.closing) !== 0) return code === CLOSE || code === HALF_CLOSE || (i > 0 && endsInside(text.charCodeAt(i - 1))) ? 'sentence' : null;
  return code === SLASH || code === PHOTO || (code === LEFT_OUT && i > 0 && text.charCodeAt(i - 1) === OPEN) ? 'sentence' : null;
}

/** White space and emphasis marks. */
function isLight(code: number): boolean {
  return isBlank(code) || code === STAR || code === UNDERSCORE;
}

/** Whether a quotation may end so that the sentence around it ends too: 。” */
function endsInside(code: number): boolean {
  return (bitsOf(code) & Character.stop) !== 0 || code === CLOSE || code === HALF_CLOSE || code === LEFT_OUT;
}

/** A marker that no clause end announces: of a text without line breaks, behind 和 after another one, or circled. */
function looseBoundary(text: string, start: number, length: number, second: number, before: MarkerMatch | undefined): Boundary | null {
  if (second > start && GLUED_FIRST.test(text.slice(start, start + length))) return 'sentence';
  return length === 1 || (before?.end === start - 1 && text.charAt(start - 1) === '和') ? 'comma' : null;
}

/** So long a paragraph, in UTF-16 code units, has lost its line breaks. */
export const LONG_PARAGRAPH = 800;
const SECOND = /[。！？；][\s\u3000]*[（(][二2２][）)]/g;
const GLUED_FIRST = /^[（(][一1１][）)]$/;

/** Index of the last （二） that begins a sentence of a paragraph without line breaks; -1 if there is none. */
function lastSecond(text: string): number {
  let last = -1;
  if (text.length >= LONG_PARAGRAPH) for (const { index } of text.matchAll(SECOND)) last = index;
  return last;
}

/** 最后 closes whatever series it belongs to. */
export const LAST = Number.MAX_SAFE_INTEGER;

const WORD_ORDINALS: ReadonlyMap<string, number> = new Map([['首先', 1], ['其次', 2], ['再次', 3], ['最后', LAST], ['一方面', 1], ['另一方面', 2]]);
const WORDS_BY_START: ReadonlyMap<number, string> = new Map([...WORD_ORDINALS.keys()].map((word) => [word.charCodeAt(0), word]));

/** Length of the word of a series at an index: 首先, 另一方面, 其一; 0 where there is none. */
function wordAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const word = WORDS_BY_START.get(code);
  if (word === undefined) return 0;
  if (text.startsWith(word, index)) return word.length;
  return code === ITS && runOf(text, index + 1, Character.numeral, 1) === 1 ? ITS_LENGTH : 0;
}

function seriesWord(text: string, start: number, end: number, boundary: Boundary): SeriesWord | null {
  const found = text.slice(start, end);
  const plain = WORD_ORDINALS.get(found);
  const after = text.charAt(end);
  if (plain !== undefined) {
    const comma = after === '，' || after === ',' ? 1 : 0;
    const side = found.endsWith('方面');
    return side && comma === 0 ? null : { kind: side ? '方面' : '先次', start, end: end + comma, numeralStart: start, numeralEnd: end, ordinal: plain, boundary };
  }
  const ordinal = parseNumeral(found.slice(1));
  if (ordinal === null || !/[，,、：:]/.test(after)) return null;
  return { kind: '其', start, end: end + 1, numeralStart: start + 1, numeralEnd: end, ordinal, boundary };
}
