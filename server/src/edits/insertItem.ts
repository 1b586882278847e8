/** 插入一点 inside a paragraph: a new item of the series at the cursor; the items after it count on, and so does its promise. */
import { markerLike, numeralLike } from '../outline/numeralForm';
import type { Enumeration, EnumerationItem, Outline } from '../outline/outline';
import type { Offset } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { outlineAfter } from './after';
import { numeralEdit } from './counts';
import type { InsertOptions } from './insert';
import { attempt, type EditResult, type EditSource, stop } from './result';
import { seriesAt, verified } from './series';
import { inNumberedQuotation, speechAt } from './where';

/** Stands for the words of the new item until the drafter types them. */
const PLACEHOLDER = '【内容】';

/** Series that can take one more: their markers hold a number. */
const COUNTED: ReadonlySet<string> = new Set<Enumeration['kind']>(['是', '要', '第', '其', 'paren', 'circled']);

export interface ItemPlace {
  readonly series: Enumeration;
  /** From 0. */
  readonly index: number;
  readonly item: EnumerationItem;
}

/** The item at the offset, in a series of one paragraph that can take one more; null where there is none. */
export function itemAt(source: EditSource, offset: Offset): ItemPlace | null {
  const series = seriesAt(source, offset);
  if (series === null || !COUNTED.has(series.kind)) return null;
  const { items } = series;
  const index = items.findLastIndex(({ span }) => span.start <= offset);
  const item = items[index];
  return item === undefined || /[\r\n]/.test(source.text.slice(items[0]?.span.start, items.at(-1)?.span.end)) ? null : { series, index, item };
}

/** @returns null where the offset is in no such series, so that a section is meant; else the result selects the new item's words */
export function insertItem(source: EditSource, offset: Offset, { where, heading = '', counts }: InsertOptions): EditResult | null {
  const place = where === 'below' ? null : itemAt(source, offset);
  if (place === null) return null;
  const { text } = source;
  const { series, index: here, item: sample } = place;
  const { items } = series;
  return attempt(() => {
    if (inNumberedQuotation(text, offset)) stop('quotation');
    const index = where === 'before' ? here : here + 1;
    const words = heading === '' ? PLACEHOLDER : heading;
    const marker = markerLike({ ...sample, text: sample.marker }, index + 1);
    const { at, before, after } = placeOf(text, series, index);
    const inserted: TextEdit = { span: { start: at, end: at }, newText: before + marker + words + after };
    const promised = speechAt(source, offset).declaredCounts.filter((declared) => declared.items[0]?.start === items[0]?.span.start && declared.count === declared.actual);
    const edits = [
      ...(counts === false ? [] : promised.flatMap((declared) => numeralEdit(text, declared, items.length + 1))),
      inserted,
      ...items.slice(index).flatMap(({ numeral }, step) => {
        const newText = numeralLike(text.slice(numeral.start, numeral.end), index + 2 + step) ?? stop('tooMany', { count: index + 2 + step });
        return [{ span: numeral, newText }];
      }),
    ].sort((a, b) => a.span.start - b.span.start);
    const outline = outlineAfter(source, edits);
    verified(source, edits, [0], outline);
    verifySeries(source, series, outline);
    const shift = edits.reduce((sum, { span, newText }) => (span.start < at ? sum + newText.length - (span.end - span.start) : sum), 0);
    const start = at + shift + before.length + marker.length;
    return { ok: true, edits, selection: { start, end: start + words.length } };
  });
}

/** Where the new item goes, and the punctuation before and after it. */
function placeOf(text: string, { items, span }: Enumeration, index: number): { readonly at: Offset; readonly before: string; readonly after: string } {
  const joint = jointOf(text, items.slice(1).map((item) => item.span.start));
  const next = items[index];
  if (next !== undefined) return { at: next.span.start, before: '', after: joint };
  const from = items.at(-1)?.span.end ?? span.end;
  const rest = text.slice(from, span.end).trimEnd();
  const stopAt = joint === '。' ? -1 : rest.search(/[。！？]/);
  if (stopAt >= 0) return { at: from + stopAt, before: joint, after: '' };
  return joint === '。' && /[。！？”]$/.test(rest) ? { at: from + rest.length, before: '', after: '。' } : { at: from + rest.length, before: joint, after: '' };
}

/** The mark between the items: the one in use, ； where several are. */
function jointOf(text: string, starts: readonly Offset[]): string {
  const marks = new Set(starts.map((start) => text[start - 1] ?? ''));
  const [mark = ''] = marks;
  return marks.size === 1 && /[，；。、]/.test(mark) ? mark : '；';
}

/** The series must be read as one item longer. */
function verifySeries(source: EditSource, series: Enumeration, after: Outline): void {
  const count = ({ speeches }: Outline): number => speeches.flatMap(({ enumerations }) => enumerations).reduce((sum, { items }) => sum + items.length, 0);
  if (count(after) !== count(source.outline) + 1) stop('misread', { marker: series.items[0]?.marker ?? '' });
}
