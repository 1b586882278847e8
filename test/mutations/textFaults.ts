/** Faults of a pasted or unfinished draft: salutation, line breaks, page numbers, placeholders, copied headings. */
import type { Offset, Span } from '../../server/src/text/span';
import type { Random } from '../support/random';
import { type Draft, opensLine, type Point } from './draft';
import type { Fault, Mutant } from './mutant';

const WORDS = 12;
/** A page of a document library ends well within a paragraph. */
const PAGE_LINE = 60;

export const TEXT_FAULTS: readonly Fault[] = [
  { name: 'no salutation', inject: withoutSalutation },
  { name: 'a spoiled salutation', inject: spoiledSalutation },
  { name: 'a lost line break', inject: (draft) => draft.lists.flatMap((list) => list.slice(1).flatMap((point) => glued(draft, point))) },
  { name: 'page numbers', inject: (draft, random) => [1, 2, 3].flatMap((first) => pageNumbers(draft, random, first)) },
  { name: 'a placeholder left', inject: placeholders },
  { name: 'a heading copied', inject: copiedHeadings },
];

function opening(draft: Draft): Span | null {
  const found = draft.gold.salutations.find(({ role }) => role === 'opening');
  return found === undefined ? null : draft.lines[found.line - 1]!;
}

function withoutSalutation(draft: Draft): readonly Mutant[] {
  const line = opening(draft);
  if (line === null) return [];
  const next = draft.lines.find(({ start, end }) => start > line.end && draft.text.slice(start, end).trim() !== '')!;
  return [{ edits: [{ span: { start: line.start, end: next.start }, newText: '' }], places: [0, next.start], rules: ['missing-salutation'], restorable: false }];
}

function spoiledSalutation(draft: Draft): readonly Mutant[] {
  const line = opening(draft);
  if (line === null) return [];
  const end = line.start + draft.text.slice(line.start, line.end).trimEnd().length;
  const span = { start: end - 1, end };
  return ['，', '！', '。', '', ':', ','].map((newText) => ({ edits: [{ span, newText }], places: [line.start], rules: ['salutation-colon'], restorable: true }));
}

/** Only after a whole sentence: then no reader takes the marker for a part of it. ①②③ may well be meant to stand in one paragraph. */
function glued(draft: Draft, point: Point): readonly Mutant[] {
  const before = draft.lines.findLast(({ start, end }) => start < point.line.start && draft.text.slice(start, end).trim() !== '')!;
  if (!opensLine(draft, point) || !/[。！？；]$/.test(draft.text.slice(before.start, before.end))) return [];
  return [{ edits: [{ span: { start: before.end, end: point.marker.start }, newText: '' }], places: [point.marker.start], rules: ['lost-paragraph-break'], restorable: point.style !== 'circled' }];
}

/** Places in the middle of a clause, in order, as far from the beginning of their line. */
function middles(draft: Draft, from: number): readonly Offset[] {
  return [...draft.text.matchAll(/[\u4e00-\u9fa5]{5}(?=[\u4e00-\u9fa5]{5})/g)]
    .map(({ index, 0: { length } }) => index + length)
    .filter((offset) => draft.lines.some(({ start, end }) => start + from < offset && offset < end));
}

/** Pages are longer than paragraphs: at most one ends in each. */
function pageNumbers(draft: Draft, random: Random, first: number): readonly Mutant[] {
  const offsets = middles(draft, PAGE_LINE);
  const paragraphs = draft.lines.map(({ start, end }) => offsets.filter((offset) => start < offset && offset < end)).filter((found) => found.length > 0);
  const count = Math.min(3 + random(3), paragraphs.length);
  while (paragraphs.length > count) paragraphs.splice(random(paragraphs.length), 1);
  if (count < 3) return [];
  const places = paragraphs.map((found) => found[random(found.length)]!);
  const edits = places.map((start, index) => ({ span: { start, end: start }, newText: `${draft.lineEnd}${first + index}、` }));
  return [{ edits, places, rules: ['scrape-residue'], restorable: true, each: true }];
}

const LEFT = ['XX', '××', '某某', '【待补】', '（此处补充数据）', '____', 'TODO', '【】', '○○', '（待定）'];

function placeholders(draft: Draft, random: Random): readonly Mutant[] {
  const offsets = middles(draft, WORDS).filter((offset) => !inQuotation(draft, offset));
  return LEFT.map((newText) => {
    const start = offsets[random(offsets.length)]!;
    return { edits: [{ span: { start, end: start }, newText }], places: [start], rules: ['placeholder-leftover'], restorable: false };
  });
}

function inQuotation({ text, lines }: Draft, offset: Offset): boolean {
  const line = text.slice(lines.findLast(({ start }) => start <= offset)!.start, offset);
  return line.lastIndexOf('“') > line.lastIndexOf('”') || line.lastIndexOf('《') > line.lastIndexOf('》');
}

/** Headings of siblings, as those are what one copies to begin the next point with. */
function copiedHeadings({ lists, text }: Draft): readonly Mutant[] {
  return lists.flatMap((list) =>
    list.slice(1).flatMap(({ heading: span }, index) => {
      const { heading } = list[index]!;
      if (heading.end - heading.start < 6 || heading.end - heading.start > 40) return [];
      return [{ edits: [{ span, newText: text.slice(heading.start, heading.end) }], places: [heading.start, span.start], rules: ['heading-duplicate'], restorable: false }];
    }),
  );
}
