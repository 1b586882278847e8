/** nodejieba as a word cutter with parts of speech. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Jieba from 'nodejieba';
import { createIntlCutter, type Word, type WordCutter } from '../../text/segmenter';
import { dictionaryFiles } from './dictionary';

/**
 * Loads addon and dictionary into this process, which holds it up for about 0.2 seconds and takes 40 MB.
 * @param dictionary folder of the trimmed dictionary; the addon is looked for from there upwards
 * Throws where either cannot be loaded; the cutter itself never does.
 */
export function loadJieba(dictionary: string): WordCutter {
  const files = dictionaryFiles(dictionary);
  const jieba: typeof Jieba = createRequire(join(dictionary, 'words.utf8'))('nodejieba');
  jieba.load(files);
  const near = createIntlCutter();
  return (text) => placed(text, jieba.tag(text)) ?? near(text);
}

/** As loadJieba, when first asked for a word; where it cannot be loaded the engine's own cutter answers. */
export function createLazyJieba(dictionary: string): WordCutter {
  let cutter: WordCutter | undefined;
  return (text) => {
    cutter ??= tryJieba(dictionary) ?? createIntlCutter();
    return cutter(text);
  };
}

function tryJieba(dictionary: string): WordCutter | undefined {
  try {
    return loadJieba(dictionary);
  } catch {
    return undefined;
  }
}

/** The addon gives words without places. Null if they do not join up to the text, as with half a surrogate pair. */
function placed(text: string, tagged: readonly Jieba.TagResult[]): readonly Word[] | null {
  const words: Word[] = [];
  let start = 0;
  for (const { word, tag } of tagged) {
    if (word === '' || !text.startsWith(word, start)) return null;
    words.push({ text: word, start, tag });
    start += word.length;
  }
  return start === text.length ? words : null;
}
