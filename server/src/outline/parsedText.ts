/** A text with its lines and speeches; made from the version before it, it parses again only the speeches that have changed. */
import { firstIndexNotBefore } from '../text/binarySearch';
import type { LineIndex } from '../text/lineIndex';
import { detached, FORGETFUL, type Memory } from '../text/memory';
import type { Offset, Span } from '../text/span';
import { type TextBlocks, textBlocks, withText } from '../text/textBlocks';
import type { Contents } from './flow';
import { type LineRoles, lineRoles, sameRoles } from './lineRoles';
import { type LineShift, lineStart, type LineTable, rescanLines, scanLines } from './lineTable';
import type { Outline, PageMark, Speech } from './outline';
import { paragraphsOf } from './paragraphs';
import { parseSpeech } from './parseSpeech';
import { isBefore, type KnownStarts, type PieceAt, piecesAt, speechStarts } from './splitSpeeches';
import { shiftOutline } from './shift';

/** One speech as a text of its own: places count from its start. The same object as long as nothing in it changes. */
export interface ParsedSpeech {
  readonly text: string;
  readonly markdown: boolean;
  /** Its one speech, with the page marks and the residue on its lines. */
  readonly outline: Outline;
  /** What is known of its paragraphs. */
  readonly memory: Memory;
  readonly contents: Contents;
}

/** A speech at its place in the file. The same object as long as neither changes. */
export interface PlacedSpeech {
  readonly start: Offset;
  readonly parsed: ParsedSpeech;
}

export interface ParsedText {
  readonly text: string;
  readonly blocks: TextBlocks;
  readonly markdown: boolean;
  readonly lines: LineIndex;
  /** At least one, in order; they make up the text. */
  readonly speeches: readonly PlacedSpeech[];
  readonly outline: Outline;
}

/** What the next version is made from. */
interface Version {
  readonly parsed: ParsedText;
  readonly table: LineTable;
  readonly roles: LineRoles;
  /** Where each speech begins, then the end of the text. */
  readonly bounds: readonly PieceAt[];
}

const VERSIONS = new WeakMap<ParsedText, Version>();

/**
 * Equal to what the text alone would give, whatever the version before it was.
 * @param before another version of the text, to take from what is the same
 * @param memory what is known of its paragraphs
 */
export function parseText(text: string | TextBlocks, markdown: boolean, before?: ParsedText, memory: Memory = FORGETFUL): ParsedText {
  const old = before === undefined || before.markdown !== markdown ? undefined : VERSIONS.get(before);
  const blocks = typeof text !== 'string' ? text : old === undefined ? textBlocks(text) : withText(old.parsed.blocks, text);
  if (old !== undefined && blocks === old.parsed.blocks) return old.parsed;
  const { table, shift } = old === undefined ? { table: scanLines(blocks), shift: null } : rescanLines(old.table, blocks);
  const roles = lineRoles(table, markdown);
  const known = old === undefined || shift === null ? undefined : knownLines(old, table, roles, shift);
  const bounds = [...speechStarts(table, roles, known?.starts), { line: table.lineCount, piece: 0 }];
  const speeches = bounds.slice(0, -1).map((from, index): PlacedSpeech => {
    const end = bounds[index + 1] ?? from;
    return known?.speech(from, end) ?? parseOne({ table, roles, markdown, memory, first: old === undefined }, from, end);
  });
  const parsed = parsedText(blocks, markdown, speeches);
  VERSIONS.set(parsed, { parsed, table, roles, bounds });
  return parsed;
}

interface SpeechSource {
  readonly table: LineTable;
  readonly roles: LineRoles;
  readonly markdown: boolean;
  readonly memory: Memory;
  /** Whether all of the text is read: then its speeches may share it. */
  readonly first: boolean;
}

