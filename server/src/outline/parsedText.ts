/** A text with its lines and speeches; made from the version before it, it parses again only the speeches that have changed. */
import type { LineIndex } from '../text/lineIndex';
import { detached, FORGETFUL, type Memory } from '../text/memory';
import type { Offset } from '../text/span';
import { changeBetween } from '../text/textChange';
import { type LineRoles, lineRoles } from './lineRoles';
import { type LineShift, type LineTable, rescanLines, scanLines } from './lineTable';
import type { Outline } from './outline';
import { paragraphsOf } from './paragraphs';
import { parseSpeech } from './parseSpeech';
import { type PieceAt, piecesAt, speechStarts } from './splitSpeeches';
import { shiftOutline } from './shift';

/** One speech as a text of its own: places count from its start. The same object as long as nothing in it changes. */
export interface ParsedSpeech {
  readonly text: string;
  readonly markdown: boolean;
  /** Its one speech, with the page marks and the residue on its lines. */
  readonly outline: Outline;
}

/** A speech at its place in the file. The same object as long as neither changes. */
export interface PlacedSpeech {
  readonly start: Offset;
  readonly parsed: ParsedSpeech;
  /** The outline of the speech, with places of the file. */
  readonly outline: Outline;
}

export interface ParsedText {
  readonly text: string;
  readonly markdown: boolean;
  readonly lines: LineIndex;
  /** At least one, in order; they make up the text. */
  readonly speeches: readonly PlacedSpeech[];
  readonly outline: Outline;
}

/** What the next version is made from. */
interface Version extends ParsedText {
  readonly table: LineTable;
  readonly roles: LineRoles;
  readonly bounds: readonly PieceAt[];
}

const VERSIONS = new WeakMap<ParsedText, Version>();

/**
 * Equal to what the text alone would give, whatever the version before it was.
 * @param before another version of the text, to take from what is the same
 * @param memory what is known of its paragraphs
 */
export function parseText(text: string, markdown: boolean, before?: ParsedText, memory: Memory = FORGETFUL): ParsedText {
  const old = before === undefined || before.markdown !== markdown ? undefined : VERSIONS.get(before);
  const change = old === undefined ? null : changeBetween(old.text, text);
  if (old !== undefined && change === null) return old;
  const { table, shift } = old === undefined || change === null ? { table: scanLines(text), shift: null } : rescanLines(old.table, text, change);
  const roles = lineRoles(table, markdown);
  const bounds = [...speechStarts(text, table, roles), { line: table.starts.length, piece: 0 }];
  const reuse = old === undefined || shift === null ? () => undefined : reuseOf(old, roles, shift);
  const speeches = bounds.slice(0, -1).map((from, index): PlacedSpeech => {
    const end = bounds[index + 1] ?? from;
    const start = offsetOf(text, table, roles, from);
    const known = reuse(from, end);
    if (known !== undefined) return known.start === start ? known : placed(start, known.parsed);
    return placed(start, parseOne(text, { table, roles, markdown, memory }, from, end, start));
  });
  return remember({ text, markdown, lines: table.index, speeches, table, roles, bounds });
}

function parseOne(text: string, { table, roles, markdown, memory }: Pick<Version, 'table' | 'roles' | 'markdown'> & { readonly memory: Memory }, from: PieceAt, end: PieceAt, start: Offset): ParsedSpeech {
  const { paragraphs, pageMarks, furniture } = paragraphsOf(text, table, roles, from, end, start);
  const past = offsetOf(text, table, roles, end);
  const own = start === 0 && past === text.length ? text : detached(text.slice(start, past));
  return { text: own, markdown, outline: { speeches: [parseSpeech(own, paragraphs, memory)], pageMarks, furniture } };
}

function offsetOf(text: string, table: LineTable, roles: LineRoles, { line, piece }: PieceAt): Offset {
  const start = table.starts[line] ?? text.length;
  return piece === 0 ? start : start + (piecesAt(text, table, roles, line)[piece]?.line.start ?? 0);
}

/** A line has fewer paragraphs. */
const MOST_PIECES = 2 ** 20;

/** Finds the speech of the version before that stood on the same lines, where each of them had the role it has now. */
function reuseOf(old: Version, roles: LineRoles, { before, after }: LineShift): (from: PieceAt, end: PieceAt) => PlacedSpeech | undefined {
  const by = old.roles.length - roles.length;
  const keyOf = ({ line, piece }: PieceAt): number => line * MOST_PIECES + piece;
  const known = new Map(old.bounds.map((at, index) => [keyOf(at), index]));
  return (from, end) => {
    const last = end.piece > 0 ? end.line : end.line - 1;
    const shift = last < before ? 0 : from.line >= roles.length - after ? by : null;
    if (shift === null) return undefined;
    const index = known.get(keyOf({ line: from.line + shift, piece: from.piece }));
    const oldEnd = index === undefined ? undefined : old.bounds[index + 1];
    if (index === undefined || oldEnd?.line !== end.line + shift || oldEnd.piece !== end.piece) return undefined;
    for (let line = from.line; line <= last; line++) if (roles[line] !== old.roles[line + shift]) return undefined;
    return old.speeches[index];
  };
}

function placed(start: Offset, parsed: ParsedSpeech): PlacedSpeech {
  let outline: Outline | undefined;
  return {
    start,
    parsed,
    get outline() {
      return (outline ??= shiftOutline(parsed.outline, start));
    },
  };
}

function remember(parts: Omit<Version, 'outline'>): ParsedText {
  let outline: Outline | undefined;
  const { text, markdown, lines, speeches } = parts;
  const parsed: ParsedText = {
    text,
    markdown,
    lines,
    speeches,
    get outline() {
      return (outline ??= joined(speeches));
    },
  };
  VERSIONS.set(parsed, { ...parts, get outline() { return parsed.outline; } });
  return parsed;
}

function joined(speeches: readonly PlacedSpeech[]): Outline {
  const parts = speeches.map((speech) => speech.outline);
  return {
    speeches: parts.flatMap((part) => part.speeches),
    pageMarks: parts.flatMap(({ pageMarks }) => pageMarks),
    furniture: parts.flatMap(({ furniture }) => furniture),
  };
}
