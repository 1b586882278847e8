/** Needless blanks: at line ends, doubled, beside full-width marks; and blank lines beyond one. */
import type { Paragraph } from '../../outline/outline';
import type { TextEdit } from '../../text/textEdit';
import { blanksAfter, blanksBefore, isLineEnd } from '../../text/blanks';
import type { Draft } from '../draft';
import type { Change, Step } from '../step';

const DOUBLED = / {2,}/g;
const BESIDE_MARK = /(?<=[，。；：！？、（《“‘])[ \t]+(?=\S)|(?<=\S)[ \t]+(?=[，。；：！？、）》”’])/g;
/** A blank between a marker and its heading is a matter of taste. */
const AFTER_MARKER = /^[一二三四五六七八九十百]{1,4}、$/;

export const spaces: Step = {
  kind: 'spaces',
  *changes(draft: Draft): Iterable<Change> {
    const { text, markdown } = draft;
    for (const paragraph of draft.paragraphs()) {
      const { kind, line, content } = paragraph;
      if (kind === 'excluded' || kind === 'furniture') continue;
      const trailing = trailingBlanks(text, paragraph);
      if (trailing !== null && !(markdown && kind !== 'blank' && trailing.span.end - trailing.span.start > 1)) yield [trailing];
      if ((kind !== 'body' && kind !== 'heading' && kind !== 'salutation') || line.end - line.start < 3) continue;
      const words = text.slice(content.start, content.end);
      if (!/[ \t]/.test(words)) continue;
      for (const { index, 0: found } of words.matchAll(DOUBLED)) {
        const start = content.start + index;
        yield [{ span: { start: start + 1, end: start + found.length }, newText: '' }];
      }
      for (const { index, 0: found } of words.matchAll(BESIDE_MARK)) {
        if (index < 6 && AFTER_MARKER.test(words.slice(0, index))) continue;
        if (words.charAt(index - 1) === '“' && words.charAt(index + found.length) === '”') continue;
        const start = content.start + index;
        yield [{ span: { start, end: start + found.length }, newText: '' }];
      }
    }
    yield* blankLines(draft);
  },
};

/** Blanks before a real line end or the end of the text. */
function trailingBlanks(text: string, { line }: Paragraph): TextEdit | null {
  if (line.end < text.length && !isLineEnd(text.charAt(line.end))) return null;
  const start = Math.max(line.start, blanksBefore(text, line.end));
  if (start === line.end || (start === line.start && !isFreeLine(text, start))) return null;
  return { span: { start, end: line.end }, newText: '' };
}

function isFreeLine(text: string, start: number): boolean {
  return start === 0 || isLineEnd(text.charAt(start - 1));
}

/** One blank line of several, none before the first line with text. */
function* blankLines(draft: Draft): Iterable<Change> {
  const { text } = draft;
  const lines = draft.lines();
  const excluded = draft.paragraphs().filter(({ kind }) => kind === 'excluded').map(({ line }) => line.start);
  const untouched = new Set(excluded);
  let blanks = 0;
  let seen = false;
  for (let line = 0; line < lines.lineCount; line++) {
    const { start, end } = lines.lineSpan(line);
    if (blanksAfter(text, start) < end || untouched.has(start)) {
      blanks = 0;
      seen = true;
      continue;
    }
    blanks++;
    const last = line + 1 >= lines.lineCount;
    if (last || (seen && blanks < 2)) continue;
    yield [{ span: { start, end: lines.lineSpan(line + 1).start }, newText: '' }];
  }
}
