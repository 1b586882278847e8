/** Texts with marked places: `[|…|]` around a span, `$0` for the cursor; both are taken out before the text is used. */
import type { Offset, Span } from '../../server/src/text/span';

export interface MarkedText {
  /** The text without marks. */
  readonly text: string;
  /** The marked spans, in order of their starts. */
  readonly spans: readonly Span[];
  readonly cursor: Offset | null;
}

/** @throws Error if the marks are not paired. */
export function readMarkers(marked: string): MarkedText {
  let text = '';
  let cursor: Offset | null = null;
  const open: Offset[] = [];
  const spans: Span[] = [];
  for (const part of marked.split(/(\[\||\|\]|\$0)/)) {
    if (part === '[|') open.push(text.length);
    else if (part === '|]') {
      const start = open.pop();
      if (start === undefined) throw new Error(`|] without [| in: ${marked}`);
      spans.push({ start, end: text.length });
    } else if (part === '$0') cursor = text.length;
    else text += part;
  }
  if (open.length > 0) throw new Error(`[| without |] in: ${marked}`);
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end), cursor };
}

/** The text with `[|…|]` around the spans, so that a failing test shows places instead of numbers. */
export function writeMarkers(text: string, spans: readonly Span[]): string {
  const marks = spans
    .flatMap(({ start, end }) => [
      { at: start, mark: '[|', order: 1 },
      { at: end, mark: '|]', order: start === end ? 2 : 0 },
    ])
    .sort((a, b) => a.at - b.at || a.order - b.order);
  let result = '';
  let done = 0;
  for (const { at, mark } of marks) {
    result += text.slice(done, at) + mark;
    done = at;
  }
  return result + text.slice(done);
}
