/** How long a speaker pauses at punctuation (停顿). */
import { isDigit } from './numerals';
import type { Span } from './span';

/** Seconds at the end of a paragraph, besides those of its last mark. */
export const PARAGRAPH_PAUSE = 0.6;

/** Tenths of a second. */
const TENTHS: ReadonlyMap<string, number> = new Map([
  ['。', 4], ['！', 4], ['？', 4], ['!', 4], ['?', 4], ['…', 4], ['；', 3], [';', 3], ['：', 3], [':', 3], ['，', 2], [',', 2],
]);
const CLOSERS = '”’」』）)》';
const INSIDE_NUMBERS = ',:：';

/**
 * Seconds of all pauses at marks inside `span`. Marks that follow each other, with what closes between them, make one
 * pause, the longest; the marks of 1,200 and 8:30 make none.
 */
export function pauseSeconds(text: string, span: Span = { start: 0, end: text.length }): number {
  let total = 0;
  let run = 0;
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (0x4e00 <= code && code <= 0x9fff) {
      total += run;
      run = 0;
      continue;
    }
    const mark = text.charAt(at);
    const tenths = insideNumber(text, at, span) ? undefined : TENTHS.get(mark);
    if (tenths !== undefined) run = Math.max(run, tenths);
    else if (run > 0 && !CLOSERS.includes(mark)) {
      total += run;
      run = 0;
    }
  }
  return (total + run) / 10;
}

function insideNumber(text: string, at: number, { start, end }: Span): boolean {
  return INSIDE_NUMBERS.includes(text.charAt(at)) && at > start && at + 1 < end && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}
