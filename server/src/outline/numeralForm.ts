/** Writing another number in the form of a given marker: 三 for 二, ３ for ２, ④ for ③. */
import { formatChinese, formatCircled, parseCircled, toFullWidthDigits } from '../text/numerals';
import type { Span } from '../text/span';

/** A marker of the outline or of a series: its place, its text, the place of its numeral. */
export interface WrittenMarker {
  readonly text: string;
  readonly span: Span;
  readonly numeral: Span;
}

/** The number in the form of `sample`: Chinese, circled, full-width or half-width digits; null where that form has none. */
export function numeralLike(sample: string, value: number): string | null {
  if (parseCircled(sample) !== null) return formatCircled(value);
  if (/^[0-9]+$/.test(sample)) return String(value);
  if (/^[0-9０-９]+$/.test(sample)) return toFullWidthDigits(String(value));
  return 1 <= value && value <= 999 ? formatChinese(value) : null;
}

/** The whole marker with another number: （三） for （二）. */
export function markerLike({ text, span, numeral }: WrittenMarker, ordinal: number): string {
  const start = numeral.start - span.start;
  const end = numeral.end - span.start;
  return text.slice(0, start) + (numeralLike(text.slice(start, end), ordinal) ?? String(ordinal)) + text.slice(end);
}
