/** A speech as blocks that can be rearranged: one a section, with its own lines and the blocks below it. */
import type { Section, Speech } from '../outline/outline';
import { isNumbered, ordinalSequences } from '../outline/ordinalSequences';
import { levelKey } from '../outline/series';
import { siblingLists } from '../outline/walk';
import type { Offset, Span } from '../text/span';
import type { Piece } from './pieces';
import { type EditSource, stop } from './result';

/** A marker on its way: the text to write, and where it stood. */
export interface BlockMarker {
  /** Null for a marker that is new or of another style than before. */
  readonly source: Span | null;
  readonly text: string;
  /** The numeral inside `text`. */
  readonly numeral: Span;
  readonly ordinal: number;
  /** Tells styles apart, 第一个问题 and 第一， too. */
  readonly key: string;
}

/** A section with its own lines; what stands below it are its children. Edits rearrange and rewrite it. */
export interface Block {
  /** Null for a new one. */
  readonly section: Section | null;
  /** Line ends and blank lines between the text before and this block. */
  gap: Piece;
  /** What stands in the first line before the marker: indentation, `#`; comments and a salutation above it too. */
  lead: Piece;
  hashes: number;
  /** Null for a heading without a numeral. */
  marker: BlockMarker | null;
  /** Blanks after the marker. */
  spacing: Piece;
  /** The rest of the own lines, without the last line's end. */
  rest: readonly Piece[];
  readonly children: Block[];
  /** Numbering goes on after an omission (（略）): the number stays as written. */
  readonly keepsNumber: boolean;
  /** The sibling after an unnumbered heading counts on instead of beginning at one. */
  readonly countsOn: boolean;
  /** Listed in a table of contents: not counted. */
  readonly aside: boolean;
  /** The children count on from those of the parent before. */
  runsOn: boolean;
}

export interface BlockTree {
  readonly source: EditSource;
  readonly speech: Speech;
  readonly roots: Block[];
  /** The old text before the first gap, and from the end of the last block on. */
  readonly head: Span;
  readonly tail: Span;
  readonly of: ReadonlyMap<Section, Block>;
  /** The parent each block had at first; null at the top. */
  readonly parents: ReadonlyMap<Block, Block | null>;
  readonly lineEnd: string;
}

