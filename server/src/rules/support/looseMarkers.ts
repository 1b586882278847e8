/** Markers at the heads of paragraphs that the outline left out, as they fit no row by style or order. */
import type { MarkerMatch } from '../../outline/marker';
import type { NumberedSection } from '../../outline/ordinalSequences';
import type { Paragraph } from '../../outline/outline';
import { flowMarkers } from '../../outline/series';
import type { Offset } from '../../text/span';
import type { RuleContext } from '../rule';
import { knownParagraphs } from './knownParagraphs';
import { markerPlaces } from './sections';

/** In order, as if they were sections. */
export function looseMarkers(context: RuleContext): readonly NumberedSection[] {
  return context.shared(findLoose);
}

function findLoose(context: RuleContext): readonly NumberedSection[] {
  const { speech } = context;
  const end = speech.appendix?.start ?? Infinity;
  const taken = markerPlaces(context);
  const found: NumberedSection[] = [];
  for (const { paragraph, known } of knownParagraphs(context)) {
    const { kind, content, continued } = paragraph;
    if ((kind !== 'body' && kind !== 'heading') || content.start >= end || continued) continue;
    const lead = known.of(flowMarkers).lead;
    if (lead !== null && !taken.has(content.start + lead.start)) found.push(asSection(lead, known.text, paragraph));
  }
  return found;
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
