/** Markers at the heads of paragraphs that the outline left out, as they fit no row by style or order. */
import { leadMarker, type MarkerMatch } from '../../outline/marker';
import type { NumberedSection } from '../../outline/ordinalSequences';
import type { Paragraph, Section } from '../../outline/outline';
import type { Offset } from '../../text/span';
import type { RuleContext } from '../rule';
import { knownParagraphs } from './knownParagraphs';

/** Longer than any marker with what follows it. */
const LONGEST_MARKER = 60;

/** In order, as if they were sections. */
export function looseMarkers(context: RuleContext): readonly NumberedSection[] {
  return context.shared(findLoose);
}

function findLoose(context: RuleContext): readonly NumberedSection[] {
  const { speech } = context;
  const end = speech.appendix?.start ?? Infinity;
  const found: NumberedSection[] = [];
  for (const { paragraph, content: known } of knownParagraphs(context)) {
    const { kind, content, continued } = paragraph;
    if ((kind !== 'body' && kind !== 'heading') || content.start >= end || continued) continue;
    const lead = known.of(leadOf);
    if (lead !== null) found.push(asSection(lead, known.text, paragraph));
  }
  const left = new Map(found.map((section) => [section.marker.span.start, section]));
  removeSections(speech.sections, left);
  for (const { items } of speech.enumerations) for (const { span } of items) left.delete(span.start);
  return [...left.values()];
}

function leadOf(paragraph: string): MarkerMatch | null {
  return leadMarker(paragraph.slice(0, LONGEST_MARKER));
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
