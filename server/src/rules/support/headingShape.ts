/** The outward shape of a heading: its segments between commas and their lengths. */
import type { WordCutter } from '../../text/segmenter';
import { isSurrogate, unitClass } from '../../text/unitClass';
import type { Segment } from './headingFrame';

/** Where a heading is cut: at every comma, 、 and blank, or leaving 、 and so the lists within a clause alone. */
export type Cut = 'fine' | 'coarse';

/** Lengths are in characters without punctuation. */
export interface Shape {
  readonly heading: string;
  readonly characters: number;
  /** Length of each segment. */
  readonly lengths: Readonly<Record<Cut, readonly number[]>>;
}

/** How one heading differs from others that have the same number of segments. */
export interface Comparison {
  readonly cut: Cut;
  /** Segments of the others. */
  readonly parts: number;
  /** Segments of this one. */
  readonly own: number;
  /** This one has another number of segments, whichever way it is cut. */
  readonly otherParts: boolean;
  /** The greatest difference in length between segments of the others that stand in the same place. */
  readonly spread: number;
  /** The least difference between lengths of a segment here and there, for the segment where it is greatest. */
  readonly partDifference: number;
  /** The least difference between the length of this heading and another. */
  readonly difference: number;
}

const SEPARATORS: Readonly<Record<Cut, RegExp>> = { fine: /[，,、\s]+/g, coarse: /[，,\s]+/g };
const CUTS: readonly Cut[] = ['fine', 'coarse'];

export function shapeOf(heading: string): Shape {
  const characters = countCharacters(heading);
  if (heading !== '' && heading.search(SEPARATORS.fine) < 0) return { heading, characters, lengths: { fine: [characters], coarse: [characters] } };
  const lengths = (cut: Cut): number[] => split(heading, cut).map(({ text }) => countCharacters(text));
  return { heading, characters, lengths: { fine: lengths('fine'), coarse: lengths('coarse') } };
}

/** Null if the others do not agree on the number of segments. */
export function compare(shape: Shape, others: readonly Shape[]): Comparison | null {
  const agree = (cut: Cut): boolean => others.every((other) => other.lengths[cut].length === others[0]?.lengths[cut].length);
  const cut = CUTS.find(agree);
  if (cut === undefined) return null;
  const own = shape.lengths[cut];
  const columns = (others[0]?.lengths[cut] ?? []).map((_, index) => others.map(({ lengths }) => lengths[cut][index] ?? 0));
  return {
    cut,
    parts: columns.length,
    own: own.length,
    otherParts: CUTS.every((each) => others.every((other) => other.lengths[each].length !== shape.lengths[each].length)),
    spread: Math.max(0, ...columns.map((column) => Math.max(...column) - Math.min(...column))),
    partDifference: Math.max(0, ...columns.map((column, index) => nearest(own[index] ?? 0, column))),
    difference: nearest(shape.characters, others.map(({ characters }) => characters)),
  };
}

/** What headings have in common at most. */
export interface Common {
  /** How many characters of the first stand in the same segment of all the others too: a frame that they share has no more. */
  readonly characters: number;
  /** Whether they open with the same character. */
  readonly opening: boolean;
}

export function commonOf(headings: readonly string[], cut: Cut): Common {
  const [first = [], ...others] = headings.map((heading) => split(heading, cut));
  let count = 0;
  for (const [index, { text }] of first.entries()) {
    for (let i = 0; i < text.length; i++) if (others.every((parts) => parts[index]?.text.includes(text.charAt(i)) === true)) count++;
  }
  return { characters: count, opening: others.every(([part]) => part?.text.charAt(0) === first[0]?.text.charAt(0)) };
}

/** The segments with their words, and the separator after each. */
export function segmentsOf(heading: string, cut: Cut, words: WordCutter): { readonly segments: readonly Segment[]; readonly separators: readonly string[] } {
  const all = words(heading);
  const parts = split(heading, cut);
  const segments = parts.map(({ text, start }) => ({
    text,
    words: all
      .filter((word) => start <= word.start && word.start + word.text.length <= start + text.length)
      .map((word) => ({ ...word, start: word.start - start })),
  }));
  const separators = parts.map(({ text, start }, index) => heading.slice(start + text.length, parts[index + 1]?.start ?? heading.length));
  return { segments, separators };
}

function nearest(value: number, values: readonly number[]): number {
  return Math.min(...values.map((other) => Math.abs(other - value)));
}

const isCounted = unitClass('words', () => /[\p{L}\p{N}]/u);

function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSurrogate(unit)) return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (isCounted(unit)) count++;
  }
  return count;
}

function split(heading: string, cut: Cut): { readonly text: string; readonly start: number }[] {
  if (heading.search(SEPARATORS[cut]) < 0) return heading === '' ? [] : [{ text: heading, start: 0 }];
  const parts: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of heading.matchAll(SEPARATORS[cut])) {
    parts.push({ text: heading.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  parts.push({ text: heading.slice(start), start });
  return parts.filter(({ text }) => text !== '');
}
