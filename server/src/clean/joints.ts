/** Whether a line goes on in a later one, and the edit that joins them. */
import { leadMarker } from '../outline/marker';
import type { Paragraph } from '../outline/outline';
import { isSalutationLine, salutationAt } from '../outline/salutations';
import type { Offset } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import type { Draft } from './draft';

const SENTENCE_END = /(?:[。！？：；…!?:;.—]["”’」』）)】〕]{0,3}|[/／ ]摄)$/;
/** May end a sentence, a title or a name as well as stand anywhere in a line. */
const CLOSING_MARK = /["”’」』）)】〕》〉]$/;
const CLAUSE_END = /[，、,]$/;
const NEEDLESS_BLANK = /(?<=[，。；：、])[ \t]+/g;
const ANY_MARK = /[，、。；：！？,;:]/;
/** Lines that begin so stand by themselves: dashes, list signs, quotations, bold words, tables. */
const OWN_LINE = /^(?:——|--|[-*+•·●■◆>|#【〔]|\*\*|__|第[一二三四五六七八九十百]+(?:条|章|节|篇|部分))/;

/** Shortest line, in full-width characters, that can have been cut after a comma; and after a word. */
const CUT_AFTER_COMMA = 12;
const CUT_AFTER_WORD = 20;
const LONGER_THAN_A_TITLE = 24;
/** No page is wider. A longer line that ends with a word is a paragraph whose full stop is missing. */
const WIDEST_PAGE = 80;
/** So many lines, and such a part of all that may have been cut, show the width of the page by ending near it. */
const LINES_THAT_SHOW_A_WIDTH = 3;
const PART_THAT_SHOWS_A_WIDTH = 0.6;
const RAGGED = 2;
const END_OF_A_HEADING = 20;

export interface Joiner {
  /** The edit that joins the line that ends before `start` with the one that begins after `end`, or null where a new paragraph begins there. */
  joinOver(start: Offset, end: Offset): TextEdit | null;
  /** Edits that join lines with nothing between them, in order. */
  joinAll(): readonly TextEdit[];
}

interface Line {
  readonly kind: Paragraph['kind'];
  readonly start: Offset;
  readonly end: Offset;
  readonly words: string;
  readonly indent: number;
  readonly hashes: number;
  readonly width: number;
}

export function createJoiner(draft: Draft): Joiner {
  const { text } = draft;
  const lines = draft.paragraphs().filter(({ kind }) => kind !== 'blank' && kind !== 'furniture').map((paragraph) => toLine(text, paragraph));
  const pageWidth = widthOfPage(draft, lines);

  function join(before: Line, after: Line, residueBetween: boolean): TextEdit | null {
    if (!goesOn(before, after, pageWidth, residueBetween)) return null;
    const latin = /[A-Za-z]$/.test(before.words) && /^[A-Za-z]/.test(after.words);
    return { span: { start: before.end, end: after.start }, newText: latin ? ' ' : '' };
  }

  return {
    joinOver(start, end) {
      const at = lines.findIndex((line) => line.start >= end);
      const after = lines[at];
      const before = lines[at - 1];
      return after === undefined || before === undefined || before.end > start ? null : join(before, after, true);
    },
    joinAll() {
      return lines.flatMap((after, index) => {
        const before = lines[index - 1];
        return before !== undefined && isNextLine(draft, before, after) ? (join(before, after, false) ?? []) : [];
      });
    },
  };
}

function toLine(text: string, { kind, line, content, hashes }: Paragraph): Line {
  const words = text.slice(content.start, content.end);
  return { kind, start: content.start, end: content.end, words, indent: widthOf(text.slice(line.start, content.start)), hashes, width: widthOf(words.replace(NEEDLESS_BLANK, '')) };
}

/** In full-width characters. */
function widthOf(words: string): number {
  let width = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    width += code < 0x100 ? 0.5 : 0xdc00 <= code && code < 0xe000 ? 0 : 1;
  }
  return width;
}

/** Two blanks at a line's end are a line break that is meant, in Markdown. */
function isNextLine({ text, markdown }: Draft, before: Line, after: Line): boolean {
  const between = text.slice(before.end, Math.min(after.start, before.end + 200));
  return /^[ \t\u3000]*(?:\r\n|\n|\r)[ \t\u3000]*$/.test(between) && !(markdown && between.startsWith('  '));
}

/** The width at which lines are cut, or null where too few are. */
function widthOfPage(draft: Draft, lines: readonly Line[]): number | null {
  const widths: number[] = [];
  lines.forEach((after, index) => {
    const before = lines[index - 1];
    if (before === undefined || !isNextLine(draft, before, after)) return;
    if (mayGoOn(before, after) && !isHeadingLike(before) && !CLOSING_MARK.test(before.words) && before.width + before.indent >= CUT_AFTER_COMMA) widths.push(before.width + before.indent);
  });
  if (widths.length < LINES_THAT_SHOW_A_WIDTH) return null;
  widths.sort((a, b) => a - b);
  const middle = widths[widths.length >> 1] ?? 0;
  const near = widths.filter((width) => Math.abs(width - middle) <= RAGGED).length;
  return middle <= WIDEST_PAGE && near >= widths.length * PART_THAT_SHOWS_A_WIDTH ? middle : null;
}

/** What every joint needs, however long the lines are. */
function mayGoOn(before: Line, after: Line): boolean {
  if (before.kind !== 'body' && before.kind !== 'heading' && !isCutOpening(before)) return false;
  if (after.kind !== 'body' || after.indent > 0 || after.hashes > 0 || before.hashes > 0) return false;
  if (before.words === '' || SENTENCE_END.test(before.words) || OWN_LINE.test(after.words)) return false;
  return leadMarker(after.words) === null && salutationAt(after.words, 0) === 0 && !isSalutationLine(before.words);
}

/** The first line of a text without a title passes for one, even where it is the beginning of a long sentence. */
function isCutOpening({ kind, words, width }: Line): boolean {
  return kind === 'title' && width >= LONGER_THAN_A_TITLE && /[，；,;]/.test(words);
}

/** @param residueBetween what stood between the lines was no part of the text: lines of any width are cut so */
function goesOn(before: Line, after: Line, pageWidth: number | null, residueBetween: boolean): boolean {
  if (!mayGoOn(before, after)) return false;
  const width = before.width + before.indent;
  const full = pageWidth !== null && Math.abs(width - pageWidth) <= RAGGED;
  if (isHeadingLike(before)) return full && endsHeading(after.words);
  if (CLAUSE_END.test(before.words)) return before.width >= CUT_AFTER_COMMA;
  if (full) return before.width >= CUT_AFTER_COMMA;
  if (width < CUT_AFTER_WORD || !ANY_MARK.test(before.words) || CLOSING_MARK.test(before.words)) return false;
  // Points of a list may all lack their full stops.
  return residueBetween ? ANY_MARK.test(after.words) : width <= WIDEST_PAGE && SENTENCE_END.test(after.words);
}

/** A numbered line of one clause, or an unnumbered heading: its text may well end with the line. */
function isHeadingLike({ kind, words }: Line): boolean {
  const marker = leadMarker(words);
  if (marker === null) return kind === 'heading';
  return !/[。！？；]/.test(words.slice(marker.end)) && !CLAUSE_END.test(words);
}

/** The line brings a heading to its end soon: 感。创城工作…… */
function endsHeading(words: string): boolean {
  const stop = words.search(/[。！]/);
  return 0 <= stop && stop <= END_OF_A_HEADING;
}
