/** How many syllables a text has when it is read aloud (字数), and how long that takes. */
import { parseCircled, toHalfWidthDigits } from './numerals';
import type { Span } from './span';

const D = '[0-9０-９]';
const DATE = new RegExp(`(${D}{4})([-/.－／．])(${D}{1,2})\\2(${D}{1,2})(?!${D})`, 'y');
const TIME = new RegExp(`(${D}{1,2})[:：](${D}{2})(?:[:：](${D}{2}))?(?![0-9０-９:：])`, 'y');
const GROUPED = new RegExp(`${D}{1,3}(?:,${D}{3})+(?!${D})`, 'y');
const DECIMALS = new RegExp(`[.．](${D}+)`, 'y');
const DENOMINATOR = new RegExp(`[/／](${D}{1,3})(?![0-9０-９/／])`, 'y');
const PER_CENT = /[%％‰]/y;
/** After four digits that may be a year: 年, or 年 at the end of a range or list of years. */
const YEAR_FOLLOWS = new RegExp(`(?:[-—–－~～至到、和与]{1,2}(?:1|１|2|２)${D}{3}){0,9}年`, 'y');
const CLOCK_OR_CALENDAR = /[年月日号时点分秒]/y;

/** From this many digits on, a number without commas is a telephone or other code, read digit by digit. */
const CODE_DIGITS = 11;
const LONGEST_QUANTITY = 12;

/** Symbols read as words: ℃ 摄氏度, ㎡ 平方米, ㎥ 立方米, ㎞ 公里, ㎏ 公斤. */
const SYMBOLS: ReadonlyMap<number, number> = new Map([
  [0x2103, 3], [0x33a1, 3], [0x33a5, 3], [0x339e, 2], [0x338f, 2],
]);

/**
 * Syllables of the text inside `span` when read aloud: a Chinese character or a Latin letter is one, the digits of a
 * year one each (2021年 = 5), other numbers as long as they are read (15.6% 百分之十五点六 = 7, 8:30 八点三十分 = 5),
 * punctuation none. A number never reaches over a line end, so that the counts of whole lines add up.
 */
