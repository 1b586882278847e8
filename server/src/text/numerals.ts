/** Chinese, Arabic and circled numerals as they occur in markers: text to number and back. */

const DIGITS = '零一二三四五六七八九';
const VALUES: ReadonlyMap<string, number> = new Map([
  ['〇', 0], ['零', 0], ['一', 1], ['二', 2], ['两', 2], ['三', 3], ['四', 4], ['五', 5], ['六', 6], ['七', 7], ['八', 8], ['九', 9],
]);

/**
 * Value of a Chinese numeral 一…九百九十九 (两 = 2), of Arabic digits in half or full width, or of a circled number.
 * @returns null if the text is no such numeral; 仨, 廿 and 〇 alone are none.
 */
export function parseNumeral(text: string): number | null {
  const first = text.charCodeAt(0);
  if (isDigit(first)) return /^[0-9０-９]+$/.test(text) ? Number(toHalfWidthDigits(text)) : null;
  return isEnclosed(first) ? parseCircled(text) : parseChinese(text);
}

/** Whether the code unit is a digit in half or full width. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function parseChinese(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 1000;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const unit = character === '十' ? 10 : character === '百' ? 100 : 0;
    if (unit > 0) {
      if (unit >= lastUnit || (digit === null && unit === 100) || digit === 0) return null;
      total += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
      continue;
    }
    const value = VALUES.get(character);
    if (value === undefined) return null;
    if (digit !== null && digit !== 0) return null;
    digit = value;
  }
  total += digit ?? 0;
  return total > 0 ? total : null;
}

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五. Integers 1…999. */
export function formatChinese(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = '';
  if (hundreds > 0) text += `${DIGITS[hundreds]}百`;
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${DIGITS[tens]}十`;
  else if (hundreds > 0 && ones > 0) text += '零';
  if (ones > 0) text += DIGITS[ones];
  return text;
}

const CIRCLED_RANGES: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x2460, 0x2473, 1],
  [0x3251, 0x325f, 21],
  [0x32b1, 0x32bf, 36],
];

/** Besides these ㈠, ⑴, ⒈: numerals of one character with their brackets or dot, found in texts of the nineties. */
const ENCLOSED_RANGES: readonly (readonly [first: number, last: number, value: number])[] = [
  ...CIRCLED_RANGES,
  [0x3220, 0x3229, 1],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
];
const FIRST_ENCLOSED = 0x2460;
const LAST_ENCLOSED = 0x32bf;

/** Numerals of one character: ① ㈠ ⑴ ⒈. */
export function isEnclosed(code: number): boolean {
  return code >= FIRST_ENCLOSED && code <= LAST_ENCLOSED;
}

/** ① … ㊿ (Unicode jumps after ⑳ and after ㉟), and the enclosed forms ㈠ ⑴ ⒈. */
export function parseCircled(text: string): number | null {
  if (text.length !== 1) return null;
  const code = text.charCodeAt(0);
  if (!isEnclosed(code)) return null;
  for (const [first, last, value] of ENCLOSED_RANGES) {
    if (first <= code && code <= last) return value + code - first;
  }
  return null;
}

/** ① for 1 … ㊿ for 50; null beyond, where Unicode has none. */
export function formatCircled(value: number): string | null {
  for (const [first, last, start] of CIRCLED_RANGES) {
    if (start <= value && value <= start + last - first) return String.fromCodePoint(first + value - start);
  }
  return null;
}

export function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

export function toFullWidthDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
