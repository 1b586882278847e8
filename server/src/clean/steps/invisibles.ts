/** Invisible and control characters go; other blanks become plain ones; odd line ends become line ends. */
import type { Draft } from '../draft';
import type { Change, Step } from '../step';

/** Controls, soft hyphen, zero width and direction marks, byte order mark. */
const INVISIBLE = '\\u0000-\\u0008\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb';
/** Blanks of other widths than U+0020 and U+3000. */
const ODD_BLANK = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f';
/** Manual line breaks of word processors. */
const ODD_LINE_END = '\\u000b\\u0085\\u2028\\u2029';
const CJK = '[\\u3000-\\u9fff\\uff00-\\uffef]';

/** Joiners belong to emoji; between Chinese characters they are dirt. */
const ODD = new RegExp(`[${INVISIBLE}]+|(?<=${CJK})[\\u200c\\u200d]+(?=${CJK})|[${ODD_LINE_END}]|(?:^|(?<=[\\r\\n]))[ \\t\\u3000]*[${ODD_BLANK}][ \\t\\u3000${ODD_BLANK}]*|[${ODD_BLANK}]`, 'g');
const ANY_ODD = new RegExp(`[${INVISIBLE}${ODD_LINE_END}${ODD_BLANK}\\u200c\\u200d]`);
const IS_LINE_END = new RegExp(`^[${ODD_LINE_END}]$`);
const IS_BLANK = new RegExp(`^[ \\t\\u3000${ODD_BLANK}]+$`);
const WIDE_BLANK = /[\u2001\u2003\u3000]/;

export const invisibles: Step = {
  kind: 'spaces',
  *changes(draft: Draft): Iterable<Change> {
    const { text } = draft;
    if (!ANY_ODD.test(text)) return;
    for (const { index, 0: found } of text.matchAll(ODD)) {
      const newText = IS_LINE_END.test(found) ? draft.lineEnd() : IS_BLANK.test(found) ? plainBlanks(text, index, found) : '';
      yield [{ span: { start: index, end: index + found.length }, newText }];
    }
  },
};

/** An indent keeps its width: two columns are one ideographic space. */
function plainBlanks(text: string, index: number, found: string): string {
  const before = text.charAt(index - 1);
  const opensLine = index === 0 || before === '\n' || before === '\r';
  if (!opensLine) return ' ';
  const columns = Array.from(found, (blank) => (WIDE_BLANK.test(blank) ? 2 : 1)).reduce((sum, width) => sum + width, 0);
  return '\u3000'.repeat(Math.round(columns / 2));
}
