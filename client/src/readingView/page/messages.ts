/** What the extension and the page of the reading view say to each other, and the words the page is worded with. */
import type { ProtocolPosition } from '../../../../server/src/lsp/protocol';
import type { ReadingScript } from '../../../../server/src/lsp/speakingProtocol';

/** To the page: the script as it now stands. */
export interface ScriptMessage {
  readonly type: 'script';
  readonly script: ReadingScript;
  /** Where to begin; null to stay at the sentence that is being read. */
  readonly goTo: ProtocolPosition | null;
}

/** To the extension. */
export type PageMessage =
  /** The page has been loaded and waits for the script. */
  | { readonly type: 'ready' }
  /** The drafter wants to see this place in the draft. */
  | { readonly type: 'goTo'; readonly position: ProtocolPosition }
  /** The drafter wants back to the draft, to the sentence that was being read. */
  | { readonly type: 'leave'; readonly position: ProtocolPosition | null }
  /** Size of the type, in pixels; to be remembered. */
  | { readonly type: 'size'; readonly size: number };

/** Sentences of the page in the language shown; `{0}`, `{1}` are filled by the page. */
export interface PageWords {
  readonly partLeft: string;
  readonly speechLeft: string;
  readonly page: string;
  readonly speed: string;
  readonly start: string;
  readonly stop: string;
  readonly nothing: string;
}

/** What the page remembers while it is hidden. */
export interface PageState {
  readonly size: number;
  /** Characters a minute; null for those of the settings. */
  readonly speed: number | null;
  /** What is being read; null for the beginning. */
  readonly place: ReadingPlace | null;
}

/** A line, in a way that finds it again after the draft was edited. */
export interface ReadingPlace {
  /** Index of its sentence, and the words of the sentence. */
  readonly sentence: number;
  readonly words: string;
  /** Index of the line in its sentence. */
  readonly line: number;
}
