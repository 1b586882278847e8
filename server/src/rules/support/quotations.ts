/** Words that are quoted or named in 《》, which the writer of the speech does not answer for. */
import { shiftSpan } from '../../outline/shift';
import type { Offset, Span } from '../../text/span';
import type { KnownParagraph } from './knownParagraphs';
import { search } from './search';
import { firstIndexNotBefore } from '../../text/binarySearch';

const QUOTED = /“[^”]*”|《[^》]*》|「[^」]*」/g;

/** The quoted stretches of paragraphs, in order; a mark that is not closed quotes nothing. */
export function quotations(paragraphs: readonly KnownParagraph[]): readonly Span[] {
  return paragraphs.flatMap((paragraph) => paragraph.find(QUOTATIONS).map((span) => shiftSpan(span, paragraph.start)));
}

const QUOTATIONS = search(quotedIn, [], '“《「');

function quotedIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(QUOTED), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Whether the offset lies inside one of the spans, which are in order. */
export function isInside(spans: readonly Span[], offset: Offset): boolean {
  const first = firstIndexNotBefore(spans.length, (index) => (spans[index]?.end ?? Infinity) <= offset);
  return (spans[first]?.start ?? Infinity) <= offset;
}
