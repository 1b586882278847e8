/** Finds the sentence that was being read in a newer version of the script. */
import type { ReadingScript, ReadingSentence } from '../../../../server/src/lsp/speakingProtocol';
import type { ReadingPlace } from './messages';

type Sentences = Pick<ReadingScript, 'sentences'>;

/**
 * Index in the newer script of the sentence at `index` of the older one: the nearest with the same words; where it was
 * changed, the one after the nearest sentence before it that is still there.
 */
export function relocate(older: Sentences, index: number, newer: Sentences): number {
  const words = newer.sentences.map(wordsOf);
  for (let at = Math.min(index, older.sentences.length - 1); at >= 0; at--) {
    const sentence = older.sentences[at];
    const found = sentence === undefined ? -1 : nearest(words, wordsOf(sentence), at);
    if (found >= 0) return Math.min(at === index ? found : found + 1, newer.sentences.length - 1);
  }
  return 0;
}

/** Index of the sentence of a place that was kept; the one that now has its number where its words are gone. */
export function sentenceOf({ sentence, words }: ReadingPlace, { sentences }: Sentences): number {
  const found = nearest(sentences.map(wordsOf), words, sentence);
  return found >= 0 ? found : Math.max(0, Math.min(sentence, sentences.length - 1));
}

/** Index of the sentence that holds a line of the draft, or the next one; the last one where none follows. */
export function sentenceAt({ sentences }: Sentences, line: number, character: number): number {
  const found = sentences.findIndex(({ range: { end } }) => line < end.line || (line === end.line && character < end.character));
  return found < 0 ? Math.max(0, sentences.length - 1) : found;
}

/** The words of a sentence. */
export function wordsOf({ groups }: ReadingSentence): string {
  return groups.map(({ text }) => text).join('');
}

function nearest(words: readonly string[], wanted: string, index: number): number {
  let best = -1;
  words.forEach((candidate, at) => {
    if (candidate === wanted && (best < 0 || Math.abs(at - index) < Math.abs(best - index))) best = at;
  });
  return best;
}
