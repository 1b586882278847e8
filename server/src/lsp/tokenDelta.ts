/** Semantic tokens that were sent, and what has changed in them since. */
import type { SemanticTokens, SemanticTokensDelta } from './library';

export interface TokenMemory {
  /** Remembers the numbers as the document's latest answer. */
  whole(uri: string, data: readonly number[]): SemanticTokens;
  /** What has changed since the answer with this id; everything where that is not the latest one. */
  changes(uri: string, since: string, data: readonly number[]): SemanticTokens | SemanticTokensDelta;
  forget(uri: string): void;
}

interface Sent {
  readonly id: string;
  readonly data: readonly number[];
}

export function createTokenMemory(): TokenMemory {
  const sent = new Map<string, Sent>();
  let count = 0;

  function remember(uri: string, data: readonly number[]): string {
    count++;
    sent.set(uri, { id: String(count), data });
    return String(count);
  }

  return {
    whole: (uri, data) => ({ resultId: remember(uri, data), data: [...data] }),
    changes(uri, since, data) {
      const before = sent.get(uri);
      const resultId = remember(uri, data);
      return before?.id === since ? { resultId, edits: edits(before.data, data) } : { resultId, data: [...data] };
    },
    forget: (uri) => void sent.delete(uri),
  };
}

/** One edit from the first number that differs to the last. */
function edits(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  if (start === before.length && start === after.length) return [];
  return [{ start, deleteCount: before.length - same - start, data: after.slice(start, after.length - same) }];
}
