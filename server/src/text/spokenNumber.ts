/** Numbers, dates, times, fractions and percentages as they are read aloud. */
import { isDigit, toHalfWidthDigits } from './numerals';

const D = '[0-9０-９]';
const DATE = new RegExp(`(${D}{4})([-/.－／．])(${D}{1,2})\\2(${D}{1,2})(?!${D})`, 'y');
const TIME = new RegExp(`(${D}{1,2})[:：](${D}{2})(?:[:：](${D}{2}))?(?![0-9０-９:：])`, 'y');
const GROUPED = new RegExp(`${D}{1,3}(?:,${D}{3})+(?!${D})`, 'y');
const DECIMALS = new RegExp(`[.．](${D}+)`, 'y');
const DENOMINATOR = new RegExp(`[/／](${D}{1,3})(?![0-9０-９/／])`, 'y');
const PER_CENT = /[%％‰]/y;
/** After four digits that may be a year: 年, 学年 or 届, or these at the end of a range or list of years. */
const YEAR_FOLLOWS = new RegExp(`(?:[-—–－~～至到、和与]{1,2}(?:1|１|2|２)${D}{3}){0,9}(?:学年|财年|年|届)`, 'y');
const CLOCK_OR_CALENDAR = /[年月日号时点分秒]/y;
/** 〔2024〕15号 */
const DOCUMENT_YEAR_OPENS = /[〔[［]/;
const DOCUMENT_YEAR_CLOSES = /[〕\]］]/;
/** 12345热线, 120急救 */
const LINE_FOLLOWS = /(?:政务|便民|服务|投诉|举报|咨询){0,3}(?:热线|平台|电话|专线|接警|接处警|报警|急救|指挥|消防)/y;
/** 电话：88066123, 0571-88066123 */
const LINE_BEFORE = new RegExp(`(?:(?:电话|热线|邮编|拨打)[:：]?|(?<!${D})[0０]${D}{2,3}-)$`);
const LONGEST_LINE_BEFORE = 6;

/** From this many digits on, a number without commas is a telephone or other code, read digit by digit. */
const CODE_DIGITS = 11;
const LONGEST_QUANTITY = 12;

export interface NumberRead {
  readonly syllables: number;
  /** Offset behind it. */
  readonly end: number;
}

/** The number, date or time that begins at a digit. */
export function readNumber(text: string, at: number): NumberRead {
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
  if (grouped === undefined && (isYear(digits, text, at, end) || isCode(digits, text, at, end))) return { syllables: digits.length, end };
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
    syllables = digits === '100' && end === plainEnd ? '百分之百'.length : syllables + '百分之'.length;
    end++;
  }
  return { syllables, end };
}

function isYear(digits: string, text: string, at: number, end: number): boolean {
  if (!/^(?:1\d|2[01])\d\d$/.test(digits)) return false;
  return match(YEAR_FOLLOWS, text, end) !== null || (DOCUMENT_YEAR_OPENS.test(text.charAt(at - 1)) && DOCUMENT_YEAR_CLOSES.test(text.charAt(end)));
}

/** 12345热线, 电话110, G318国道: read digit by digit. */
function isCode(digits: string, text: string, at: number, end: number): boolean {
  if (digits.length < 3) return false;
  if (isLatin(text.charCodeAt(at - 1))) return !/[.．]/.test(text.charAt(end));
  return match(LINE_FOLLOWS, text, end) !== null || LINE_BEFORE.test(text.slice(Math.max(0, at - LONGEST_LINE_BEFORE), at));
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
export function quantityLength(digits: string): number {
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

/** Whether the code unit is an ASCII letter. */
export function isLatin(code: number): boolean {
  const lower = code | 32;
  return 97 <= lower && lower <= 122;
}
