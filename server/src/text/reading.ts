/** How many syllables a text has when it is read aloud (字数), and how long that takes. */
import { isDigit, parseCircled } from './numerals';
import type { Span } from './span';
import { isLatin, quantityLength, readNumber } from './spokenNumber';

/** Symbols read as words: ℃ 摄氏度, ㎡ 平方米, ² 平方, ± 正负, % 百分之 … */
const SYMBOLS: ReadonlyMap<string, number> = new Map([
  ['℃', 3], ['℉', 3], ['°', 1], ['㎡', 3], ['㎥', 3], ['㎢', 4], ['㎞', 2], ['㎏', 2], ['㎎', 2], ['㎜', 2], ['㎝', 2], ['㏊', 2], ['²', 2], ['³', 2],
  ['×', 1], ['±', 2], ['≥', 4], ['≤', 4], ['∶', 1], ['￥', 1], ['¥', 1], ['%', 3], ['％', 3], ['‰', 3], ['½', 4], ['¼', 4], ['¾', 4],
]);
/** Read only between words or numbers: 5+2 五加二, 政府＋企业, 元/吨 元每吨. */
const JOINING: ReadonlyMap<string, number> = new Map([['+', 1], ['＋', 1], ['=', 2], ['＝', 2], ['÷', 2], ['&', 1], ['＆', 1], ['/', 1], ['／', 1], [':', 1], ['：', 1]]);
const DASH = /[-—–－~～−]/;
const RANGE_UNIT = /[%％‰年月日号时点分秒周岁℃万亿元个人户项条天米吨亩]/;
/** A hyphen beside so many digits belongs to a telephone number. */
const TELEPHONE_DIGITS = 7;

/**
 * Syllables of the text inside `span` when read aloud: a Chinese character or a Latin letter is one, the digits of a
 * year one each (2021年 = 5), other numbers as long as they are read (15.6% 百分之十五点六 = 7, 8:30 八点三十分 = 5,
 * 3—5天 三至五天 = 4), symbols as their words, punctuation none. Nothing read as one reaches over a line end, so that
 * the counts of whole lines add up.
 */
export function countSyllables(text: string, span: Span = { start: 0, end: text.length }): number {
  const part = text.slice(span.start, span.end);
  let count = 0;
  for (let i = 0; i < part.length; ) {
    if (isDigit(part.charCodeAt(i))) {
      const number = readNumber(part, i);
      count += number.syllables;
      i = number.end;
    } else {
      count += syllablesOf(part, i);
      i++;
    }
  }
  return count;
}

/** Minutes that so many syllables take. */
export function readingMinutes(syllables: number, charactersPerMinute: number): number {
  return charactersPerMinute > 0 ? syllables / charactersPerMinute : 0;
}

/** The second half of a surrogate pair counts for nothing, the first half for the character. */
function syllablesOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (0x4e00 <= code && code <= 0x9fff) return 1;
  if (isLatin(code)) return 1;
  if (0x3400 <= code && code <= 0x4dbf) return 1;
  if (code === 0x3007 || code === 0x25cb || code === 0x3005) return 1; // 〇 ○ 々
  if (0xd840 <= code && code <= 0xd88f) return isLowSurrogate(text.charCodeAt(at + 1)) ? 1 : 0;
  if (0xf900 <= code && code <= 0xfaff) return 1;
  if (0xff00 <= code && code <= 0xff5a && isLatin(code - 0xfee0)) return 1;
  if (0x2160 <= code && code <= 0x2169) return 1; // Ⅰ … Ⅹ
  if (0x3220 <= code && code <= 0x3229) return 1; // ㈠ … ㈩
  return symbolSyllables(text, at);
}

function symbolSyllables(text: string, at: number): number {
  const symbol = text.charAt(at);
  const joining = JOINING.get(symbol);
  if (joining !== undefined) return joins(symbol, text.charCodeAt(at - 1), text.charCodeAt(at + 1)) ? joining : 0;
  if (DASH.test(symbol)) return dashSyllables(text, at);
  const circled = parseCircled(symbol);
  if (circled !== null) return quantityLength(String(circled));
  return SYMBOLS.get(symbol) ?? 0;
}

/** A colon is read between digits (1:3 一比三), a slash between Chinese characters, other symbols between both and letters. */
function joins(symbol: string, before: number, after: number): boolean {
  const fits = (code: number): boolean => {
    if (symbol === ':' || symbol === '：') return isDigit(code);
    if (symbol === '/' || symbol === '／') return isHan(code);
    return isDigit(code) || isHan(code) || isLatin(code);
  };
  return fits(before) && fits(after);
}

/** 至 between numbers (3—5天, 10%～15%, 5月-8月), 负 before a number that follows a word (气温-5℃); else silent. */
function dashSyllables(text: string, at: number): number {
  let start = at;
  while (at - start < 2 && DASH.test(text.charAt(start - 1))) start--;
  if (!isDigit(text.charCodeAt(at + 1)) || at - start > 1) return 0;
  const before = text.charAt(start - 1);
  const hyphen = text.charAt(at) === '-';
  if (isDigit(before.charCodeAt(0))) return hyphen && isTelephone(text, at) ? 0 : 1;
  if (RANGE_UNIT.test(before) && hasDigitBefore(text, start)) return 1;
  return start === at && (hyphen || text.charAt(at) === '−') && isHan(before.charCodeAt(0)) ? 1 : 0;
}

/** Whether a digit stands before the few units that end at an offset (5万元—8万元). */
function hasDigitBefore(text: string, end: number): boolean {
  let at = end - 1;
  while (end - at < 4 && RANGE_UNIT.test(text.charAt(at))) at--;
  return isDigit(text.charCodeAt(at));
}

/** 0571-8888, 400-8001234 */
function isTelephone(text: string, hyphen: number): boolean {
  let start = hyphen;
  let end = hyphen + 1;
  while (hyphen - start <= TELEPHONE_DIGITS && isDigit(text.charCodeAt(start - 1))) start--;
  while (end - hyphen <= TELEPHONE_DIGITS && isDigit(text.charCodeAt(end))) end++;
  const first = text.charCodeAt(start);
  return (hyphen - start >= 3 && (first === 0x30 || first === 0xff10)) || hyphen - start >= TELEPHONE_DIGITS || end - hyphen > TELEPHONE_DIGITS;
}

function isHan(code: number): boolean {
  return 0x4e00 <= code && code <= 0x9fff;
}

function isLowSurrogate(code: number): boolean {
  return 0xdc00 <= code && code <= 0xdfff;
}
