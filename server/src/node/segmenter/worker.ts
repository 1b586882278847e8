/** The thread that cuts words: loads the dictionary when first asked, answers every request. */
import { parentPort, workerData } from 'node:worker_threads';
import type { WordCutter } from '../../text/segmenter';
import { loadJieba } from './jieba';
import type { CutReply, CutRequest } from './messages';

let cutter: WordCutter | undefined;

parentPort?.on('message', ({ id, texts }: CutRequest) => {
  parentPort?.postMessage(answer(id, texts));
});

function answer(id: number, texts: readonly string[]): CutReply {
  try {
    const cut = (cutter ??= loadJieba(String(workerData)));
    return { id, words: texts.map((text) => cut(text)) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
