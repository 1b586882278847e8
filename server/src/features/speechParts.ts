/** The parts of one speech and what is read aloud of it: worked out once, as long as the speech stays the same. */
import type { ParsedSpeech } from '../outline/parsedText';
import { type Part, partsOf } from '../outline/parts';
import { createReadAloud, type ReadAloud } from '../outline/readAloud';

/** All places count from the speech's start. */
export interface SpeechParts {
  readonly part: Part;
  readonly reading: ReadAloud;
}

const KNOWN = new WeakMap<ParsedSpeech, SpeechParts>();

/** Undefined only where an outline has no speech, which no parsed text has. */
export function speechParts(speech: ParsedSpeech): SpeechParts | undefined {
  const known = KNOWN.get(speech);
  if (known !== undefined) return known;
  const { text, outline } = speech;
  const [part] = partsOf(text, outline);
  if (part === undefined) return undefined;
  const made = { part, reading: createReadAloud(text, outline) };
  KNOWN.set(speech, made);
  return made;
}
