/** Outlines made by hand, to test what reads them apart from the parser. */
import type { Enumeration, Outline, Section, Speech } from '../../server/src/outline/outline';
import type { Span } from '../../server/src/text/span';

/** A speech over the whole text with nothing in it but what is given. */
export function speechOf(text: string, parts: Partial<Speech> = {}): Speech {
  return {
    span: { start: 0, end: text.length }, title: null, salutations: [], opening: null, closing: null, declaredCounts: [], sections: [],
    enumerations: [], appendix: null, paragraphs: [], collapsed: false, ...parts,
  };
}

export function outlineOf(speech: Speech, furniture: readonly Span[] = []): Outline {
  return { speeches: [speech], pageMarks: [], furniture };
}

/** The only place of the words. */
export function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** A section that begins at its marker and reaches over `words`. */
export function sectionOf(text: string, marker: string, words: string, children: readonly Section[] = [], level = 1): Section {
  const span = at(text, words);
  const own = { start: span.start, end: span.start + marker.length };
  return {
    marker: { span: own, text: marker, numeral: own, style: 'cn-comma', ordinal: 1, place: 'line' },
    style: 'cn-comma', level, heading: '标题', headingSpan: { start: own.end, end: Math.min(own.end + 2, span.end) }, runIn: true, span, children,
    appendix: false, hashes: 0,
  };
}

export function seriesOf(text: string, markers: readonly string[], words: string): Enumeration {
  const items = markers.map((marker, index) => ({ marker, ordinal: index + 1, span: at(text, marker), numeral: at(text, marker) }));
  return { kind: '是', items, span: at(text, words) };
}
