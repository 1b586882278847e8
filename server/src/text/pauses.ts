/** How long a speaker pauses at punctuation (停顿). */
import type { Span } from './span';

/** Seconds at the end of a paragraph, besides those of its last mark. */
export const PARAGRAPH_PAUSE = 0.6;

/** Marks that follow each other, with the quotation marks and brackets between them, make one pause. */
const MARKS = /[。！？!?；;：:，,…][。！？!?；;：:，,…”’」』）)》]*/g;
const SECONDS: Readonly<Record<string, number>> = {
  '。': 0.4, '！': 0.4, '？': 0.4, '!': 0.4, '?': 0.4, '…': 0.4, '；': 0.3, ';': 0.3, '：': 0.3, ':': 0.3, '，': 0.2, ',': 0.2,
};

/** Seconds of all pauses at marks inside `span`; the marks of 1,200 and 8:30 are none. */
export function pauseSeconds(text: string, span: Span = { start: 0, end: text.length }): number {
  const part = text.slice(span.start, span.end);
  let tenths = 0;
  for (const { 0: marks, index } of part.matchAll(MARKS)) {
    if (marks.length === 1 && /[,:：]/.test(marks) && /\d/.test(part.charAt(index - 1)) && /\d/.test(part.charAt(index + 1))) continue;
    tenths += Math.round(10 * Math.max(...Array.from(marks, (mark) => SECONDS[mark] ?? 0)));
  }
  return tenths / 10;
}
