/** Growing a selection: clause, sentence, paragraph, section, part, speech, file. */
import type { Analysis } from '../analysis';
import type { Part } from '../outline/parts';
import { shiftSpan } from '../outline/shift';
import { contains, type Offset, type Span, touches } from '../text/span';
import { partOf, speechesNear } from './perSpeech';

const SENTENCE_ENDS = '。！？!?；;';
const CLAUSE_ENDS = `${SENTENCE_ENDS}，,：:、`;
/** Marks that close what a sentence ends in: 。” belongs together. */
const CLOSERS = '”’」』）)》';
const MOST_CLOSERS = 3;

/** For each offset the spans around it, the smallest first, each wider than the one before; the last is the file. */
export function selectionRanges(analysis: Analysis, offsets: readonly Offset[]): readonly (readonly Span[])[] {
  return offsets.map((offset) => spansAround(analysis, offset));
}

function spansAround(analysis: Analysis, offset: Offset): readonly Span[] {
  const { text, lines } = analysis;
  const line = lines.lineSpan(lines.lineAt(offset));
  const content = paragraphContent(analysis, offset) ?? line;
  const candidates = [
    between(text, content, offset, CLAUSE_ENDS),
    between(text, content, offset, SENTENCE_ENDS),
    content,
    line,
    ...speechPartsAround(analysis, offset),
    { start: 0, end: text.length },
  ];
  const chain: Span[] = [];
  for (const candidate of candidates) {
    const last = chain.at(-1);
    if (last === undefined ? touches(candidate, offset) : wider(candidate, last)) chain.push(candidate);
  }
  return chain;
}

function wider(candidate: Span, last: Span): boolean {
  return contains(candidate, last) && candidate.end - candidate.start > last.end - last.start;
}

function paragraphContent(analysis: Analysis, offset: Offset): Span | undefined {
  for (const speech of analysis.outline.speeches) {
    if (!touches(speech.span, offset)) continue;
    const found = speech.paragraphs.find((paragraph) => touches(paragraph.line, offset));
    if (found !== undefined && touches(found.content, offset) && found.content.start < found.content.end) return found.content;
  }
  return undefined;
}

/** The parts that hold the offset, innermost first. */
function speechPartsAround(analysis: Analysis, offset: Offset): Span[] {
  const near = speechesNear(analysis, { start: offset, end: offset });
  const { start, parsed } = near.find((speech) => offset < speech.start + speech.parsed.text.length) ?? near[0] ?? {};
  if (start === undefined || parsed === undefined) return [];
  return partsAround([partOf(parsed)], offset - start).map((span) => shiftSpan(span, start));
}

function partsAround(parts: readonly Part[], offset: Offset): Span[] {
  const found = parts.find((part) => part.span.start <= offset && offset < part.span.end) ?? parts.find((part) => touches(part.span, offset));
  return found === undefined ? [] : [...partsAround(found.children, offset), found.span];
}

/** The stretch around the offset between two end marks, with the mark that ends it, without blanks before it. */
function between(text: string, within: Span, offset: Offset, ends: string): Span {
  let start = Math.min(Math.max(offset, within.start), within.end);
  while (start > within.start && !endsAt(text, start, ends)) start--;
  while (start < offset && text.charAt(start).trim() === '') start++;
  let end = Math.min(Math.max(offset, start), within.end);
  while (end < within.end && !(end > start && endsAt(text, end, ends))) end++;
  return { start, end };
}

/** Whether a stretch ends right before the offset: after an end mark and the closers that follow it. */
function endsAt(text: string, offset: Offset, ends: string): boolean {
  if (offset === 0) return false;
  if (!ends.includes(text.charAt(offset - 1)) && !CLOSERS.includes(text.charAt(offset - 1))) return false;
  if (offset < text.length && CLOSERS.includes(text.charAt(offset)) && ends.includes(text.charAt(offset - 1))) return false;
  let before = offset - 1;
  while (before > 0 && offset - before <= MOST_CLOSERS && CLOSERS.includes(text.charAt(before))) before--;
  return before >= 0 && ends.includes(text.charAt(before)) && !insideNumber(text, before);
}

/** The mark in 1,200 or 8:30 ends nothing. */
function insideNumber(text: string, at: Offset): boolean {
  return /^[,:：]$/.test(text.charAt(at)) && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}
