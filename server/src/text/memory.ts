/** What functions say of texts, kept from one version of a document to the next: most paragraphs of the next are known. */

/** A text with what has been found out about it. */
export interface KnownText {
  readonly text: string;
  /** What the function says of the text; it is asked once. It may depend on nothing else. */
  of<T>(ask: (text: string) => T): T;
  /** The same of a function that needs to know what others say of the text. */
  derive<T>(ask: (known: KnownText) => T): T;
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
  return new Answered(text);
}

/** Few functions ask about one text, so that looking through them costs less than a table. */
class Answered implements KnownText {
  readonly text: string;
  /** Each function, with what it said behind it. */
  private readonly answers: unknown[] = [];

  constructor(text: string) {
    this.text = text;
  }

  of<T>(ask: (text: string) => T): T {
    const at = this.answerTo(ask);
    return at > 0 ? (this.answers[at] as T) : this.keep(ask, ask(this.text));
  }

  derive<T>(ask: (known: KnownText) => T): T {
    const at = this.answerTo(ask);
    return at > 0 ? (this.answers[at] as T) : this.keep(ask, ask(this));
  }

  /** Index of the answer; 0 where the function has not been asked. */
  private answerTo(ask: unknown): number {
    const { answers } = this;
    for (let i = 0; i < answers.length; i += 2) if (answers[i] === ask) return i + 1;
    return 0;
  }

  private keep<T>(ask: unknown, answer: T): T {
    this.answers.push(ask, answer);
    return answer;
  }
}