function parseOne({ table, roles, markdown, memory, first }: SpeechSource, from: PieceAt, end: PieceAt): PlacedSpeech {
  const { text } = table;
  const start = offsetOf(table, roles, from);
  const past = offsetOf(table, roles, end);
  const { paragraphs, pageMarks, furniture } = paragraphsOf(table, roles, from, end, start);
  const own = first ? text.text.slice(start, past) : detached(text.slice(start, past));
  const { speech, contents } = parseSpeech(own, paragraphs, memory);
  return { start, parsed: { text: own, markdown, outline: { speeches: [speech], pageMarks, furniture }, memory, contents } };
}

function offsetOf(table: LineTable, roles: LineRoles, { line, piece }: PieceAt): Offset {
  const start = lineStart(table, line);
  return piece === 0 ? start : start + (piecesAt(table, roles, line)[piece]?.line.start ?? 0);
}

/** What is known of the lines that are the same in the version before. */
interface KnownLines {
  /** Undefined where the roles of some have changed. */
  readonly starts: KnownStarts | undefined;
  /** The speech that stood on the same lines, each of them in the role it has now. */
  speech(from: PieceAt, end: PieceAt): PlacedSpeech | undefined;
}

function knownLines(old: Version, table: LineTable, roles: LineRoles, { before, after }: LineShift): KnownLines {
  const { bounds, parsed: { blocks, speeches } } = old;
  const by = old.table.lineCount - table.lineCount;
  const moved = table.text.length - blocks.length;
  const firstSame = table.lineCount - after;
  const same = (line: number, count: number, shift: number): boolean => sameRoles(roles, table, line, old.roles, old.table, line + shift, count);
  const allSame = same(0, before, 0) && same(firstSame, after, by);
  return {
    starts: allSame ? { starts: bounds.slice(0, -1), before, after, by } : undefined,
    speech(from, end) {
      const last = end.piece > 0 ? end.line : end.line - 1;
      const shift = last < before ? 0 : from.line >= firstSame ? by : null;
      if (shift === null) return undefined;
      const index = firstIndexNotBefore(bounds.length, (i) => isBefore(bounds[i], from.line + shift, from.piece));
      if (!isAt(bounds[index], from, shift) || !isAt(bounds[index + 1], end, shift)) return undefined;
      if (!allSame && !same(from.line, last + 1 - from.line, shift)) return undefined;
      const known = speeches[index];
      const start = (known?.start ?? 0) + (last < before ? 0 : moved);
      return known === undefined || known.start === start ? known : { start, parsed: known.parsed };
    },
  };
}

function isAt(known: PieceAt | undefined, { line, piece }: PieceAt, shift: number): boolean {
  return known?.line === line + shift && known.piece === piece;
}

function parsedText(blocks: TextBlocks, markdown: boolean, speeches: readonly PlacedSpeech[]): ParsedText {
  let outline: Outline | undefined;
  return {
    get text() {
      return blocks.text;
    },
    blocks,
    markdown,
    get lines() {
      return blocks.lines;
    },
    speeches,
    get outline() {
      return (outline ??= joined(speeches));
    },
  };
}

function joined(speeches: readonly PlacedSpeech[]): Outline {
  const all = { speeches: [] as Speech[], pageMarks: [] as PageMark[], furniture: [] as Span[] };
  for (const speech of speeches) {
    const outline = outlineAtPlace(speech);
    for (const own of outline.speeches) all.speeches.push(own);
    for (const mark of outline.pageMarks) all.pageMarks.push(mark);
    for (const span of outline.furniture) all.furniture.push(span);
  }
  return all;
}

const AT_PLACE = new WeakMap<PlacedSpeech, Outline>();

/** The outline of the speech with places of the file; the same object for the same speech at its place. */
function outlineAtPlace(speech: PlacedSpeech): Outline {
  const known = AT_PLACE.get(speech);
  if (known !== undefined) return known;
  const made = shiftOutline(speech.parsed.outline, speech.start);
  AT_PLACE.set(speech, made);
  return made;
}
