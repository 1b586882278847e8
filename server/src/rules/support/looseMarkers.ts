/** Markers at the heads of paragraphs that the outline left out, as they fit no row by style or order. */
import { leadMarker, type MarkerMatch } from '../../outline/marker';
import type { NumberedSection } from '../../outline/ordinalSequences';
import type { Paragraph, Section } from '../../outline/outline';
import type { Offset } from '../../text/span';
import type { RuleContext } from '../rule';

/** Longer than any marker with what follows it. */
const LONGEST_MARKER = 60;

/** In order, as if they were sections. */
export function looseMarkers(context: RuleContext): readonly NumberedSection[] {
  return context.shared(findLoose);
}

function findLoose({ speech, text }: RuleContext): readonly NumberedSection[] {
  const end = speech.appendix?.start ?? Infinity;
  const found = speech.paragraphs.flatMap((paragraph) => {
    const { kind, content } = paragraph;
    if ((kind !== 'body' && kind !== 'heading') || content.start >= end || paragraph.continued) return [];
    const piece = text.slice(content.start, content.end);
    const lead = leadMarker(piece.slice(0, LONGEST_MARKER));
    return lead === null ? [] : [asSection(lead, piece, paragraph)];
  });
  const left = new Map(found.map((section) => [section.marker.span.start, section]));
  removeSections(speech.sections, left);
  for (const { items } of speech.enumerations) for (const { span } of items) left.delete(span.start);
  return [...left.values()];
}

function removeSections(sections: readonly Section[], left: Map<Offset, NumberedSection>): void {
  for (const { marker, children } of sections) {
    if (marker?.place === 'line') left.delete(marker.span.start);
    removeSections(children, left);
  }
}

function asSection(lead: MarkerMatch, piece: string, { content, hashes }: Paragraph): NumberedSection {
  const at = (index: number): Offset => content.start + index;
  const span = { start: at(lead.start), end: at(lead.end) };
  const { style, ordinal } = lead;
  return {
    marker: { span, text: piece.slice(lead.start, lead.end), numeral: { start: at(lead.numeralStart), end: at(lead.numeralEnd) }, style, ordinal, place: 'line' },
    style, level: 0, heading: piece.slice(lead.end), headingSpan: { start: span.end, end: content.end }, runIn: true, span: content, children: [], appendix: false, hashes,
  };
}
