/** Markers that fill a gap in a row of siblings but stand inside a paragraph, where a line break was lost. */
import { insideMarkers } from '../../outline/marker';
import type { Offset } from '../../text/span';
import type { RuleContext } from '../rule';
import type { WrittenMarker } from './numeralForm';
import { ordinalFaults, type OrdinalFault } from './ordinalFaults';

export interface GluedMarker extends WrittenMarker {
  readonly ordinal: number;
  /** Marker of the sibling before the gap. */
  readonly before: WrittenMarker;
}

export interface Gap {
  readonly fault: OrdinalFault;
  /** Missing ordinals that stand in a paragraph after all. */
  readonly glued: readonly GluedMarker[];
  /** Those that are missing indeed. */
  readonly missing: readonly number[];
}

/** All gaps of the speech, with what was found in them. */
export function gaps(context: RuleContext): readonly Gap[] {
  return ordinalFaults(context, 'gap').map((fault) => {
    const glued = fault.against === null ? [] : gluedAfter(fault, fault.against.marker, context.text);
    const missing = fault.fault.missing.filter((ordinal) => !glued.some((marker) => marker.ordinal === ordinal));
    return { fault, glued, missing };
  });
}

function gluedAfter({ fault, section }: OrdinalFault, before: WrittenMarker, text: string): readonly GluedMarker[] {
  const glued: GluedMarker[] = [];
  let line: Offset = before.span.end;
  for (const piece of text.slice(before.span.end, section.marker.span.start).split(/(\r\n|\n|\r)/)) {
    for (const { style, start, end, numeralStart, numeralEnd, ordinal, boundary } of insideMarkers(piece, 0).markers) {
      if (style !== section.style || boundary !== 'sentence' || !fault.missing.includes(ordinal) || glued.some((marker) => marker.ordinal === ordinal)) continue;
      const span = { start: line + start, end: line + end };
      glued.push({ text: piece.slice(start, end), span, numeral: { start: line + numeralStart, end: line + numeralEnd }, ordinal, before });
    }
    line += piece.length;
  }
  return glued;
}
