/** The rows of ordinals as the writer meant them: with markers that the outline had to leave out, as they fit no row by style or order. */
import { isNumbered, mayOmit, type NumberedSection, type OrdinalSequence, ordinalSequences } from '../../outline/ordinalSequences';
import type { Offset } from '../../text/span';
import type { RuleContext } from '../rule';
import { knownParagraphs } from './knownParagraphs';
import { looseMarkers } from './looseMarkers';
import { schemeDepth } from './markerScheme';
import { hasOneSlip } from './rowFaults';
import { search } from './search';
import { sectionsIn } from './sections';
import { firstIndexNotBefore } from '../../text/binarySearch';

const LEAST = 2;
/** More of them prove nothing. */
const MOST_LOOSE = 50;

/** Rows in document order of their first sections; an item is fresh too where a marker out of place stands before it. */
export function rowsOf(context: RuleContext): readonly OrdinalSequence[] {
  return context.shared(findRows);
}

function findRows(context: RuleContext): readonly OrdinalSequence[] {
  const given = ordinalSequences(context.speech, context.text, omits(context));
  if (!given.some(({ sections }) => sections.length >= LEAST)) return given;
  if (given.every(isSound) && looseMarkers(context).length === 0) return given;
  const known = joined(given, context);
  const rows = known.map(withoutStrayEnd);
  const alone = known.flatMap((row, index) => (row.sections.length < LEAST ? row.sections : row.sections.slice(rows[index]?.sections.length)));
  const loose = [...looseMarkers(context), ...alone].sort(inOrder);
  const { kept, taken } = loose.length === 0 ? { kept: rows, taken: NONE } : completed(rows, loose, withoutAll(numberedSections(context), alone));
  if (kept.length < 2) return kept;
  const places = kept.flatMap((row) => placesOutOfRow(row, taken)).sort((a, b) => a - b);
  return places.length === 0 ? kept : kept.map((row) => refreshed(row, places));
}

/** Whether a row counts on from one in one style, and lacks nothing that others may have. */
function isSound({ sections, items }: OrdinalSequence): boolean {
  return sections.length >= LEAST && items.every(({ ordinal }, index) => ordinal === index + 1 && sections[index]?.style === sections[0]?.style);
}

const OMISSION = search(mayOmit, false, '略节摘…⋯.·');

/** Whether something may be left out on purpose. */
function omits(context: RuleContext): boolean {
  return context.text.includes('。。。') || knownParagraphs(context).some((paragraph) => paragraph.findInLine(OMISSION));
}

function numberedSections(context: RuleContext): readonly NumberedSection[] {
  return sectionsIn(context).filter(isNumbered);
}

function withoutAll(sections: readonly NumberedSection[], others: readonly NumberedSection[]): readonly NumberedSection[] {
  const left = new Set(others);
  return sections.filter((section) => !left.has(section));
}

const NONE: ReadonlySet<NumberedSection> = new Set();

/** @returns the rows with what was found, and what that was. */
function completed(
  rows: readonly OrdinalSequence[],
  loose: readonly NumberedSection[],
  numbered: readonly NumberedSection[],
): { readonly kept: readonly OrdinalSequence[]; readonly taken: ReadonlySet<NumberedSection> } {
  const own = (row: OrdinalSequence): readonly NumberedSection[] => (row.sections.length < LEAST ? [] : row.sections);
  const before = new Set(rows.flatMap(own));
  const widen = (all: readonly OrdinalSequence[], sameNumerals: boolean): readonly OrdinalSequence[] => {
    const used = new Set(all.flatMap(own));
    const free = loose.filter((section) => !used.has(section));
    return all.map((row) => {
      const [first] = own(row);
      return first === undefined ? row : withLoose(row, sameNumerals ? free.filter((section) => isChinese(section) === isChinese(first)) : free, numbered);
    });
  };
  const full = widen(widen(rows, true), false);
  const taken = new Set(full.flatMap(own).filter((section) => !before.has(section)));
  return { taken, kept: full.filter(({ sections: [first, second] }) => first !== undefined && (second !== undefined || !taken.has(first))) };
}

/** 1. 2. 3. （四）: the last one may as well be the fourth of 一、二、三、, so that it is free until that is known. */
function withoutStrayEnd(row: OrdinalSequence): OrdinalSequence {
  const [first] = row.sections;
  const last = row.sections.at(-1);
  if (first === undefined || last === undefined || row.sections.length <= LEAST || first.style === last.style || isChinese(first) === isChinese(last)) return row;
  if (row.sections.find(({ style }) => style !== first.style) !== last) return row;
  return { sections: row.sections.slice(0, -1), items: row.items.slice(0, -1) };
}

/** 一, and not 1 or ①: where two rows lack a marker, it belongs to the one with its numerals. */
function isChinese({ marker: { text, numeral, span } }: NumberedSection): boolean {
  return /[一二三四五六七八九十]/.test(text.slice(numeral.start - span.start, numeral.end - span.start));
}

function inOrder(a: NumberedSection, b: NumberedSection): number {
  return a.marker.span.start - b.marker.span.start;
}

/** Index of the first of so many ascending places that is not before the offset. */
function indexFrom(count: number, place: (index: number) => Offset, offset: Offset): number {
  return firstIndexNotBefore(count, (index) => place(index) < offset);
}

