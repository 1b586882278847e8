/** One line of newline-delimited JSON → a speech with its id, or what is wrong with the line. */
import { findNodeAtLocation, type ParseError, parse, parseTree } from 'jsonc-parser';
import type { Line } from './lines';

export interface SpeechRecord {
  /** As JSON, just as it was given; `null` where none was. */
  readonly id: string;
  readonly text: string;
  /** Null where the line does not say. */
  readonly markdown: boolean | null;
}

/** Why a line has no result. */
export type LineProblem =
  | { readonly kind: 'too-long'; readonly megabytes: number }
  | { readonly kind: 'damaged-utf8' }
  /** @param column from 1, in UTF-16 code units. */
  | { readonly kind: 'bad-json'; readonly column: number }
  | { readonly kind: 'no-object' }
  | { readonly kind: 'no-text' };

export type ReadRecord =
  | { readonly ok: true; readonly record: SpeechRecord }
  | { readonly ok: false; readonly id: string; readonly problem: LineProblem };

/** Bytes of the longest line that is read. */
export const LONGEST_LINE = 4 * 1024 * 1024;

const NO_ID = 'null';

/** Null for a line of nothing but white space. */
export function readRecord({ bytes, number }: Line): ReadRecord | null {
  if (bytes === null) return failed({ kind: 'too-long', megabytes: LONGEST_LINE / 1024 / 1024 });
  const line = decoded(bytes, number === 1);
  if (line === null) return failed({ kind: 'damaged-utf8' });
  if (line.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return failed({ kind: 'bad-json', column: faultColumn(line) });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failed({ kind: 'no-object' });
  const id = idOf(line, Reflect.get(value, 'id'));
  const text: unknown = Reflect.get(value, 'text');
  const markdown: unknown = Reflect.get(value, 'markdown');
  if (typeof text !== 'string') return failed({ kind: 'no-text' }, id);
  return { ok: true, record: { id, text, markdown: typeof markdown === 'boolean' ? markdown : null } };
}

function failed(problem: LineProblem, id = NO_ID): ReadRecord {
  return { ok: false, id, problem };
}

/** A byte order mark before the first line is no part of it. */
function decoded(bytes: Uint8Array, first: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: !first }).decode(bytes);
  } catch {
    return null;
  }
}

/** Numbers are taken from the line itself: `9007199254740993` would come back as another number. */
function idOf(line: string, id: unknown): string {
  if (id === undefined || id === null) return NO_ID;
  if (typeof id === 'string' || typeof id === 'boolean' || Number.isSafeInteger(id)) return JSON.stringify(id);
  const tree = parseTree(line);
  const node = tree === undefined ? undefined : findNodeAtLocation(tree, ['id']);
  return node === undefined ? JSON.stringify(id) : line.slice(node.offset, node.offset + node.length);
}

function faultColumn(line: string): number {
  const errors: ParseError[] = [];
  parse(line, errors, { disallowComments: true });
  return (errors[0]?.offset ?? 0) + 1;
}
