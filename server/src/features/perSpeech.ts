/** What is worked out of one speech is worked out once, as long as the speech stays the same object. */
import type { Analysis } from '../analysis';
import type { ParsedSpeech, PlacedSpeech } from '../outline/parsedText';
import { type Part, partsOf } from '../outline/parts';
import { createReadAloud, type ReadAloud } from '../outline/readAloud';
import type { Outline, Speech } from '../outline/outline';
import type { Span } from '../text/span';

/** A speech as a text of its own; all places count from its start. */
export interface OwnSpeech {
  readonly text: string;
  readonly outline: Outline;
  readonly speech: Speech;
}

/** The function, remembering what it said; it may depend on nothing but the speech. */
export function perSpeech<T>(ask: (own: OwnSpeech, parsed: ParsedSpeech) => T): (parsed: ParsedSpeech) => T {
  const known = new WeakMap<ParsedSpeech, { readonly answer: T }>();
  return (parsed) => {
    const before = known.get(parsed);
    if (before !== undefined) return before.answer;
    const { text, outline } = parsed;
    const [speech] = outline.speeches;
    if (speech === undefined) throw new Error('a parsed speech has a speech');
    const answer = ask({ text, outline, speech }, parsed);
    known.set(parsed, { answer });
    return answer;
  };
}

export const partOf: (parsed: ParsedSpeech) => Part = perSpeech(({ text, outline, speech }) => {
  const [part] = partsOf(text, { ...outline, speeches: [speech] });
  if (part === undefined) throw new Error('a speech is a part');
  return part;
});

export const readAloudOf: (parsed: ParsedSpeech) => ReadAloud = perSpeech(({ text, outline }, { memory }) => createReadAloud(text, outline, memory));

/** The speeches that the span overlaps or touches, in order. */
export function speechesNear({ speeches }: Pick<Analysis, 'speeches'>, { start, end }: Span): readonly PlacedSpeech[] {
  return speeches.filter((speech) => speech.start <= end && start <= speech.start + speech.parsed.text.length);
}
