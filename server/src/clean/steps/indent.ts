/** The indent of paragraphs (段首缩进): two characters, or none. */
import { isLineEnd } from '../../text/blanks';
import type { Draft } from '../draft';
import type { CleanOptions } from '../options';
import type { Change, Step } from '../step';

const BLANKS = /^[ \t\u3000]*$/;

export const indent: Step = {
  kind: null,
  *changes(draft: Draft, { indent: wanted }: CleanOptions): Iterable<Change> {
    // Four blanks are code in Markdown, and renderers set the indent of paragraphs.
    if (wanted === 'keep' || draft.markdown) return;
    const { text } = draft;
    for (const { kind, line, content, hashes } of draft.paragraphs()) {
      const flush = kind === 'salutation';
      if ((!flush && kind !== 'body' && kind !== 'heading') || hashes > 0) continue;
      if (line.start > 0 && !isLineEnd(text.charAt(line.start - 1))) continue;
      const found = text.slice(line.start, content.start);
      const right = wanted === 'two' && !flush ? '\u3000\u3000' : '';
      if (found !== right && BLANKS.test(found)) yield [{ span: { start: line.start, end: content.start }, newText: right }];
    }
  },
};
