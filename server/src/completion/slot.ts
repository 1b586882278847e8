/** What kind of text fits into the place of the cursor: a line of its own, a sentence, a few words. */
import type { Paragraph, Speech } from '../outline/outline';
import { lineStart } from '../edits/blocks';
import type { Span } from '../text/span';
import type { Draft } from './draft';

export interface Slot {
  /**
   * `line`: nothing else stands on the line; `sentence`: one sentence ends here and another may begin; `colon`: after a colon,
   * where a series may follow; `words`: anywhere else inside a sentence.
   */
  readonly kind: 'line' | 'sentence' | 'colon' | 'words';
  readonly speech: Speech;
  readonly paragraph: Paragraph | null;
  /** What stands on the line before and after the place. */
  readonly before: string;
  readonly after: string;
}

const SENTENCE_END = /[。！？][”’）」』]?$/;

/** Null where nothing is to be completed: in headings and titles, comments, tables, residue, between 《》. @param typed what is being replaced */
export function slotAt({ text, outline }: Draft, typed: Span): Slot | null {
  const start = lineStart(text, typed.start);
  const before = text.slice(start, typed.start);
  const after = /^[^\r\n]*/.exec(text.slice(typed.end))?.[0] ?? '';
  const speech = outline.speeches.find(({ span }) => typed.start <= span.end) ?? outline.speeches.at(-1);
  if (speech === undefined) return null;
  const paragraph = speech.paragraphs.find(({ line }) => line.start <= typed.start && typed.start <= line.end) ?? null;
  if (paragraph !== null && (paragraph.kind === 'excluded' || paragraph.kind === 'furniture')) return null;
  if (/^[\s\u3000]*$/.test(before) && after.trim() === '') return { kind: 'line', speech, paragraph, before, after };
  // A heading that is ended by 。 is one whose text is about to follow on its line.
  const runsOn = paragraph?.kind === 'heading' && before.endsWith('。');
  if ((paragraph?.kind !== 'body' && !runsOn) || inside(before, '《', '》')) return null;
  const free = !inside(before, '“', '”') && !inside(before, '（', '）');
  const kind = free && SENTENCE_END.test(before) ? 'sentence' : free && before.endsWith('：') ? 'colon' : 'words';
  return { kind, speech, paragraph, before, after };
}

/** Whether the text ends inside a pair that is not closed yet. */
export function inside(before: string, open: string, close: string): boolean {
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}
