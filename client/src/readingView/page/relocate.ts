/** Finds the sentence that was being read in a newer version of the script. */
import type { ReadingScript, ReadingSentence } from '../../../../server/src/lsp/speakingProtocol';

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

/** Index of the sentence that holds a line of the draft, or the next one; the last one where none follows. */
export function sentenceAt({ sentences }: Sentences, line: number, character: number): number {
  const found = sentences.findIndex(({ range: { end } }) => line < end.line || (line === end.line && character < end.character));
  return found < 0 ? Math.max(0, sentences.length - 1) : found;
}

function nearest(words: readonly string[], wanted: string, index: number): number {
  let best = -1;
  words.forEach((candidate, at) => {
    if (candidate === wanted && (best < 0 || Math.abs(at - index) < Math.abs(best - index))) best = at;
  });
  return best;
}

function wordsOf({ groups }: ReadingSentence): string {
  return groups.map(({ text }) => text).join('');
}