function sectionFrom(sections: readonly NumberedSection[], offset: Offset): number {
  return indexFrom(sections.length, (index) => sections[index]?.marker.span.start ?? Infinity, offset);
}

/** The row with the loose markers that make it whole: those it lacks, at their place in another style or at another place in its own. */
function withLoose(row: OrdinalSequence, loose: readonly NumberedSection[], numbered: readonly NumberedSection[]): OrdinalSequence {
  const first = row.sections[0]?.marker.span.start ?? 0;
  const end = row.sections.at(-1)?.span.end ?? 0;
  const from = beginsAtTwo(row) ? headBefore(first, loose) : (numbered[sectionFrom(numbered, first) - 1]?.marker.span.start ?? -1);
  const to = numbered[sectionFrom(numbered, end)]?.marker.span.start ?? Infinity;
  const near = loose.slice(sectionFrom(loose, from + 1), sectionFrom(loose, to));
  if (near.length === 0 || near.length > MOST_LOOSE) return row;
  const ordinals = new Set(row.items.map(({ ordinal }) => ordinal));
  const lacking = near.filter(({ marker }) => !ordinals.has(marker.ordinal));
  if (lacking.length === 0) return row;
  const own = insert(row, lacking.filter(({ style }) => style === row.sections[0]?.style));
  if (own.sections.length > row.sections.length && hasOneSlip(own.items)) return own;
  return lacking.reduce((wider, section) => (fits(wider, section) ? insert(wider, [section]) : wider), row);
}

/** Just before the nearest loose marker that may be the first of a row; what stands below it comes between. */
function headBefore(offset: Offset, loose: readonly NumberedSection[]): Offset {
  const head = loose.slice(0, sectionFrom(loose, offset)).findLast(({ marker }) => marker.ordinal === 1);
  return (head?.marker.span.start ?? offset) - 1;
}

function insert({ sections, items }: OrdinalSequence, more: readonly NumberedSection[]): OrdinalSequence {
  const all = [...sections.map((section, index) => ({ section, fresh: items[index]?.fresh === true })), ...more.map((section) => ({ section, fresh: false }))];
  all.sort((a, b) => inOrder(a.section, b.section));
  return { sections: all.map(({ section }) => section), items: all.map(({ section, fresh }) => ({ ordinal: section.marker.ordinal, fresh })) };
}

/** Whether a marker of another style counts on from the item before it and to the one after it. */
function fits({ sections }: OrdinalSequence, { style, marker }: NumberedSection): boolean {
  if (style === sections[0]?.style || (schemeDepth(style) === null && style !== 'ordinal')) return false;
  const before = sections.findLast((section) => section.marker.span.start < marker.span.start);
  const after = sections.find((section) => section.marker.span.start > marker.span.start);
  return (before?.marker.ordinal ?? 0) + 1 === marker.ordinal && (after === undefined || after.marker.ordinal === marker.ordinal + 1);
}

/** A row that begins at two, right after a single 一、 of another style, is one with it. */
function joined(rows: readonly OrdinalSequence[], context: RuleContext): readonly OrdinalSequence[] {
  if (!rows.some(beginsAtTwo)) return rows;
  const order = numberedSections(context);
  const places = new Map(order.map((section, index) => [section, index]));
  const singles = new Map(rows.flatMap((row): (readonly [NumberedSection, OrdinalSequence])[] => {
    const [only, other] = row.sections;
    return only !== undefined && other === undefined && only.marker.ordinal === 1 ? [[only, row]] : [];
  }));
  const heads = new Map<OrdinalSequence, OrdinalSequence>();
  for (const row of rows) {
    const [first] = row.sections;
    if (first === undefined || !beginsAtTwo(row)) continue;
    const before = order[(places.get(first) ?? 0) - 1];
    const head = before === undefined ? undefined : singles.get(before);
    if (head !== undefined) heads.set(row, head);
  }
  if (heads.size === 0) return rows;
  const used = new Set(heads.values());
  return rows.filter((row) => !used.has(row)).map((row) => insert(row, heads.get(row)?.sections ?? []));
}

function beginsAtTwo({ sections, items: [first] }: OrdinalSequence): boolean {
  return sections.length >= LEAST && first?.ordinal === 2 && !first.fresh;
}

/** Markers of a row that the outline did not see there, or that are in another style than the row. */
function placesOutOfRow({ sections }: OrdinalSequence, taken: ReadonlySet<NumberedSection>): readonly Offset[] {
  if (sections.length <= LEAST) return [];
  const [first, second, third] = sections;
  const usual = first?.style === second?.style ? first?.style : third?.style;
  return sections.filter((section) => section.style !== usual || taken.has(section)).map(({ marker }) => marker.span.start);
}

/** @param places in order; none of the row's own lies between two of its neighbours */
function refreshed({ sections, items }: OrdinalSequence, places: readonly Offset[]): OrdinalSequence {
  const between = (index: number): boolean => {
    const from = sections[index - 1]?.marker.span.start;
    const to = sections[index]?.marker.span.start ?? -1;
    return from !== undefined && (places[indexFrom(places.length, (at) => places[at] ?? Infinity, from + 1)] ?? Infinity) < to;
  };
  return { sections, items: items.map(({ ordinal, fresh }, index) => ({ ordinal, fresh: fresh || between(index) })) };
}
