/** Text → paragraphs: lines with their indentation and Markdown marks set aside, page marks and page furniture recognised. */
import { parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { furnitureLines } from './furniture';
import type { PageMark } from './outline';

/** A paragraph as the parser works on it; `kind` in the outline's own type comes later. */
export interface RawParagraph {
  readonly line: Span;
  /** Content without indentation, `#`, `>` and emphasis marks around it. */
  readonly content: Span;
  readonly hashes: number;
  readonly bold: boolean;
  readonly furniture: boolean;
  readonly excluded: boolean;
  /** A page mark stands before the content, and the sentence of the line before goes on. */
  readonly continued: boolean;
}

export interface ParagraphScan {
  readonly paragraphs: readonly RawParagraph[];
  readonly pageMarks: readonly PageMark[];
  readonly furniture: readonly Span[];
}

interface Line {
  readonly span: Span;
  readonly excluded: boolean;
}

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;

export function scanParagraphs(text: string, markdown: boolean): ParagraphScan {
  const lines = markExcluded(text, splitLines(text), markdown);
  const furnitureAt = furnitureLines(lines.map((line) => (line.excluded ? '' : text.slice(line.span.start, line.span.end))));
  const marks = findPageMarks(text, lines, furnitureAt);
  const pageMarks: PageMark[] = [];
  const furniture: Span[] = [];
  const paragraphs: RawParagraph[] = [];
  lines.forEach((line, index) => {
    if (furnitureAt.has(index)) furniture.push(line.span);
    const mark = marks.get(index);
    if (mark !== undefined) pageMarks.push(mark);
    const from = mark === undefined ? line.span.start : mark.span.end;
    const paragraph = dress(text, line.span, from, furnitureAt.has(index), line.excluded, mark !== undefined);
    paragraphs.push(...splitAtWideGaps(text, paragraph));
  });
  return { paragraphs, pageMarks, furniture };
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let position = 0;
  while (position <= text.length) {
    LINE.lastIndex = position;
    const whole = LINE.exec(text)?.[0] ?? '';
    let end = position + whole.length;
    const next = end;
    while (end > position && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
    lines.push({ span: { start: position, end }, excluded: false });
    if (next === position || (next === text.length && end === next)) break;
    position = next;
  }
  return lines;
}

/** Front matter, fenced code, HTML comments and tables take no part in the outline. */
function markExcluded(text: string, lines: Line[], markdown: boolean): Line[] {
  let until: RegExp | null = null;
  return lines.map((line, index) => {
    const content = text.slice(line.span.start, Math.min(line.span.end, line.span.start + 400)).trim();
    if (until !== null) {
      if (until.test(content)) until = null;
      return { ...line, excluded: true };
    }
    if (index === 0 && content === '---' && lines.slice(1, 60).some((other) => text.slice(other.span.start, other.span.end).trim() === '---')) {
      until = /^---$/;
      return { ...line, excluded: true };
    }
    if (content.startsWith('<!--')) {
      if (!content.includes('-->')) until = /-->/;
      return { ...line, excluded: content.includes('-->') ? content.endsWith('-->') : true };
    }
    if (markdown && /^(?:```|~~~)/.test(content)) {
      until = content.startsWith('`') ? /^```/ : /^~~~/;
      return { ...line, excluded: true };
    }
    return markdown && /^\|.*\|$/.test(content) ? { ...line, excluded: true } : line;
  });
}

const INDENT = /[\s\u3000\uFEFF\u00A0\u200B>]*/y;
const HASHES = /(#{1,6})[ \t\u3000]+/y;
const EMPHASIS = /(?:\*\*|__)+/y;

function dress(
  text: string,
  line: Span,
  from: number,
  furniture: boolean,
  excluded: boolean,
  continued: boolean,
): RawParagraph {
  let start = skip(INDENT, text, from, line.end);
  let hashes = 0;
  HASHES.lastIndex = start;
  const heading = HASHES.exec(text);
  if (heading !== null && HASHES.lastIndex <= line.end) {
    hashes = heading[1]?.length ?? 0;
    start = HASHES.lastIndex;
  }
  const beforeEmphasis = start;
  start = skip(EMPHASIS, text, start, line.end);
  const bold = start > beforeEmphasis;
  let end = withoutComments(text, start, line.end);
  while (end > start && /[\s\u3000\u00A0\u200B]/.test(text[end - 1] ?? '')) end--;
  if (bold || hashes > 0) while (end > start && (text[end - 1] === '*' || text[end - 1] === '_')) end--;
  return { line, content: { start, end: Math.max(start, end) }, hashes, bold, furniture, excluded, continued };
}

/** End of the line's text before the HTML comments at its end. */
function withoutComments(text: string, start: number, end: number): number {
  let stop = end;
  while (text.endsWith('-->', stop) || /\s/.test(text[stop - 1] ?? '')) {
    if (stop <= start) return start;
    if (!text.endsWith('-->', stop)) {
      stop--;
      continue;
    }
    const open = text.slice(start, stop).lastIndexOf('<!--');
    if (open < 0) return stop;
    stop = start + open;
  }
  return stop;
}

function skip(pattern: RegExp, text: string, from: number, limit: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text) === null ? from : Math.min(pattern.lastIndex, limit);
}

const LONG_LINE = 400;

/** In a long line two or more ideographic spaces stand for a lost paragraph break. */
function splitAtWideGaps(text: string, paragraph: RawParagraph): RawParagraph[] {
  const { start, end } = paragraph.content;
  if (end - start < LONG_LINE || paragraph.excluded || paragraph.furniture) return [paragraph];
  const pieces: RawParagraph[] = [];
  const gap = /\u3000{2,}|[ \u00a0]{3,}/g;
  const content = text.slice(start, end);
  let from = 0;
  for (const match of content.matchAll(gap)) {
    if (match.index > from) pieces.push(piece(paragraph, start + from, start + match.index, pieces.length > 0));
    from = match.index + match[0].length;
  }
  if (pieces.length === 0) return [paragraph];
  if (from < content.length) pieces.push(piece(paragraph, start + from, end, true));
  return pieces;
}

function piece(paragraph: RawParagraph, start: number, end: number, later: boolean): RawParagraph {
  const span = { start, end };
  return later ? { ...paragraph, line: span, content: span, continued: false, hashes: 0 } : { ...paragraph, content: span };
}

const PAGE_MARK = /^[ \t\u3000]*([0-9]{1,3})、(?=\S)/;
const CUT_LINE_LENGTH = 60;
const SENTENCE_END = /[。！？：；…!?:;”’）)】]$/;

/**
 * Page numbers of document libraries stand at line starts as `2、`, rise by one and cut sentences.
 * At least three in a row of which most cut a long line without sentence end; a real list does not.
 */
function findPageMarks(text: string, lines: readonly Line[], furniture: ReadonlySet<number>): Map<number, PageMark> {
  const found: { index: number; mark: PageMark; cuts: boolean }[] = [];
  let before = '';
  lines.forEach((line, index) => {
    const content = text.slice(line.span.start, line.span.end);
    const match = furniture.has(index) || line.excluded ? null : PAGE_MARK.exec(content);
    if (match !== null) {
      found.push({
        index,
        mark: { span: { start: line.span.start, end: line.span.start + match[0].length }, page: parseNumeral(match[1] ?? '') ?? 0 },
        cuts: before.length >= CUT_LINE_LENGTH && !SENTENCE_END.test(before),
      });
    }
    if (content.trim() !== '' && !furniture.has(index)) before = content.trimEnd();
  });
  const marks = new Map<number, PageMark>();
  for (let i = 0; i < found.length; ) {
    let j = i + 1;
    while (j < found.length && found[j]?.mark.page === (found[j - 1]?.mark.page ?? 0) + 1) j++;
    const run = found.slice(i, j);
    const cutting = run.filter((item) => item.cuts).length;
    const judged = run[0]?.cuts === true ? run.length : run.length - 1;
    if (run.length >= 3 && cutting >= 2 && cutting >= judged * 0.6) for (const item of run) marks.set(item.index, item.mark);
    i = j;
  }
  return marks;
}
