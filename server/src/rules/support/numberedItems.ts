/** Everything in a speech that bears a number: sections, and the items of enumerations inside paragraphs. */
import type { EnumerationKind, MarkerStyle, Speech } from '../../outline/outline';
import { allSections } from '../../outline/walk';
import type { Span } from '../../text/span';

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
export function numberedSections(speech: Speech, styles: readonly MarkerStyle[]): NumberedItem[] {
  const items: NumberedItem[] = [];
  for (const { marker, appendix } of allSections(speech.sections)) {
    if (marker === null || !styles.includes(marker.style)) continue;
    items.push({ span: marker.span, numeral: marker.numeral, ordinal: marker.ordinal, appendix });
  }
  return items;
}

/** Items of enumerations of these kinds, in document order. */
export function enumerationItems(speech: Speech, kinds: readonly EnumerationKind[]): NumberedItem[] {
  const from = speech.appendix?.start ?? Infinity;
  return speech.enumerations
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ items }) => items)
    .map(({ span, numeral, ordinal }) => ({ span, numeral, ordinal, appendix: span.start >= from }))
    .sort(byPlace);
}

/** Sections and enumeration items together, each place once, in document order. */
export function numberedItems(
  speech: Speech,
  styles: readonly MarkerStyle[],
  kinds: readonly EnumerationKind[],
): NumberedItem[] {
  const sorted = [...numberedSections(speech, styles), ...enumerationItems(speech, kinds)].sort(byPlace);
  return sorted.filter((item, index) => item.numeral.start !== sorted[index - 1]?.numeral.start);
}

function byPlace(a: NumberedItem, b: NumberedItem): number {
  return a.numeral.start - b.numeral.start;
}
