/** A speech as the tree its drafter thinks in: salutation, opening, sections with their points, closing. */
import type { Offset, Span } from '../text/span';
import type { Enumeration, Outline, Section, Speech } from './outline';
import { firstIndexNotBefore } from '../text/binarySearch';

export type PartKind = 'speech' | 'salutation' | 'opening' | 'section' | 'point' | 'closing';

/** A part; its children lie inside it, in order, none overlapping another. */
export interface Part {
  readonly kind: PartKind;
  /** Marker and heading, or the words themselves; empty for opening, closing and what bears no title. */
  readonly label: string;
  /** `一、`; empty where there is none. */
  readonly marker: string;
  /** Depth of a section, from 1; 0 for others. */
  readonly level: number;
  readonly span: Span;
  /** Heading, or the words to select on a jump; inside `span`. */
  readonly selection: Span;
  readonly children: readonly Part[];
}

interface Draft extends Part {
  readonly span: Span;
  readonly children: Draft[];
}

const LONGEST_LABEL = 60;
const LONGEST_POINT = 30;

/** One part a speech, in order. */
export function partsOf(text: string, outline: Outline): readonly Part[] {
  return outline.speeches.map((speech) => speechPart(text, speech));
}

function speechPart(text: string, speech: Speech): Part {
  const title = speech.title;
  const root = draft({
    kind: 'speech',
    label: title === null ? '' : shorten(title.text, LONGEST_LABEL),
    span: speech.span,
    selection: title?.span ?? firstWords(text, speech.span),
  });
  const framework = [
    ...salutations(text, speech),
    ...stretch(text, 'opening', speech.opening),
    ...sectionsOf(speech, speech.sections),
    ...stretch(text, 'closing', speech.closing),
  ];
  const starts = framework.map((part) => part.span.start).sort((a, b) => a - b);
  nest(root, [...framework, ...speech.enumerations.flatMap((series) => pointsOf(text, series, starts))]);
  return root;
}

function salutations(text: string, speech: Speech): Draft[] {
  const { closing } = speech;
  return speech.salutations
    .filter(({ span }) => closing === null || span.start < closing.start || closing.end < span.end)
    .map(({ span, text: words }) => draft({ kind: 'salutation', label: shorten(words, LONGEST_LABEL), span, selection: trim(text, span) }));
}

function stretch(text: string, kind: 'opening' | 'closing', whole: Span | null): Draft[] {
  if (whole === null) return [];
  const span = trim(text, whole);
  return span.start < span.end ? [draft({ kind, label: '', span, selection: firstWords(text, span) })] : [];
}

function sectionsOf(speech: Speech, sections: readonly Section[]): Draft[] {
  return sections.flatMap((section) => {
    const marker = section.marker?.text.trim() ?? '';
    const end = speech.closing !== null && section.span.start < speech.closing.start ? Math.min(section.span.end, speech.closing.start) : section.span.end;
    const own = draft({
      kind: 'section',
      label: shorten(`${marker}${section.heading}`, LONGEST_LABEL),
      marker,
      level: section.level,
      span: { start: section.span.start, end },
      selection: section.headingSpan.start < section.headingSpan.end ? section.headingSpan : (section.marker?.span ?? section.span),
    });
    return [own, ...sectionsOf(speech, section.children)];
  });
}

/** A point reaches to the next point of its series, but never into another part that begins before. */
function pointsOf(text: string, series: Enumeration, starts: readonly Offset[]): Draft[] {
  return series.items.map((item, index) => {
    const limit = series.items[index + 1]?.span.start ?? endOfLast(text, series);
    const next = starts[firstAbove(starts, item.span.start)] ?? limit;
    const span = trim(text, { start: item.span.start, end: Math.max(item.span.end, Math.min(limit, next)) });
    const words = trim(text, { start: item.span.end, end: clauseEnd(text, item.span.end, span.end) });
    return draft({
      kind: 'point',
      label: shorten(item.marker + text.slice(words.start, words.end), LONGEST_POINT),
      marker: item.marker,
      span,
      selection: { start: item.span.start, end: Math.max(words.end, item.span.end) },
    });
  });
}

/**
 * Where the last point ends. Inside a paragraph other text may follow it, so it is given as many sentences
 * as the longest point before it has.
 */
function endOfLast(text: string, { items, span }: Enumeration): Offset {
  const last = items.at(-1);
  const before = items.at(-2);
  if (last === undefined || before === undefined || /[\r\n]/.test(text.slice(before.span.end, last.span.start))) return span.end;
  const lengths = items.slice(0, -1).map((item, index) => sentenceEnds(text, item.span.end, items[index + 1]?.span.start ?? span.end).length);
  return sentenceEnds(text, last.span.end, span.end)[Math.max(1, ...lengths) - 1] ?? span.end;
}

/** Offsets behind each 。！？ and the closing mark after it. */
function sentenceEnds(text: string, from: Offset, to: Offset): Offset[] {
  return [...text.slice(from, to).matchAll(/[。！？][”’」』）]?/g)].map((match) => from + match.index + match[0].length);
}

/** Hangs each part under the smallest one that it begins in, and cuts off what sticks out of it. */
function nest(root: Draft, parts: readonly Draft[]): void {
  const sorted = [...parts].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.level - b.level);
  const open: Draft[] = [root];
  for (const part of sorted) {
    while (open.length > 1 && (open.at(-1)?.span.end ?? 0) <= part.span.start) open.pop();
    const parent = open.at(-1) ?? root;
    const inside = clamp(part.span, parent.span);
    const placed: Draft = { ...part, span: inside, selection: clamp(part.selection, inside) };
    parent.children.push(placed);
    open.push(placed);
  }
}

function draft(part: Pick<Part, 'kind' | 'label' | 'span' | 'selection'> & Partial<Pick<Part, 'marker' | 'level'>>): Draft {
  return { marker: '', level: 0, ...part, selection: clamp(part.selection, part.span), children: [] };
}

function clamp(inner: Span, outer: Span): Span {
  const start = Math.min(Math.max(inner.start, outer.start), outer.end);
  return { start, end: Math.min(Math.max(inner.end, start), outer.end) };
}

/** The span without the blanks around it; empty at its end where there is nothing else. */
function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The first sentence, or the first line where that is shorter. */
function firstWords(text: string, span: Span): Span {
  const { start, end } = trim(text, span);
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    if (character === '\n' || character === '\r') return trim(text, { start, end: i });
    if ('。！？'.includes(character)) return { start, end: i + 1 };
  }
  return { start, end };
}

/** Where the first clause with words in it ends. */
function clauseEnd(text: string, from: Offset, limit: Offset): Offset {
  let worded = false;
  for (let i = from; i < limit; i++) {
    const character = text.charAt(i);
    if ('。！？；，：\n\r'.includes(character)) {
      if (worded) return i;
    } else if (!isBlank(text.charCodeAt(i))) worded = true;
  }
  return limit;
}

function shorten(words: string, longest: number): string {
  const label = words.slice(0, longest * 2).replace(/\s+/g, ' ').trim();
  const characters = Array.from(label);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : label;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0x3000 || code === 0xa0 || code === 0xfeff || code === 0x200b;
}

function firstAbove(sorted: readonly Offset[], value: Offset): number {
  return firstIndexNotBefore(sorted.length, (index) => (sorted[index] ?? Infinity) <= value);
}
