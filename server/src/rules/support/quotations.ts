/** Words that are quoted or named in 《》, which the writer of the speech does not answer for. */
import type { Offset, Span } from '../../text/span';
import type { BodyParagraph } from './bodyParagraphs';

const QUOTED = /“[^”]*”|《[^》]*》|「[^」]*」/g;

/** The quoted stretches of paragraphs, in order; a mark that is not closed quotes nothing. */
export function quotations(paragraphs: readonly BodyParagraph[]): readonly Span[] {
  return paragraphs.flatMap(({ text, start }) =>
    [...text.matchAll(QUOTED)].map(({ index, 0: { length } }) => ({ start: start + index, end: start + index + length })),
  );
}

/** Whether the offset lies inside one of the spans, which are in order. */
export function isInside(spans: readonly Span[], offset: Offset): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Infinity) <= offset;
}
