/** The lines of a text with what each says by itself; after a change only the lines around it are read again. */
import { type LineIndex, lineIndexOf } from '../text/lineIndex';
import type { Offset } from '../text/span';
import type { TextChange } from '../text/textChange';
import { type LineFacts, lineFacts } from './lineFacts';

/** Columns of one row a line. */
export interface LineTable {
  /** Where each line begins. */
  readonly starts: Uint32Array;
  readonly facts: readonly LineFacts[];
  /** Bits of `Line`, as in the facts. */
  readonly flags: Uint16Array;
  /** Lengths of body text, as in the facts. */
  readonly bodies: Uint32Array;
  readonly index: LineIndex;
}

/** How the lines of two versions belong together. */
export interface LineShift {
  /** So many lines at the beginning are the same. */
  readonly before: number;
  /** So many lines at the end are the same. */
  readonly after: number;
}

export function scanLines(text: string): LineTable {
  const { starts, facts } = readLines(text, 0, text.length, true);
  return tableOf(text, Uint32Array.from(starts), facts, Uint16Array.from(facts, ({ flags }) => flags), Uint32Array.from(facts, ({ body }) => body));
}

/** The table of the new text. The line before a change and the one after it are read again too: their ends may have become one. */
export function rescanLines(old: LineTable, text: string, change: TextChange): { readonly table: LineTable; readonly shift: LineShift } {
  const count = old.starts.length;
  const by = change.newEnd - change.oldEnd;
  const first = Math.max(0, old.index.lineAt(change.start) - 1);
  const past = Math.min(count, old.index.lineAt(change.oldEnd) + 2);
  const from = old.starts[first] ?? 0;
  const to = past < count ? (old.starts[past] ?? 0) + by : text.length;
  const { starts, facts } = readLines(text, from, to, past === count);
  const splice = <T extends Uint32Array | Uint16Array>(column: T, fresh: T, made: T): T => {
    made.set(column.subarray(0, first));
    made.set(fresh, first);
    made.set(column.subarray(past), first + fresh.length);
    return made;
  };
  const length = first + starts.length + count - past;
  const newStarts = splice(old.starts, Uint32Array.from(starts), new Uint32Array(length));
  for (let i = first + starts.length; by !== 0 && i < length; i++) newStarts[i] = (newStarts[i] ?? 0) + by;
  const table = tableOf(
    text,
    newStarts,
    old.facts.slice(0, first).concat(facts, old.facts.slice(past)),
    splice(old.flags, Uint16Array.from(facts, ({ flags }) => flags), new Uint16Array(length)),
    splice(old.bodies, Uint32Array.from(facts, ({ body }) => body), new Uint32Array(length)),
  );
  return { table, shift: { before: first, after: count - past } };
}

function tableOf(text: string, starts: Uint32Array, facts: readonly LineFacts[], flags: Uint16Array, bodies: Uint32Array): LineTable {
  return { starts, facts, flags, bodies, index: lineIndexOf(text, starts) };
}

/** The line as text, without its end. */
export function lineText(text: string, { index }: LineTable, line: number): string {
  const { start, end } = index.lineSpan(line);
  return text.slice(start, end);
}

const LF = 10;
const CR = 13;

/** The lines of `[from, to)`, which begins and ends where a line does. @param last whether the text ends at `to`: its last line may be empty */
function readLines(text: string, from: Offset, to: Offset, last: boolean): { readonly starts: Offset[]; readonly facts: LineFacts[] } {
  const starts: Offset[] = [];
  const facts: LineFacts[] = [];
  const add = (start: Offset, end: Offset): void => {
    starts.push(start);
    facts.push(lineFacts(text.slice(start, end)));
  };
  let start = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== LF && code !== CR) continue;
    const end = i;
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    add(start, end);
    start = i + 1;
  }
  if (last) add(start, to);
  return { starts, facts };
}

