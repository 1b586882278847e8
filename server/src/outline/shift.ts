/** An outline moved to another place in the text. */
import type { Offset, Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import type { DeclaredCount, Enumeration, Marker, Outline, Paragraph, Section, Speech } from './outline';

/** Every place so many units further on; the same object for none. */
export function shiftOutline(outline: Outline, by: Offset): Outline {
  if (by === 0) return outline;
  return {
    speeches: outline.speeches.map((speech) => shiftSpeech(speech, by)),
    pageMarks: outline.pageMarks.map(({ span, page }) => ({ span: shiftSpan(span, by), page })),
    furniture: outline.furniture.map((span) => shiftSpan(span, by)),
  };
}

export function shiftSpan(span: Span, by: Offset): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Edits of the text that is moved. */
export function shiftEdits(edits: readonly TextEdit[], by: Offset): readonly TextEdit[] {
  return edits.map(({ span, newText }) => ({ span: shiftSpan(span, by), newText }));
}

/** What there is much of is moved when it is first asked for: whoever looks at one speech of a file pays for one. */
function shiftSpeech(speech: Speech, by: Offset): Speech {
  const { title, collapsed } = speech;
  const moved = (span: Span | null): Span | null => (span === null ? null : shiftSpan(span, by));
  let declaredCounts: readonly DeclaredCount[] | undefined;
  let sections: readonly Section[] | undefined;
  let enumerations: readonly Enumeration[] | undefined;
  let paragraphs: readonly Paragraph[] | undefined;
  return {
    span: shiftSpan(speech.span, by),
    title: title === null ? null : { text: title.text, span: shiftSpan(title.span, by) },
    salutations: speech.salutations.map(({ span, text, role }) => ({ span: shiftSpan(span, by), text, role })),
    opening: moved(speech.opening),
    closing: moved(speech.closing),
    get declaredCounts() {
      return (declaredCounts ??= speech.declaredCounts.map((declared) => shiftCount(declared, by)));
    },
    get sections() {
      return (sections ??= speech.sections.map((section) => shiftSection(section, by)));
    },
    get enumerations() {
      return (enumerations ??= speech.enumerations.map((series) => shiftSeries(series, by)));
    },
    appendix: moved(speech.appendix),
    get paragraphs() {
      return (paragraphs ??= speech.paragraphs.map((paragraph) => shiftParagraph(paragraph, by)));
    },
    collapsed,
  };
}

function shiftSection(section: Section, by: Offset): Section {
  const { marker, style, level, heading, headingSpan, runIn, span, children, appendix, hashes } = section;
  return {
    marker: marker === null ? null : shiftMarker(marker, by),
    style, level, heading,
    headingSpan: shiftSpan(headingSpan, by),
    runIn,
    span: shiftSpan(span, by),
    children: children.map((child) => shiftSection(child, by)),
    appendix, hashes,
  };
}

function shiftMarker({ span, text, numeral, style, ordinal, place }: Marker, by: Offset): Marker {
  return { span: shiftSpan(span, by), text, numeral: shiftSpan(numeral, by), style, ordinal, place };
}

function shiftSeries({ kind, items, span }: Enumeration, by: Offset): Enumeration {
  return {
    kind,
    items: items.map((item) => ({ marker: item.marker, ordinal: item.ordinal, span: shiftSpan(item.span, by), numeral: shiftSpan(item.numeral, by) })),
    span: shiftSpan(span, by),
  };
}

function shiftCount(declared: DeclaredCount, by: Offset): DeclaredCount {
  const { span, text, count, numeral, actual, scope, items, alternatives } = declared;
  return { span: shiftSpan(span, by), text, count, numeral: shiftSpan(numeral, by), actual, scope, items: items.map((item) => shiftSpan(item, by)), alternatives };
}

function shiftParagraph({ line, content, kind, hashes, continued }: Paragraph, by: Offset): Paragraph {
  return { line: shiftSpan(line, by), content: shiftSpan(content, by), kind, hashes, continued };
}
