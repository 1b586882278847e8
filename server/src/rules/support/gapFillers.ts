/** Markers that fill a gap in a row of siblings but are no siblings: a line break was lost, or the family is another. */
import { leadMarker, markerAt, type MarkerMatch } from '../../outline/marker';
import type { WrittenMarker } from '../../outline/numeralForm';
import type { MarkerStyle } from '../../outline/outline';
import type { KnownText } from '../../text/memory';
import type { Offset } from '../../text/span';
import type { RuleContext } from '../rule';
import { schemeDepth } from './markerScheme';
import { type OrdinalFault, ordinalFaults } from './ordinalFaults';
import { sectionsIn } from './sections';

export interface GapFiller extends WrittenMarker {
  readonly ordinal: number;
  /** Marker of the sibling before the gap. */
  readonly before: WrittenMarker;
}

export interface Gap {
  readonly fault: OrdinalFault;
  /** Missing ones that stand inside a paragraph. */
  readonly glued: readonly GapFiller[];
  /** Missing ones that begin a paragraph, in another family: 2. between （一） and （三）. */
  readonly foreign: readonly GapFiller[];
  /** Ordinals that are missing indeed. */
  readonly missing: readonly number[];
}

/** All gaps of the speech, with what was found in them. */
export function gaps(context: RuleContext): readonly Gap[] {
  return context.shared(findGaps);
}

function findGaps(context: RuleContext): readonly Gap[] {
  const faults = ordinalFaults(context, 'gap');
  const sections = new Set(faults.length > 0 ? sectionsIn(context).map(({ marker }) => marker?.span.start) : []);
  return faults.map((fault) => {
    const before = fault.against?.marker;
    const glued = before === undefined ? [] : gluedMarkers(fault, before, context.text);
    const foreign = before === undefined ? [] : foreignMarkers(fault, before, context).filter(({ span }) => !sections.has(span.start));
    const found = new Set([...glued, ...foreign].map(({ ordinal }) => ordinal));
    return { fault, glued, foreign, missing: fault.fault.missing.filter((ordinal) => !found.has(ordinal)) };
  });
}

/** Where a sentence ends and another begins in the same paragraph. */
const SENTENCE_END = /[。！？；!?;][ \t\u3000]*(?=[^\s\u3000])/g;

/** The first marker of this style and number that begins a sentence of the text; null if there is none. */
export function markerAfterSentence(known: KnownText, style: MarkerStyle, ordinal: number): MarkerMatch | null {
  return known.of(markersAfterSentences).find((marker) => marker.style === style && marker.ordinal === ordinal) ?? null;
}

function markersAfterSentences(text: string): readonly MarkerMatch[] {
  return Array.from(text.matchAll(SENTENCE_END), (match) => markerAt(text, match.index + match[0].length, 'sentence', false)).filter((marker) => marker !== null);
}

function gluedMarkers({ fault, section }: OrdinalFault, before: WrittenMarker, text: string): readonly GapFiller[] {
  const from = before.span.end;
  const between = text.slice(from, section.marker.span.start);
  const found = markersAfterSentences(between).filter(({ style, ordinal }) => style === section.style && fault.missing.includes(ordinal));
  return firstOfEach(found.map((marker) => filler(marker, from, between, before)));
}

function foreignMarkers({ fault, section }: OrdinalFault, before: WrittenMarker, { text, speech }: RuleContext): readonly GapFiller[] {
  const found = speech.paragraphs
    .filter(({ content, kind }) => before.span.end < content.start && content.end < section.marker.span.start && kind !== 'blank')
    .flatMap(({ content }) => {
      const paragraph = text.slice(content.start, content.end);
      const lead = leadMarker(paragraph);
      const fits = lead !== null && !lead.weak && lead.style !== section.style && schemeDepth(lead.style) !== null && fault.missing.includes(lead.ordinal);
      return fits ? [filler(lead, content.start, paragraph, before)] : [];
    });
  return firstOfEach(found);
}

function filler(marker: MarkerMatch, from: Offset, text: string, before: WrittenMarker): GapFiller {
  return {
    text: text.slice(marker.start, marker.end),
    span: { start: from + marker.start, end: from + marker.end },
    numeral: { start: from + marker.numeralStart, end: from + marker.numeralEnd },
    ordinal: marker.ordinal,
    before,
  };
}

function firstOfEach(fillers: readonly GapFiller[]): readonly GapFiller[] {
  return fillers.filter(({ ordinal }, index) => fillers.findIndex((other) => other.ordinal === ordinal) === index);
}
