/** Changes of an open document, whose ranges count in the client's encoding, applied to its text. */
import type { TextDocumentContentChangeEvent } from './library';
import { type TextBlocks, withReplaced, withText } from '../text/textBlocks';
import { placesOf, type PositionEncoding, toSpan } from './convert';

/** Each change is of the text that the one before has left. */
export function applyChanges(text: TextBlocks, changes: readonly TextDocumentContentChangeEvent[], encoding: PositionEncoding): TextBlocks {
  let now = text;
  for (const change of changes) {
    now = 'range' in change ? withReplaced(now, toSpan(placesOf(now, encoding), change.range), change.text) : withText(now, change.text);
  }
  return now;
}
