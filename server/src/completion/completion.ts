/** One thing that can be written at the cursor. */
import type { MarkerChoice } from '../edits/nextMarkers';
import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';

export interface Completion {
  readonly kind: 'marker' | 'snippet' | 'own' | 'members' | 'term';
  readonly label: string;
  /** What calls it: `xm`. Empty where nothing does. */
  readonly call: string;
  /** Its group or name, shown beside it; empty for markers and terms. */
  readonly group: string;
  /** Of markers: how it stands to the section before. */
  readonly relation?: MarkerChoice['relation'];
  /** What is said of it besides the text that it inserts. */
  readonly description: string;
  /** What the words in `span` are matched with. */
  readonly filter: string;
  /** What is replaced; on the cursor's line and ending at the cursor. */
  readonly span: Span;
  /** In the notation of the language server protocol. */
  readonly body: string;
  /** Edits elsewhere that go with it. */
  readonly along: readonly TextEdit[];
}

/** Most of what an editor matches with: longer words are cut off. */
const LONGEST_FILTER = 120;

/**
 * Words divided by blanks: the editor matches what is typed with the beginning of each, letters in between may be left out.
 * The trigger, if one was typed, stands before them.
 */
export function filterOf(trigger: string, words: readonly string[]): string {
  return `${trigger}${[...new Set(words.filter((word) => word !== ''))].join(' ')}`.slice(0, LONGEST_FILTER);
}
