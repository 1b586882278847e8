/** Where words of a speech point to: 前面讲的第二点 to that point, 讲三点意见 to its points, and back. */
import type { Analysis } from '../analysis';
import type { EnumerationItem, Section, Speech } from '../outline/outline';
import { type SectionReference, sectionReferences } from '../outline/sectionReferences';
import { shiftSpan } from '../outline/shift';
import { allSections, sectionPath } from '../outline/walk';
import { contains, type Offset, type Span, touches } from '../text/span';
import { perSpeech } from './perSpeech';

/** A point of a speech: a section, or an item of a series inside a paragraph. */
export interface PointPlace {
  /** Marker and heading; of an item its marker. */
  readonly span: Span;
  /** The heading, or the marker where there is none. */
  readonly selection: Span;
}

/** Words that point to exactly one place. */
export interface ReferenceLink {
  readonly span: Span;
  readonly target: PointPlace;
}

/** References by number that can mean one point only, in order. */
export function referenceLinks({ speeches }: Analysis): readonly ReferenceLink[] {
  return speeches.flatMap(({ start, parsed }) => speechLinks(parsed).map(({ span, target }) => ({
    span: shiftSpan(span, start),
    target: { span: shiftSpan(target.span, start), selection: shiftSpan(target.selection, start) },
  })));
}

const speechLinks = perSpeech(({ text, speech }): readonly ReferenceLink[] => {
  const points = pointsOf(speech);
  return sectionReferences(text, speech).flatMap((reference) => {
    const [only, ...others] = candidates(points, reference);
    return only === undefined || others.length > 0 ? [] : [{ span: reference.span, target: only }];
  });
});

export interface Definition {
  /** The words at the offset that point to the targets. */
  readonly origin: Span;
  readonly targets: readonly PointPlace[];
}

/**
 * Where the words at the offset point to: of a reference its point, of a promise the points it counts, and a heading
 * that is referred to points to itself. Null elsewhere.
 */
export function definition(analysis: Analysis, offset: Offset): Definition | null {
  const link = referenceLinks(analysis).find(({ span }) => touches(span, offset));
  if (link !== undefined) return { origin: link.span, targets: [link.target] };
  for (const speech of analysis.outline.speeches) {
    const promise = speech.declaredCounts.find(({ span, items }) => items.length > 0 && touches(span, offset));
    if (promise !== undefined) return { origin: promise.span, targets: promise.items.map((marker) => placeAt(speech, marker)) };
  }
  const place = pointAt(analysis, offset);
  return place !== null && backwards(analysis, place).length > 0 ? { origin: place.selection, targets: [place] } : null;
}

/**
 * The words that point to the section or item at the offset, in order, with its own place first where it is wanted.
 * @param offset on its marker or heading, or on words that point to it
 */
export function references(analysis: Analysis, offset: Offset, { declaration }: { readonly declaration: boolean }): readonly Span[] {
  const place = referenceLinks(analysis).find(({ span }) => touches(span, offset))?.target ?? pointAt(analysis, offset);
  if (place === null) return [];
  return [...(declaration ? [place.selection] : []), ...backwards(analysis, place)];
}

/** References by number, and promises that count the point. */
function backwards(analysis: Analysis, { span: { start } }: PointPlace): readonly Span[] {
  const links = referenceLinks(analysis).filter(({ target }) => target.span.start === start).map(({ span }) => span);
  const promises = analysis.outline.speeches.flatMap(({ declaredCounts }) => declaredCounts.filter(({ items }) => items.some((item) => item.start === start)).map(({ span }) => span));
  return [...links, ...promises].sort((a, b) => a.start - b.start);
}

function pointAt({ outline }: Analysis, offset: Offset): PointPlace | null {
  for (const speech of outline.speeches) {
    if (!touches(speech.span, offset)) continue;
    const item = speech.enumerations.flatMap(({ items }) => items).find(({ span }) => touches(span, offset));
    if (item !== undefined) return placeAt(speech, item.span);
    const section = sectionPath(speech, offset).at(-1);
    const place = section === undefined ? null : placeOf(section);
    if (place !== null && touches(place.span, offset)) return place;
  }
  return null;
}

/** The points of a speech by their numbers. */
interface Points {
  readonly speech: Speech;
  readonly top: ReadonlyMap<number, readonly Section[]>;
  readonly items: ReadonlyMap<number, readonly EnumerationItem[]>;
}

function pointsOf(speech: Speech): Points {
  return {
    speech,
    top: byNumber(speech.sections, ({ marker }) => marker?.ordinal),
    items: byNumber(speech.enumerations.flatMap(({ items }) => items), ({ ordinal }) => ordinal),
  };
}

function byNumber<T>(list: readonly T[], numberOf: (point: T) => number | undefined): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const point of list) {
    const number = numberOf(point);
    if (number === undefined) continue;
    const others = found.get(number);
    if (others === undefined) found.set(number, [point]);
    else others.push(point);
  }
  return found;
}

/**
 * The points that a reference may mean: in the lists that hold its own place, in the series of its own section, and
 * at the top. Not the point that it stands in.
 */
function candidates({ speech, top, items }: Points, { span: { start }, ordinal, unit, direction }: SectionReference): readonly PointPlace[] {
  const path = sectionPath(speech, start);
  const own = path.at(-1)?.span ?? speech.opening;
  const below = unit === 'part' ? [] : path.flatMap(({ children }) => children.filter(({ marker }) => marker?.ordinal === ordinal));
  const sections = [...(top.get(ordinal) ?? []), ...below].filter(({ appendix, span }) => !appendix && !(span.start <= start && start < span.end));
  const series = unit === 'part' || own === null ? [] : (items.get(ordinal) ?? []).filter(({ span }) => contains(own, span));
  const places = [...sections.map(placeOf), ...series.map(({ span }) => ({ span, selection: span }))];
  return direction === null ? places : places.filter(({ span }) => (direction === 'before' ? span.start < start : start < span.start));
}

/** The point whose marker this is. */
function placeAt(speech: Speech, marker: Span): PointPlace {
  const section = [...allSections(speech.sections)].find((candidate) => candidate.marker?.span.start === marker.start);
  return section === undefined ? { span: marker, selection: marker } : placeOf(section);
}

function placeOf({ marker, headingSpan }: Section): PointPlace {
  const selection = marker !== null && headingSpan.start >= headingSpan.end ? marker.span : headingSpan;
  return { span: { start: marker?.span.start ?? selection.start, end: selection.end }, selection };
}
