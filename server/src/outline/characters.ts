/** What single characters mean to the parser, in one table: scanners pass over all others, and most questions about a text are answered no by what it lacks. */
import type { Offset } from '../text/span';

/** Bits of a character. */
export const Character = {
  /** White space, as `\s` knows it. */
  blank: 1,
  /** 一…十 */
  numeral: 2,
  /** 0…9 */
  digit: 4,
  /** Begins a marker or a word of a series inside a paragraph, as numerals and digits do too. */
  start: 8,
  /** Begins a number of things, as numerals and digits do too. */
  amount: 16,
  /** One of these is in every comment, and in every word of residue that may stand anywhere in a line. */
  foreign: 32,
  /** Ends a sentence or a part of one: 。！？；… */
  stop: 64,
  /** Closes a quotation or a bracket. */
  closing: 128,
  /** Begins a measure word of points, tasks and the like: 个, 项, 方面. */
  measure: 256,
  /** Makes a marker of the numeral before it: 一、 一是 一要 */
  afterNumeral: 512,
} as const;

const MEMBERS: readonly (readonly [bit: number, characters: string])[] = [
  [Character.blank, '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'],
  [Character.numeral, '一二三四五六七八九十'],
  [Character.digit, '0123456789'],
  [Character.start, '第（(首其再最另①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'],
  [Character.amount, '两几若'],
  [Character.stop, '。！？；…;!?'],
  [Character.closing, '”’）)]】'],
  [Character.measure, '个大点项条件类步句层种篇场部方板领关环'],
  [Character.afterNumeral, '、是要'],
  [Character.foreign, '>享版源击仅阅更档微扫'],
];

const BITS = new Uint16Array(2 ** 16);
for (const [bit, characters] of MEMBERS) for (let i = 0; i < characters.length; i++) BITS[characters.charCodeAt(i)] = (BITS[characters.charCodeAt(i)] ?? 0) | bit;

/** Code units of a few characters, for places that are seldom asked. */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** Bits of `Character`; 0 for most. @param code a UTF-16 code unit */
export function bitsOf(code: number): number {
  return BITS[code] ?? 0;
}

/** The bits of all characters of `[start, end)` together. */
export function traitsOf(text: string, start: Offset, end: Offset): number {
  let bits = 0;
  for (let i = start; i < end; i++) bits |= bitsOf(text.charCodeAt(i));
  return bits;
}

/** White space, as `\s` knows it. */
export function isBlank(code: number): boolean {
  return (bitsOf(code) & Character.blank) !== 0;
}

/** Where the white space at the end of `[start, end)` begins. */
export function trimmedEnd(text: string, start: Offset, end: Offset): Offset {
  let stop = end;
  while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--;
  return stop;
}

/** The first place from an index on whose character has one of the bits; the text's length where there is none. */
export function nextOf(text: string, from: Offset, bits: number): Offset {
  let i = from;
  while (i < text.length && (bitsOf(text.charCodeAt(i)) & bits) === 0) i++;
  return i;
}

/** How many characters in a row have one of the bits, of so many at most. */
export function runOf(text: string, from: Offset, bits: number, most: number): number {
  const end = Math.min(text.length, from + most);
  let i = from;
  while (i < end && (bitsOf(text.charCodeAt(i)) & bits) !== 0) i++;
  return i - from;
}
