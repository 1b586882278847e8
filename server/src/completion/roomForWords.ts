/** How many words, such as a set phrase, may be put into a sentence. */
import { insideMarkers } from '../outline/insideMarkers';
import { isInOtherSide } from '../outline/otherSide';
import type { Speech } from '../outline/outline';
import { allSections } from '../outline/walk';
import type { Offset } from '../text/span';
import type { Slot } from './slot';

/** In UTF-16 code units; a longer one is hard to read aloud. */
const LONGEST_SENTENCE = 120;

/**
 * In UTF-16 code units; 0 where none may be put: elsewhere than between Chinese words or after a mark, and where something
 * that is counted would be read otherwise.
 */
export function roomForWords({ speech, before, after }: Slot, at: Offset): number {
  if (!isBetweenWords(before, after) || inHeading(speech, at) || inPromise(speech, at) || atMarker(before, after) || isInOtherSide(before, after)) return 0;
  return Math.max(0, LONGEST_SENTENCE - sentenceLength(before, after));
}

function isBetweenWords(before: string, after: string): boolean {
  return /[\p{Script=Han}，、：“]$/u.test(before) && !/[一二三四五六七八九十百千万亿第]$/.test(before) && !/^[0-9A-Za-z.%％]/.test(after);
}

/** Of the sentence around the place, on its line. */
function sentenceLength(before: string, after: string): number {
  const from = Math.max(...['。', '！', '？', '；'].map((mark) => before.lastIndexOf(mark))) + 1;
  return before.length - from + (/^[^。！？；]*/.exec(after)?.[0].length ?? 0);
}

/** In a heading that its text follows on the same line, or in its marker. */
function inHeading({ sections }: Speech, at: Offset): boolean {
  return allSections(sections).some(({ span, headingSpan }) => span.start <= at && at <= headingSpan.end);
}

/** In 讲三点意见, or right after it, where it would not end its clause any more. */
function inPromise({ declaredCounts }: Speech, at: Offset): boolean {
  return declaredCounts.some(({ span }) => span.start < at && at <= span.end);
}

/** In a marker or another word of a series (再次，), or right before it, where it would begin no clause any more. */
function atMarker(before: string, after: string): boolean {
  const { markers, words } = insideMarkers(before + after, 0);
  return [...markers, ...words].some(({ start, end }) => start <= before.length && before.length < end);
}
