/** What there is to know of the marker or the promise under the cursor. */
import type { Analysis } from '../analysis';
import type { MarkerStyle, Section, Speech } from '../outline/outline';
import type { Part } from '../outline/parts';
import { shiftSpan } from '../outline/shift';
import { siblingLists } from '../outline/walk';
import { type Offset, type Span, touches } from '../text/span';
import type { Spoken } from '../text/speakingTime';
import { lengthOf } from './lengths';
import { partOf, speechesNear } from './perSpeech';

/** One step on the way to a section: the n-th of so many numbered siblings. */
export interface PlaceStep {
  readonly marker: string;
  readonly style: MarkerStyle;
  /** From 1, counted, whatever the numeral says. */
  readonly position: number;
  readonly total: number;
}

export interface SectionFacts extends Spoken {
  readonly kind: 'section';
  readonly span: Span;
  readonly level: number;
  /** From the outermost numbered section to this one. */
  readonly path: readonly PlaceStep[];
}

export interface PointFacts extends Spoken {
  readonly kind: 'point';
  readonly span: Span;
  readonly marker: string;
  readonly position: number;
  readonly total: number;
}

export interface PromiseFacts {
  readonly kind: 'promise';
  readonly span: Span;
  readonly text: string;
  /** Null for 几点. */
  readonly count: number | null;
  readonly actual: number;
  /** Label of each item that was counted. */
  readonly items: readonly string[];
}

export type HoverFacts = SectionFacts | PointFacts | PromiseFacts;

/** Null where the offset is on no marker and on no promise. */
export function hover(analysis: Analysis, offset: Offset): HoverFacts | null {
  for (const speech of analysis.outline.speeches) {
    if (!touches(speech.span, offset)) continue;
    const facts = sectionFacts(analysis, speech, offset) ?? pointFacts(analysis, speech, offset) ?? promiseFacts(analysis, speech, offset);
    if (facts !== null) return facts;
  }
  return null;
}

function sectionFacts(analysis: Analysis, speech: Speech, offset: Offset): SectionFacts | null {
  const parents = new Map<Section, Section | null>();
  const steps = new Map<Section, PlaceStep>();
  let found: Section | null = null;
  for (const { parent, siblings } of siblingLists(speech.sections)) {
    const numbered = siblings.flatMap((section) => (section.marker === null ? [] : [{ section, marker: section.marker }]));
    for (const section of siblings) parents.set(section, parent);
    numbered.forEach(({ section, marker }, index) => {
      steps.set(section, { marker: marker.text.trim(), style: section.style, position: index + 1, total: numbered.length });
      if (touches(marker.span, offset)) found ??= section;
    });
  }
  return found === null ? null : describe(found);

  function describe(section: Section): SectionFacts {
    const path: PlaceStep[] = [];
    for (let at: Section | null = section; at !== null; at = parents.get(at) ?? null) {
      const step = steps.get(at);
      if (step !== undefined) path.unshift(step);
    }
    return {
      kind: 'section',
      span: section.marker?.span ?? section.span,
      level: section.level,
      path,
      ...lengthOf(analysis, section.span),
    };
  }
}

function pointFacts(analysis: Analysis, speech: Speech, offset: Offset): PointFacts | null {
  for (const { items } of speech.enumerations) {
    const index = items.findIndex((item) => touches(item.span, offset));
    const item = items[index];
    if (item === undefined) continue;
    const part = partsNear(analysis, speech).find((candidate) => candidate.kind === 'point' && candidate.span.start === item.span.start);
    return {
      kind: 'point',
      span: item.span,
      marker: item.marker,
      position: index + 1,
      total: items.length,
      ...lengthOf(analysis, part?.span ?? item.span),
    };
  }
  return null;
}

function promiseFacts(analysis: Analysis, speech: Speech, offset: Offset): PromiseFacts | null {
  const promise = speech.declaredCounts.find((declared) => touches(declared.span, offset));
  if (promise === undefined) return null;
  const labels = new Map(partsNear(analysis, speech).map((part) => [part.span.start, part.label]));
  return {
    kind: 'promise',
    span: promise.span,
    text: promise.text,
    count: promise.count,
    actual: promise.actual,
    items: promise.items.map((item) => labels.get(item.start) ?? analysis.slice(item.start, item.end)),
  };
}

/** The parts of the speech, in no order. */
function partsNear(analysis: Analysis, { span }: Speech): readonly Part[] {
  const own = speechesNear(analysis, span).find(({ start }) => start === span.start);
  if (own === undefined) return [];
  return allParts([partOf(own.parsed)]).map((part) => ({ ...part, span: shiftSpan(part.span, own.start) }));
}

function allParts(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [part, ...allParts(part.children)]);
}