export function countSyllables(text: string, span: Span = { start: 0, end: text.length }): number {
  const part = text.slice(span.start, span.end);
  let count = 0;
  for (let i = 0; i < part.length; ) {
    const code = part.charCodeAt(i);
    if (isDigit(code)) {
      const number = readNumber(part, i);
      count += number.syllables;
      i = number.end;
    } else {
      count += syllablesOf(code, part, i);
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
function syllablesOf(code: number, text: string, at: number): number {
  if (code < 0x80) return isLatin(code) ? 1 : 0;
  if (0x4e00 <= code && code <= 0x9fff) return 1;
  if (0x3400 <= code && code <= 0x4dbf) return 1;
  if (code === 0x3007 || code === 0x25cb || code === 0x3005) return 1; // 〇 ○ 々
  if (0xd840 <= code && code <= 0xd88f) return isLowSurrogate(text.charCodeAt(at + 1)) ? 1 : 0;
  if (0xf900 <= code && code <= 0xfaff) return 1;
  if (0xff00 <= code && code <= 0xff5a) return isLatin(code - 0xfee0) ? 1 : 0;
  if (0x3220 <= code && code <= 0x3229) return 1; // ㈠ … ㈩
  const circled = parseCircled(String.fromCharCode(code));
  if (circled !== null) return quantityLength(String(circled));
  return SYMBOLS.get(code) ?? 0;
}

interface NumberRead {
  readonly syllables: number;
  readonly end: number;
}

/** The number, date or time that begins at a digit. */
function readNumber(text: string, at: number): NumberRead {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return (end - at === 4 ? readDate(text, at) : end - at <= 2 ? readTime(text, at) : null) ?? readQuantity(text, at, end);
}

function readDate(text: string, at: number): NumberRead | null {
  const date = match(DATE, text, at);
  if (date === null) return null;
  const [whole, , , month = '', day = ''] = date;
  if (!within(month, 1, 12) || !within(day, 1, 31)) return null;
  return { syllables: 4 + valueLength(month) + valueLength(day) + 3, end: at + whole.length };
}

function readTime(text: string, at: number): NumberRead | null {
  const time = match(TIME, text, at);
  if (time === null) return null;
  const [whole, hours = '', minutes = '', seconds] = time;
  if (!within(hours, 0, 24) || !within(minutes, 0, 59) || !within(seconds ?? '0', 0, 59)) return null;
  return { syllables: timeLength(hours, minutes, seconds), end: at + whole.length };
}

/** @param plainEnd end of the digits that begin at `at`. */
function readQuantity(text: string, at: number, plainEnd: number): NumberRead {
  const grouped = text.charAt(plainEnd) === ',' ? match(GROUPED, text, at)?.[0] : undefined;
  let end = grouped === undefined ? plainEnd : at + grouped.length;
  const digits = toHalfWidthDigits(text.slice(at, end).replaceAll(',', ''));
  if (grouped === undefined && /^(?:1\d|2[01])\d\d$/.test(digits) && match(YEAR_FOLLOWS, text, end) !== null) {
    return { syllables: digits.length, end };
  }
  let syllables = wholeLength(digits, grouped !== undefined, text, end);
  const decimals = match(DECIMALS, text, end);
  const denominator = decimals === null && digits.length <= 3 ? match(DENOMINATOR, text, end) : null;
  if (decimals !== null) {
    syllables += decimals[0].length;
    end += decimals[0].length;
  } else if (denominator !== null) {
    syllables += '分之'.length + valueLength(denominator[1] ?? '');
    end += denominator[0].length;
  }
  if (match(PER_CENT, text, end) !== null) {
    syllables += '百分之'.length;
    end++;
  }
  return { syllables, end };
}

function wholeLength(digits: string, grouped: boolean, text: string, end: number): number {
  if (digits.length > LONGEST_QUANTITY || (!grouped && digits.length >= CODE_DIGITS)) return digits.length;
  if (digits.length > 1 && digits.startsWith('0')) {
    return match(CLOCK_OR_CALENDAR, text, end) === null ? digits.length : valueLength(digits);
  }
  return quantityLength(digits);
}

/** 8:30 八点三十分, 8:05 八点零五分, 8:00 八点. */
function timeLength(hours: string, minutes: string, seconds: string | undefined): number {
  const sexagesimal = (digits: string): number => {
    const value = numberOf(digits);
    return value === 0 ? 1 : value < 10 ? 2 : quantityLength(String(value));
  };
  let length = valueLength(hours) + 1;
  if (numberOf(minutes) > 0 || seconds !== undefined) length += sexagesimal(minutes) + 1;
  if (seconds !== undefined) length += sexagesimal(seconds) + 1;
  return length;
}

/** Length of the value, whatever zeros stand before it. */
function valueLength(digits: string): number {
  return quantityLength(String(numberOf(digits)));
}

/** 1200 一千二百 = 4, 10010 一万零一十 = 5, 15 十五 = 2. Half-width digits, at most twelve. */
function quantityLength(digits: string): number {
  let length = 0;
  let started = false;
  let zeroPending = false;
  let groupSpoken = false;
  for (let i = 0; i < digits.length; i++) {
    const power = digits.length - 1 - i;
    const inGroup = power % 4;
    const digit = digits.charCodeAt(i) - 48;
    if (digit === 0) zeroPending = true;
    else {
      if (zeroPending && started) length++;
      zeroPending = false;
      if (started || digit !== 1 || inGroup !== 1) length++;
      if (inGroup > 0) length++;
      started = true;
      groupSpoken = true;
    }
    if (inGroup === 0) {
      if (power > 0 && groupSpoken) length++;
      if (groupSpoken) zeroPending = false;
      groupSpoken = false;
    }
  }
  return Math.max(1, length);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function within(digits: string, low: number, high: number): boolean {
  const value = numberOf(digits);
  return low <= value && value <= high;
}

function numberOf(digits: string): number {
  return Number(toHalfWidthDigits(digits));
}

function isDigit(code: number): boolean {
  return (48 <= code && code <= 57) || (0xff10 <= code && code <= 0xff19);
}

function isLatin(code: number): boolean {
  const lower = code | 32;
  return 97 <= lower && lower <= 122;
}

function isLowSurrogate(code: number): boolean {
  return 0xdc00 <= code && code <= 0xdfff;
}
