/** What functions say of texts, kept from one version of a document to the next: most paragraphs of the next are known. */

/** A text with what has been found out about it. */
export interface KnownText {
  readonly text: string;
  /** What the function says of the text; it is asked once. It may depend on nothing else. */
  of<T>(ask: (text: string) => T): T;
}

export interface Memory {
  /** The same object for the same text, as long as that is remembered. */
  known(text: string): KnownText;
}

/** Remembers nothing beyond the objects it hands out: for texts that are looked at once. */
export const FORGETFUL: Memory = { known: createKnown };

/** UTF-16 units; twice as many are kept at most, those that were needed last. */
const ROOM = 1_000_000;

export function createMemory(): Memory {
  let recent = new Map<string, KnownText>();
  let older = new Map<string, KnownText>();
  let used = 0;
  return {
    known(text) {
      const found = recent.get(text);
      if (found !== undefined) return found;
      if (used > ROOM) {
        older = recent;
        recent = new Map();
        used = 0;
      }
      const known = older.get(text) ?? createKnown(detached(text));
      recent.set(known.text, known);
      used += text.length;
      return known;
    },
  };
}

/** A copy: a part of a text keeps the whole text alive in most engines. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

function createKnown(text: string): KnownText {
  let answers: Map<unknown, unknown> | undefined;
  return {
    text,
    of<T>(ask: (text: string) => T): T {
      answers ??= new Map();
      const known = answers.get(ask) as T | undefined;
      if (known !== undefined) return known;
      const answer = ask(text);
      answers.set(ask, answer);
      return answer;
    },
  };
}
