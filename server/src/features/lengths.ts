/** How long stretches of a document are when they are read aloud. */
import type { Analysis } from '../analysis';
import type { Span } from '../text/span';
import type { Spoken } from '../text/speakingTime';
import { readAloudOf, speechesNear } from './perSpeech';

/** One answer a span, in the same order; spans may overlap. */
export function lengths(analysis: Analysis, spans: readonly Span[]): readonly Spoken[] {
  return spans.map((span) => lengthOf(analysis, span));
}

/** The length of a span is the sum of those of its lines, so speeches can be counted one by one. */
export function lengthOf(analysis: Analysis, span: Span): Spoken {
  let characters = 0;
  let pauses = 0;
  for (const { start, parsed } of speechesNear(analysis, span)) {
    const own = { start: Math.max(0, span.start - start), end: Math.min(parsed.text.length, span.end - start) };
    const reading = readAloudOf(parsed);
    characters += reading.count(own);
    pauses += reading.pauses(own);
  }
  return { characters, pauses };
}