const LEAD = /^[\s\u3000\uFEFF\u00A0\u200B>#*_]*$/;
const ONLY_COMMENT = /^\s*<!--.*-->\s*$/;

/** @throws Refused where the parser is not sure of the levels, or a section does not stand on lines of its own */
export function buildBlocks(source: EditSource, speech: Speech): BlockTree {
  const { text, outline } = source;
  if (speech.collapsed) stop('collapsed');
  if (outline.pageMarks.some(({ span }) => speech.span.start <= span.start && span.end <= speech.span.end)) stop('pageMarks');
  const limit = bodyEnd(text, speech);
  const sections = inOrder(speech, limit);
  const starts = sections.map((section, index) => blockStart(text, speech, section, sections[index - 1]));
  const rows = rowsOf(text, speech);
  const of = new Map<Section, Block>();
  const parents = new Map<Block, Block | null>();
  let before = lastLineEnd(text, speech.span.start, starts[0] ?? limit);
  const head = { start: 0, end: before };
  const gaps = starts.map((start, index) => {
    const gap = { start: before, end: start };
    before = lastLineEnd(text, start, starts[index + 1] ?? limit);
    return { gap, end: before };
  });
  const places = new Map(sections.map((section, index) => [section, { start: starts[index] ?? 0, ...(gaps[index] ?? { gap: head, end: 0 }) }]));

  function build(section: Section, parent: Block | null): Block {
    const place = places.get(section) ?? { start: 0, end: 0, gap: head };
    const at = section.marker?.span.start ?? section.headingSpan.start;
    const markerEnd = section.marker?.span.end ?? at;
    const spacing = { start: markerEnd, end: markerEnd + (/^[ \t\u3000\u00A0]*/.exec(text.slice(markerEnd, place.end))?.[0].length ?? 0) };
    const row = rows.get(section);
    const block: Block = {
      section,
      gap: place.gap,
      lead: { start: place.start, end: at },
      hashes: section.hashes,
      marker: markerOf(section),
      spacing,
      rest: [{ start: spacing.end, end: place.end }],
      children: [],
      keepsNumber: row?.omitted ?? false,
      countsOn: row?.countsOn ?? false,
      aside: section.marker !== null && row === undefined,
      runsOn: section.children.some((child) => rows.get(child)?.runsOn === true),
    };
    of.set(section, block);
    parents.set(block, parent);
    block.children.push(...section.children.filter((child) => places.has(child)).map((child) => build(child, block)));
    return block;
  }
  const roots = speech.sections.filter((section) => places.has(section)).map((section) => build(section, null));
  return { source, speech, roots, head, tail: { start: before, end: text.length }, of, parents, lineEnd: /\r\n|\r|\n/.exec(text)?.[0] ?? '\n' };
}

function markerOf({ marker }: Section): BlockMarker | null {
  if (marker === null) return null;
  const { span, text, numeral, style, ordinal } = marker;
  return { source: span, text, numeral: { start: numeral.start - span.start, end: numeral.end - span.start }, ordinal, key: levelKey(style, text) };
}

/** Start of the line where closing or appendix begins. */
function bodyEnd(text: string, speech: Speech): Offset {
  const at = Math.min(speech.closing?.start ?? Infinity, speech.appendix?.start ?? Infinity, speech.span.end);
  if (at === speech.span.end) return at;
  const start = lineStart(text, at);
  if (!LEAD.test(text.slice(start, at))) stop('glued', { marker: firstWords(text, at) });
  return start;
}

function inOrder(speech: Speech, limit: Offset): Section[] {
  const sections: Section[] = [];
  for (const { siblings } of siblingLists(speech.sections)) sections.push(...siblings.filter((section) => !section.appendix));
  sections.sort((a, b) => a.span.start - b.span.start);
  const late = sections.find((section) => section.span.start >= limit);
  if (late !== undefined) stop('afterClosing', { marker: labelOf(late) });
  return sections;
}

/** Start of the section's first line, or of the comments and the salutation right above it. */
function blockStart(text: string, speech: Speech, section: Section, before: Section | undefined): Offset {
  const at = section.marker?.span.start ?? section.headingSpan.start;
  let start = lineStart(text, at);
  const lead = text.slice(start, at);
  if (!LEAD.test(lead) || section.marker?.place === 'inside') stop('glued', { marker: labelOf(section) });
  const earliest = before === undefined ? speech.span.start : before.headingSpan.end;
  for (;;) {
    const previous = lineStart(text, lineEndBefore(text, start));
    if (start === 0 || previous < earliest || previous < speech.span.start) return start;
    const line = text.slice(previous, lineEndBefore(text, start));
    const greeting = speech.salutations.some(({ role, span }) => role === 'mid' && previous <= span.start && span.end <= start && text.slice(span.end, start).trim() === '');
    if (!ONLY_COMMENT.test(line) && !greeting) return start;
    start = previous;
  }
}

interface RowFacts {
  readonly omitted: boolean;
  readonly countsOn: boolean;
  readonly runsOn: boolean;
}

/** What the rows of ordinals say of each section; sections in no row have none. */
function rowsOf(text: string, speech: Speech): ReadonlyMap<Section, RowFacts> {
  const facts = new Map<Section, RowFacts>();
  const lists = [...siblingLists(speech.sections)];
  const parentOf = new Map(lists.flatMap(({ parent, siblings }) => siblings.map((section) => [section, parent] as const)));
  const nothing = { omitted: false, countsOn: false, runsOn: false };
  for (const { sections, items } of ordinalSequences(speech, text)) {
    sections.forEach((section, index) => {
      const last = sections[index - 1];
      if (last !== undefined && last.level !== section.level) stop('mixedRow', { marker: section.marker.text });
      const siblings = parentOf.get(section)?.children ?? speech.sections;
      const previous = siblings[siblings.indexOf(section) - 1];
      const afterPlain = previous !== undefined && !isNumbered(previous);
      const runsOn = last !== undefined && parentOf.get(last) !== parentOf.get(section) && section.marker.ordinal > 1;
      facts.set(section, { ...nothing, omitted: items[index]?.fresh === true && !afterPlain, runsOn });
      if (afterPlain && last !== undefined && section.marker.ordinal === last.marker.ordinal + 1) facts.set(previous, { ...nothing, countsOn: true });
    });
  }
  return facts;
}

export function labelOf(section: Section): string {
  return section.marker?.text ?? section.heading.slice(0, 12);
}

export function blockLabel(block: Block): string {
  return block.marker?.text ?? (block.section === null ? '' : labelOf(block.section));
}

/** The block itself or the last one below it. */
export function lastOf(block: Block): Block {
  const last = block.children.at(-1);
  return last === undefined ? block : lastOf(last);
}

export function lineStart(text: string, offset: Offset): Offset {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** Where the line before ends, without its line end; `start` is the start of a line. */
function lineEndBefore(text: string, start: Offset): Offset {
  if (text[start - 1] === '\n') return text[start - 2] === '\r' ? start - 2 : start - 1;
  return Math.max(0, start - 1);
}

/** The end of the last line with text in it, within the range; its start if there is none. */
function lastLineEnd(text: string, from: Offset, to: Offset): Offset {
  let at = to;
  while (at > from && /\s/.test(text[at - 1] ?? '')) at--;
  while (at > from && at < to && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function firstWords(text: string, at: Offset): string {
  return text.slice(at, at + 8).replace(/\s[\s\S]*$/, '');
}
