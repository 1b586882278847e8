/** Offsets ⇄ LSP positions (UTF-16), spans and edits likewise. */
import type { Position, Range, TextEdit as LspTextEdit } from 'vscode-languageserver';
import type { LineIndex } from '../text/lineIndex';
import type { Offset, Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';

export function toRange(lines: LineIndex, span: Span): Range {
  return { start: lines.position(span.start), end: lines.position(span.end) };
}

/** A position outside the text is clamped to it. */
export function toOffset(lines: LineIndex, position: Position): Offset {
  return lines.offset(position);
}

/** A range given back to front is turned round. */
export function toSpan(lines: LineIndex, range: Range): Span {
  const a = toOffset(lines, range.start);
  const b = toOffset(lines, range.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

export function toTextEdits(lines: LineIndex, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(lines, span), newText }));
}
