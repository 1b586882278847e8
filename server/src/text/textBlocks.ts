/** A text in blocks of whole lines: after an edit all blocks but those that it touches are the same objects. */
import { firstIndexNotBefore } from './binarySearch';
import { eachLineEnd, endOfLine, type LineIndex, withPositions } from './lineIndex';
import type { Offset, Span } from './span';
import { changeBetween } from './textChange';

/** Some lines with their ends. The last block of a text ends with its last line, which has no end and may be empty. */
export interface TextBlock {
  readonly text: string;
  /** Where its lines begin, counted from its own start; the first is 0. */
  readonly starts: Uint32Array;
}

export interface TextBlocks {
  readonly blocks: readonly TextBlock[];
  /** Where each block begins, then the length of the text. */
  readonly offsets: Uint32Array;
  /** The line that each block begins with, zero-based, then the number of lines. */
  readonly firstLines: Uint32Array;
  readonly length: number;
  /** The block that was looked for last: mostly the next one is near. */
  readonly lastAsked: { block: number };
  readonly lines: LineIndex;
  /** All of it; put together when first asked for. */
  readonly text: string;
  slice(start: Offset, end: Offset): string;
}

/** UTF-16 units: a block that is cut has at least so many, one that is edited at most twice as many, unless it is one line. */
const SIZE = 2048;

export function textBlocks(text: string): TextBlocks {
  return assembled(cut(text, true), text);
}

/** The text with something else in place of the span. */
export function withReplaced(old: TextBlocks, { start, end }: Span, newText: string): TextBlocks {
  const { blocks, offsets } = old;
  // What stands before it may become the first half of a line end.
  const first = blockAt(old, Math.max(0, start - 1));
  const past = blockAt(old, end) + 1;
  const stretch = old.slice(offsets[first] ?? 0, start) + newText + old.slice(end, offsets[past] ?? old.length);
  return assembled([...blocks.slice(0, first), ...cut(stretch, past === blocks.length), ...blocks.slice(past)]);
}

/** Another text, with the blocks of the one before where they are alike; the same object where the texts are. */
export function withText(old: TextBlocks, text: string): TextBlocks {
  const change = changeBetween(old.text, text);
  if (change === null) return old;
  return withReplaced(old, { start: change.start, end: change.oldEnd }, text.slice(change.start, change.newEnd));
}

/** Index of the block that holds the unit at the offset; the last one at the end of the text. */
export function blockAt({ blocks, offsets, lastAsked }: TextBlocks, offset: Offset): number {
  const { block } = lastAsked;
  for (let near = block; near < block + NEAR && (offsets[near] ?? Infinity) <= offset; near++) {
    if (offset < (offsets[near + 1] ?? 0)) return (lastAsked.block = near);
  }
  return (lastAsked.block = Math.max(0, firstIndexNotBefore(blocks.length, (index) => (offsets[index] ?? 0) <= offset) - 1));
}

/** So many blocks from the last one on are tried before all are searched. */
const NEAR = 4;

/** Index of the block that holds the line; the last one for a line that is not there. */
export function blockOfLine({ blocks, firstLines, lastAsked }: TextBlocks, line: number): number {
  const { block } = lastAsked;
  if ((firstLines[block] ?? 0) <= line && line < (firstLines[block + 1] ?? 0)) return block;
  lastAsked.block = Math.max(0, firstIndexNotBefore(blocks.length, (index) => (firstLines[index] ?? 0) <= line) - 1);
  return lastAsked.block;
}

/** @param last whether the text ends here: then its last line has no end */
function cut(text: string, last: boolean): TextBlock[] {
  const blocks: TextBlock[] = [];
  const size = text.length <= 2 * SIZE ? Infinity : SIZE;
  let from = 0;
  let starts = [0];
  const add = (to: Offset): void => {
    blocks.push({ text: text.slice(from, to), starts: new Uint32Array(starts) });
    from = to;
    starts = [0];
  };
  eachLineEnd(text, (past) => {
    if (past === text.length || past - from >= size) add(past);
    else starts.push(past - from);
  });
  if (last || from < text.length) add(text.length);
  return blocks;
}

function assembled(blocks: readonly TextBlock[], known?: string): TextBlocks {
  const offsets = new Uint32Array(blocks.length + 1);
  const firstLines = new Uint32Array(blocks.length + 1);
  let length = 0;
  let lineCount = 0;
  blocks.forEach((block, index) => {
    offsets[index + 1] = length += block.text.length;
    firstLines[index + 1] = lineCount += block.starts.length;
  });
  let text = known;
  let lines: LineIndex | undefined;
  const made: TextBlocks = {
    blocks, offsets, firstLines, length,
    lastAsked: { block: 0 },
    get lines() {
      return (lines ??= linesOf(made));
    },
    get text() {
      return (text ??= blocks.map((block) => block.text).join(''));
    },
    slice(start, end) {
      if (text !== undefined) return text.slice(start, end);
      let index = blockAt(made, start);
      let part = '';
      for (let from = offsets[index] ?? 0; index < blocks.length && from < end; from = offsets[++index] ?? length) {
        part += blocks[index]?.text.slice(Math.max(0, start - from), end - from) ?? '';
      }
      return part;
    },
  };
  return made;
}

function linesOf(text: TextBlocks): LineIndex {
  const { blocks, offsets, firstLines, length } = text;
  const lineCount = firstLines[blocks.length] ?? 0;
  const lines = withPositions({
    lineCount,
    lineSpan(line) {
      const index = blockOfLine(text, line);
      const block = blocks[index];
      if (block === undefined || line >= lineCount) return { start: length, end: length };
      const own = line - (firstLines[index] ?? 0);
      const offset = offsets[index] ?? 0;
      const start = block.starts[own] ?? 0;
      return { start: offset + start, end: offset + endOfLine(block.text, start, block.starts[own + 1] ?? block.text.length) };
    },
    lineAt(offset) {
      const index = blockAt(text, offset);
      return (firstLines[index] ?? 0) + lineInBlock(blocks[index], offset - (offsets[index] ?? 0));
    },
  }, length);
  return {
    ...lines,
    position(offset) {
      const clamped = Math.max(0, Math.min(offset, length));
      const index = blockAt(text, clamped);
      const own = clamped - (offsets[index] ?? 0);
      const line = lineInBlock(blocks[index], own);
      return { line: (firstLines[index] ?? 0) + line, character: own - (blocks[index]?.starts[line] ?? 0) };
    },
  };
}

function lineInBlock(block: TextBlock | undefined, offset: Offset): number {
  return block === undefined ? 0 : Math.max(0, firstIndexNotBefore(block.starts.length, (line) => (block.starts[line] ?? 0) <= offset) - 1);
}
