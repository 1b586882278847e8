/** Words at once, and better ones a moment later: keeps what a distant cutter found out, bridges the wait with a near one. */
import type { DistantCutter, Word, WordCutter } from './segmenter';

export interface WordSource {
  /**
   * The cutter for one reader, such as a document. It gives the distant cutter's words where they are known;
   * otherwise the near one's, and the reader is told when the better ones have come.
   */
  cutterFor(reader: string): WordCutter;
  /** The reader is gone and need not be told. */
  forget(reader: string): void;
}

export interface WordSourceOptions {
  readonly near: WordCutter;
  /** Undefined where there is none. */
  readonly distant: DistantCutter | undefined;
  /** Words have come that these readers asked for in vain. */
  readonly onArrival: (readers: readonly string[]) => void;
  /** Called once; from then on the near cutter answers alone. */
  readonly onFailure: (error: unknown) => void;
}

/** So many texts are remembered; the oldest go first. */
const REMEMBERED = 5000;

export function createWordSource({ near, distant, onArrival, onFailure }: WordSourceOptions): WordSource {
  const known = new Map<string, readonly Word[]>();
  const bridged = new Map<string, readonly Word[]>();
  const wanted = new Map<string, Set<string>>();
  let helper = distant;
  let asked = false;

  function bridge(text: string): readonly Word[] {
    const words = bridged.get(text) ?? near(text);
    remember(bridged, text, words);
    return words;
  }

  /** Texts wanted in one go are asked for together, when whoever wants them has done. */
  function want(text: string, reader: string): void {
    const readers = wanted.get(text) ?? new Set();
    wanted.set(text, readers.add(reader));
    if (asked) return;
    asked = true;
    void Promise.resolve().then(ask);
  }

  async function ask(): Promise<void> {
    const texts = [...wanted.keys()];
    try {
      const answers = (await helper?.cut(texts)) ?? [];
      const readers = new Set<string>();
      texts.forEach((text, index) => {
        const words = answers[index];
        if (words !== undefined) remember(known, text, words);
        for (const reader of wanted.get(text) ?? []) readers.add(reader);
        wanted.delete(text);
        bridged.delete(text);
      });
      asked = false;
      if (readers.size > 0) onArrival([...readers]);
      const [next] = wanted;
      if (next !== undefined) for (const reader of next[1]) want(next[0], reader);
    } catch (error) {
      helper = undefined;
      wanted.clear();
      onFailure(error);
    }
  }

  return {
    cutterFor: (reader) => (text) => {
      const words = known.get(text);
      if (words !== undefined) return words;
      if (helper !== undefined) want(text, reader);
      return bridge(text);
    },
    forget(reader) {
      for (const readers of wanted.values()) readers.delete(reader);
    },
  };
}

function remember(known: Map<string, readonly Word[]>, text: string, words: readonly Word[]): void {
  known.delete(text);
  known.set(text, words);
  for (const oldest of known.keys()) {
    if (known.size <= REMEMBERED) return;
    known.delete(oldest);
  }
}
