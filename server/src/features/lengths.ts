/** How long stretches of a document are when they are read aloud. */
import type { Analysis } from '../analysis';
import { createReadAloud } from '../outline/readAloud';
import type { Span } from '../text/span';
import type { Spoken } from '../text/speakingTime';

/** One answer a span, in the same order; spans may overlap. */
export function lengths({ text, outline }: Analysis, spans: readonly Span[]): readonly Spoken[] {
  const reading = createReadAloud(text, outline);
  return spans.map((span) => ({ characters: reading.count(span), pauses: reading.pauses(span) }));
}
