/** Custom requests between client and server about a speech as it is spoken: lengths, and the text to read from. */
import type { ProtocolRange } from './protocol';

/** Request: how long stretches of a document are, read aloud. */
export const LENGTHS_REQUEST = 'policySpeech/lengths';

export interface LengthsParams {
  textDocument: { uri: string };
  ranges: ProtocolRange[];
}

export interface LengthsResult {
  /** Version of the document that was read. */
  version: number;
  /** One a range, in the same order. */
  lengths: SpokenLength[];
}

export interface SpokenLength {
  /** Syllables read aloud. */
  characters: number;
  /** Seconds of pauses at marks and paragraph ends; part of `minutes` only where the settings say so. */
  pauses: number;
  minutes: number;
}

/** Request: a document as it is read aloud (朗读稿). */
export const READING_SCRIPT_REQUEST = 'policySpeech/readingScript';

export interface ReadingScriptParams {
  textDocument: { uri: string };
}

export interface ReadingScript {
  /** Version of the document that was read. */
  version: number;
  charactersPerMinute: number;
  /** Whether pauses are added to the time of the words. */
  pauses: boolean;
  /** Stretches whose end a speaker wants to know, in order: opening, top-level sections, closing. */
  parts: ReadingPart[];
  /** In order. */
  sentences: ReadingSentence[];
}

export interface ReadingPart {
  label: string;
  /** Index of the speech in the file. */
  speech: number;
}

export interface ReadingSentence {
  /** A title is shown and not read. */
  kind: 'title' | 'salutation' | 'heading' | 'body';
  /** Depth of the section that a heading begins, from 1; 0 for others. */
  level: number;
  /** Index of its part. */
  part: number;
  /** Whether it begins a paragraph. */
  opens: boolean;
  range: ProtocolRange;
  /** One line each: words said in one breath. */
  groups: ReadingGroup[];
}

export interface ReadingGroup {
  text: string;
  /** Syllables read aloud. */
  characters: number;
  /** Seconds of pauses in it and behind it. */
  pauses: number;
}
