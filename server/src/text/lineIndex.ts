/** Lines of a text, with offsets turned into line and character and back. */
import type { Offset, Span } from './span';

/** Zero-based line, and character in UTF-16 code units: the same pair that LSP uses by default. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

/** Line starts of one text. Line ends are `\n`, `\r\n` and a lone `\r`. */
export interface LineIndex {
  readonly lineCount: number;
  /** The line without its end-of-line characters. */
  lineSpan(line: number): Span;
  lineAt(offset: Offset): number;
  /** An offset outside the text is clamped to it. */
  position(offset: Offset): LineColumn;
  /** A position outside the text is clamped to the end of its line, or of the text. */
  offset(position: LineColumn): Offset;
}

const LF = 10;
const CR = 13;

export function createLineIndex(text: string): LineIndex {
  const starts: Offset[] = [0];
  eachLineEnd(text, (past) => { starts.push(past); });
  return lineIndexOf(text, starts);
}

/** Tells in order where the line ends of a text lie. @param tell is told where the next line begins */
export function eachLineEnd(text: string, tell: (past: Offset) => void): void {
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) tell(at + 1);
    return;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) tell(i + 1);
  }
}

/** The same, its lines looked for when first asked for. */
export function lazyLineIndex(text: string): LineIndex {
  let index: LineIndex | undefined;
  const lines = (): LineIndex => (index ??= createLineIndex(text));
  return {
    get lineCount() {
      return lines().lineCount;
    },
    lineSpan: (line) => lines().lineSpan(line),
    lineAt: (offset) => lines().lineAt(offset),
    position: (offset) => lines().position(offset),
    offset: (position) => lines().offset(position),
  };
}

/** The same where it is known where the lines begin. */
export function lineIndexOf(text: string, starts: ArrayLike<Offset>): LineIndex {
  function start(line: number): Offset {
    return starts[line] ?? text.length;
  }

  function lineSpan(line: number): Span {
    const from = start(line);
    return { start: from, end: endOfLine(text, from, line + 1 < starts.length ? start(line + 1) : text.length) };
  }

  function lineAt(offset: Offset): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return withPositions({ lineCount: starts.length, lineSpan, lineAt }, text.length);
}

/** The index that follows from where the lines are. @param length of the text */
export function withPositions(lines: Pick<LineIndex, 'lineCount' | 'lineSpan' | 'lineAt'>, length: number): LineIndex {
  const { lineCount, lineSpan, lineAt } = lines;
  return {
    lineCount, lineSpan, lineAt,
    position(offset) {
      const clamped = Math.max(0, Math.min(offset, length));
      const line = lineAt(clamped);
      return { line, character: clamped - lineSpan(line).start };
    },
    offset(position) {
      if (position.line < 0) return 0;
      if (position.line >= lineCount) return length;
      const { start: from, end } = lineSpan(position.line);
      return Math.min(from + Math.max(0, position.character), end);
    },
  };
}

/** The end of a line without its end-of-line characters. @param past where the next line begins */
export function endOfLine(text: string, start: Offset, past: Offset): Offset {
  let end = past;
  if (end > start && text.charCodeAt(end - 1) === LF) end--;
  if (end > start && text.charCodeAt(end - 1) === CR) end--;
  return end;
}
