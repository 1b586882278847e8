/** Places that belong together with the marker or promise under the cursor. */
import type { Analysis } from '../analysis';
import type { Speech } from '../outline/outline';
import { siblingLists } from '../outline/walk';
import { type Offset, type Span, touches } from '../text/span';

/**
 * On a section's marker the markers of its siblings, on 一是 the markers of its series, on 讲三点意见 the promise
 * and the markers it counts; nothing elsewhere.
 */
export function documentHighlight(analysis: Analysis, offset: Offset): readonly Span[] {
  for (const speech of analysis.outline.speeches) {
    if (!touches(speech.span, offset)) continue;
    const found = sectionMarkers(speech, offset) ?? seriesMarkers(speech, offset) ?? countedMarkers(speech, offset);
    if (found !== undefined) return found;
  }
  return [];
}

function sectionMarkers(speech: Speech, offset: Offset): readonly Span[] | undefined {
  for (const { siblings } of siblingLists(speech.sections)) {
    const markers = siblings.flatMap((section) => (section.marker === null ? [] : [section.marker.span]));
    if (markers.some((marker) => touches(marker, offset))) return markers;
  }
  return undefined;
}

function seriesMarkers(speech: Speech, offset: Offset): readonly Span[] | undefined {
  return speech.enumerations.map((series) => series.items.map((item) => item.span)).find((spans) => spans.some((item) => touches(item, offset)));
}

function countedMarkers(speech: Speech, offset: Offset): readonly Span[] | undefined {
  const promise = speech.declaredCounts.find((declared) => touches(declared.span, offset));
  return promise === undefined ? undefined : [promise.span, ...promise.items];
}
