/** What the drafter has typed of the words that are to be completed. */
import type { Offset, Span } from '../text/span';

export interface Typed {
  /**
   * `trigger`: a trigger such as `/` and what follows it; `latin`: letters of pinyin; `han`: a run of Chinese characters;
   * `nothing`: after a mark, a blank or the start of the line.
   */
  readonly kind: 'trigger' | 'latin' | 'han' | 'nothing';
  /** What is replaced: from where the typing began to the cursor. */
  readonly span: Span;
  /** The trigger, or nothing. */
  readonly trigger: string;
}

const LONGEST_QUERY = 24;

/** @param triggers as typed by the drafter, such as `/` and `、、`; longer ones are looked for first */
export function typedAt(text: string, offset: Offset, triggers: readonly string[]): Typed {
  const line = lineBefore(text, offset);
  // What can be typed after a trigger, or without one.
  const query = /(?:[a-z]+|\p{Script=Han}+)$/u.exec(line.slice(-LONGEST_QUERY))?.[0] ?? '';
  const span = { start: offset - query.length, end: offset };
  const before = line.slice(0, line.length - query.length);
  const trigger = [...triggers].sort((a, b) => b.length - a.length).find((candidate) => candidate !== '' && before.endsWith(candidate) && mayTrigger(before, candidate));
  if (trigger !== undefined) return { kind: 'trigger', span: { start: span.start - trigger.length, end: offset }, trigger };
  const kind = query === '' ? 'nothing' : /^[a-z]/.test(query) ? (/[A-Za-z0-9/:.@_-]$/.test(before) ? 'nothing' : 'latin') : 'han';
  return { kind, span: kind === 'nothing' ? { start: offset, end: offset } : span, trigger: '' };
}

/** 1/2, km/h and https:// trigger nothing. */
function mayTrigger(before: string, trigger: string): boolean {
  return !/^[ -~]+$/.test(trigger) || !/[!-~]$/.test(before.slice(0, -trigger.length));
}

function lineBefore(text: string, offset: Offset): string {
  let start = offset;
  while (start > 0 && offset - start < 400 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return text.slice(start, offset);
}
