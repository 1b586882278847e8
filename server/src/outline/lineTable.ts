/** The lines of a text with what each says by itself; after a change only the lines around it are read again. */
import { endOfLine, type LineIndex } from '../text/lineIndex';
import type { Offset } from '../text/span';
import { blockOfLine, type TextBlock, type TextBlocks } from '../text/textBlocks';
import { changeBetween } from '../text/textChange';
import { Line, type LineFacts, lineFacts } from './lineFacts';

/** What the lines of one block say. */
export interface BlockLines {
  readonly facts: readonly LineFacts[];
  /** Bits of `Line` that one of them has at least. */
  readonly flags: number;
  /** Lines that are not blank. */
  readonly words: number;
  /** Length of their body text. */
  readonly body: number;
}

export interface LineTable {
  readonly text: TextBlocks;
  /** One for each block of the text. */
  readonly blocks: readonly BlockLines[];
  readonly lineCount: number;
  readonly index: LineIndex;
}

/** How the lines of two versions belong together. */
export interface LineShift {
  /** So many lines at the beginning are the same. */
  readonly before: number;
  /** So many lines at the end are the same. */
  readonly after: number;
}

export function scanLines(text: TextBlocks): LineTable {
  return tableOf(text, text.blocks.map((block) => readBlock(block)));
}

/** The table of a text that has most of its blocks from an older one. */
export function rescanLines(old: LineTable, text: TextBlocks): { readonly table: LineTable; readonly shift: LineShift } {
  const before = old.text.blocks;
  const now = text.blocks;
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const known = new Map<string, LineFacts>();
  for (let i = head; i < before.length - tail; i++) {
    const block = before[i];
    if (block !== undefined) eachLine(block, (line, index) => { const facts = old.blocks[i]?.facts[index]; if (facts !== undefined) known.set(line, facts); });
  }
  const fresh = now.slice(head, now.length - tail).map((block) => readBlock(block, known));
  const table = tableOf(text, [...old.blocks.slice(0, head), ...fresh, ...old.blocks.slice(before.length - tail)]);
  return { table, shift: shiftOf(old, text, head, tail) };
}

/** The line before a change and the one after it count as changed too: their ends may have become one. */
function shiftOf(old: LineTable, text: TextBlocks, head: number, tail: number): LineShift {
  const from = text.offsets[head] ?? 0;
  const oldTo = old.text.offsets[old.text.blocks.length - tail] ?? 0;
  const to = text.offsets[text.blocks.length - tail] ?? 0;
  const change = changeBetween(old.text.slice(from, oldTo), text.slice(from, to)) ?? { start: 0, oldEnd: 0, newEnd: 0 };
  const past = Math.min(old.lineCount, old.index.lineAt(from + change.oldEnd) + 2);
  return { before: Math.max(0, old.index.lineAt(from + change.start) - 1), after: old.lineCount - past };
}

function tableOf(text: TextBlocks, blocks: readonly BlockLines[]): LineTable {
  return { text, blocks, lineCount: text.firstLines[blocks.length] ?? 0, index: text.lines };
}

/** What the line says; undefined where there is none. */
export function factsAt({ text, blocks }: LineTable, line: number): LineFacts | undefined {
  const block = blockOfLine(text, line);
  return blocks[block]?.facts[line - (text.firstLines[block] ?? 0)];
}

/** The line as text, without its end. */
export function lineText({ text, index }: LineTable, line: number): string {
  const { start, end } = index.lineSpan(line);
  return text.slice(start, end);
}

/** Where the line begins; the end of the text for one that is not there. */
export function lineStart({ index }: LineTable, line: number): Offset {
  return index.lineSpan(line).start;
}

function readBlock(block: TextBlock, known?: ReadonlyMap<string, LineFacts>): BlockLines {
  const facts: LineFacts[] = [];
  let flags = 0;
  let words = 0;
  let body = 0;
  eachLine(block, (line) => {
    const own = known?.get(line) ?? lineFacts(line);
    facts.push(own);
    flags |= own.flags;
    body += own.body;
    if ((own.flags & Line.blank) === 0) words++;
  });
  return { facts, flags, words, body };
}

function eachLine({ text, starts }: TextBlock, look: (line: string, index: number) => void): void {
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] ?? 0;
    look(text.slice(start, endOfLine(text, start, starts[i + 1] ?? text.length)), i);
  }
}
