/** Everything in a speech that bears a number: sections, and the items of enumerations inside paragraphs. */
import type { EnumerationKind, MarkerStyle } from '../../outline/outline';
import type { Span } from '../../text/span';
import type { RuleContext } from '../rule';
import { sectionsIn } from './sections';

/** A numbered section or an enumeration item. */
export interface NumberedItem {
  /** The marker as it stands in the text. */
  readonly span: Span;
  /** The numeral alone. */
  readonly numeral: Span;
  readonly ordinal: number;
  /** Belongs to a glossary or another document after the end of the speech. */
  readonly appendix: boolean;
}

/** Numbered sections of these styles, in document order. */
export function numberedSections(context: RuleContext, styles: readonly MarkerStyle[]): NumberedItem[] {
  const items: NumberedItem[] = [];
  for (const { marker, appendix } of sectionsIn(context)) {
    if (marker === null || !styles.includes(marker.style)) continue;
    items.push({ span: marker.span, numeral: marker.numeral, ordinal: marker.ordinal, appendix });
  }
  return items;
}

/** Items of enumerations of these kinds, in document order. */
export function enumerationItems({ speech }: RuleContext, kinds: readonly EnumerationKind[]): NumberedItem[] {
  const from = speech.appendix?.start ?? Infinity;
  const found: NumberedItem[] = [];
  for (const { kind, items } of speech.enumerations) {
    if (!kinds.includes(kind)) continue;
    for (const { span, numeral, ordinal } of items) found.push({ span, numeral, ordinal, appendix: span.start >= from });
  }
  return found.sort(byPlace);
}

/** Sections and enumeration items together, each place once, in document order. */
export function numberedItems(
  context: RuleContext,
  styles: readonly MarkerStyle[],
  kinds: readonly EnumerationKind[],
): NumberedItem[] {
  const sections = numberedSections(context, styles);
  const items = enumerationItems(context, kinds);
  if (items.length === 0) return sections;
  const sorted = [...sections, ...items].sort(byPlace);
  return sorted.filter((item, index) => item.numeral.start !== sorted[index - 1]?.numeral.start);
}

function byPlace(a: NumberedItem, b: NumberedItem): number {
  return a.numeral.start - b.numeral.start;
}
