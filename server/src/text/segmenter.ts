/** The port through which texts are cut into words, with the cutter that every JavaScript engine brings along. */
import type { Offset } from './span';

/** A word (词) of a text; punctuation marks and blanks count as words, so that the words join up to the text. */
export interface Word {
  readonly text: string;
  /** Where it begins in the text that was cut. */
  readonly start: Offset;
  /** Part of speech in the notation of ICTCLAS (`v` verb, `n` noun, `p` preposition …), or null where the cutter knows none. */
  readonly tag: string | null;
}

/** Cuts a short text, such as a heading, into all its words in order. Answers at once and takes any text. */
export type WordCutter = (text: string) => readonly Word[];

/** Cuts texts elsewhere, such as in another thread, in its own time; the answers are in the order of the texts. */
export interface DistantCutter {
  /** Fails once and for all if words cannot be had there. */
  cut(texts: readonly string[]): Promise<readonly (readonly Word[])[]>;
}

/** `Intl.Segmenter` for Chinese: there everywhere, knows no parts of speech. */
export function createIntlCutter(): WordCutter {
  let segmenter: Intl.Segmenter | undefined;
  return (text) => {
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    return Array.from(segmenter.segment(text), ({ segment, index }) => ({ text: segment, start: index, tag: null }));
  };
}
