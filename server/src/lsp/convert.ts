/** Offsets ⇄ LSP positions in the encoding agreed upon with the client; spans and edits likewise. */
import { type Position, PositionEncodingKind, type Range, type TextEdit as LspTextEdit } from './library';
import { type ByteIndex, createByteIndex } from '../text/byteIndex';
import type { LineIndex } from '../text/lineIndex';
import type { Offset, Span } from '../text/span';
import { blockOfLine, type TextBlock, type TextBlocks } from '../text/textBlocks';
import type { TextEdit } from '../text/textEdit';

/** What `character` of a position counts: UTF-16 code units, or bytes of UTF-8. */
export type PositionEncoding = typeof PositionEncodingKind.UTF16 | typeof PositionEncodingKind.UTF8;

/** Offsets of one text as positions and back, with `character` in the client's encoding; a line index alone does not know it. */
export interface Places extends Pick<LineIndex, 'position' | 'offset'> {
  readonly encoding: PositionEncoding;
}

/** The client names encodings in the order in which it likes them; one that names none has UTF-16. */
export function chooseEncoding(offered: readonly string[] | undefined): PositionEncoding {
  const known = [PositionEncodingKind.UTF8, PositionEncodingKind.UTF16] as const;
  return offered?.map((name) => known.find((encoding) => encoding === name)).find((encoding) => encoding !== undefined) ?? PositionEncodingKind.UTF16;
}

export function placesOf(text: TextBlocks, encoding: PositionEncoding): Places {
  const { lines } = text;
  if (encoding === PositionEncodingKind.UTF16) return { encoding, position: lines.position, offset: lines.offset };
  /** A line lies in one block. */
  const bytesOf = (line: number): { readonly bytes: ByteIndex; readonly from: Offset } => {
    const index = blockOfLine(text, line);
    const block = text.blocks[index];
    const bytes = block === undefined ? createByteIndex('') : (BYTES.get(block) ?? createByteIndex(block.text));
    if (block !== undefined) BYTES.set(block, bytes);
    return { bytes, from: text.offsets[index] ?? 0 };
  };
  return {
    encoding,
    position(offset) {
      const { line, character } = lines.position(offset);
      const { bytes, from } = bytesOf(line);
      const start = lines.lineSpan(line).start - from;
      return { line, character: bytes.bytesBefore(start + character) - bytes.bytesBefore(start) };
    },
    offset({ line, character }) {
      const start = lines.offset({ line, character: 0 });
      if (line < 0 || line >= lines.lineCount) return start;
      const { bytes, from } = bytesOf(line);
      return Math.min(from + bytes.offsetAt(bytes.bytesBefore(start - from) + Math.max(0, character)), lines.lineSpan(line).end);
    },
  };
}

/** Blocks that an edit leaves alone are not counted again. */
const BYTES = new WeakMap<TextBlock, ByteIndex>();

export function toRange(places: Places, span: Span): Range {
  return { start: places.position(span.start), end: places.position(span.end) };
}

/** A position outside the text is clamped to it. */
export function toOffset(places: Places, position: Position): Offset {
  return places.offset(position);
}

/** A range given back to front is turned round. */
export function toSpan(places: Places, range: Range): Span {
  const a = toOffset(places, range.start);
  const b = toOffset(places, range.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

export function toTextEdits(places: Places, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(places, span), newText }));
}
