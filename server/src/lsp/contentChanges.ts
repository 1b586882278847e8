/** Changes of an open document, whose ranges count in the client's encoding, applied to its text. */
import { type Position, PositionEncodingKind, type Range, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createByteIndex } from '../text/byteIndex';
import type { PositionEncoding } from './convert';

/** Each change is of the text that the one before has left. @returns the same object, changed. */
export function applyChanges(
  buffer: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number, encoding: PositionEncoding,
): TextDocument {
  // `TextDocument` itself knows UTF-16 only.
  if (encoding === PositionEncodingKind.UTF16) return TextDocument.update(buffer, [...changes], version);
  return changes.reduce((now, change) => {
    const known = 'range' in change ? { range: inUtf16(now, change.range), text: change.text } : change;
    return TextDocument.update(now, [known], version);
  }, TextDocument.update(buffer, [], version));
}

function inUtf16(buffer: TextDocument, { start, end }: Range): Range {
  const position = ({ line, character }: Position): Position => {
    const text = buffer.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: createByteIndex(text).offsetAt(character) };
  };
  return { start: position(start), end: position(end) };
}
