/** The sections of a speech as lists that several rules go over. */
import type { Section } from '../../outline/outline';
import { allSections, type Siblings, siblingLists } from '../../outline/walk';
import type { Offset } from '../../text/span';
import type { RuleContext } from '../rule';

/** All sections in document order, parents before their children. */
export function sectionsIn(context: RuleContext): readonly Section[] {
  return context.shared(listSections);
}

/** Every list of siblings, in document order. */
export function siblingsIn(context: RuleContext): readonly Siblings[] {
  return context.shared(listSiblings);
}

/** Where the markers of all sections and all items of enumerations begin. */
export function markerPlaces(context: RuleContext): ReadonlySet<Offset> {
  return context.shared(findMarkerPlaces);
}

function findMarkerPlaces(context: RuleContext): ReadonlySet<Offset> {
  const places = new Set<Offset>();
  for (const { marker } of sectionsIn(context)) if (marker !== null) places.add(marker.span.start);
  for (const { items } of context.speech.enumerations) for (const { span } of items) places.add(span.start);
  return places;
}

function listSections({ speech }: RuleContext): readonly Section[] {
  return allSections(speech.sections);
}

function listSiblings({ speech }: RuleContext): readonly Siblings[] {
  return siblingLists(speech.sections);
}
