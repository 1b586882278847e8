/** 圈码后不加标点: nothing stands between ① and its text. */
import type { Rule, RuleContext } from './rule';
import { type NumberedItem, numberedItems } from './support/numberedItems';
import { type Deviation, FIX_ALL, reportDeviations } from './support/repeatedDeviation';

export const rule: Rule = {
  meta: {
    id: 'circled-ordinal-no-punct',
    name: '圈码后不加标点',
    nameEn: 'Punctuation after a circled numeral',
    group: 'A',
    severity: 'warning',
    source: '公文写作通行做法（带圆圈的序号后不再加顿号、逗号）',
  },
  messages: {
    found: { zh: '“{marker}”后面不加标点。', en: 'No punctuation after “{marker}”.' },
    foundMany: {
      zh: '“{marker}”后面不加标点。全文共 {count} 处。',
      en: 'No punctuation after “{marker}”. {count} places in all.',
    },
    fix: { zh: '删去“{mark}”', en: 'Delete “{mark}”' },
    fixAll: FIX_ALL,
  },
  *check(context: RuleContext) {
    const { text } = context;
    const items = numberedItems(context, ['circled'], ['circled']);
    yield* reportDeviations(items.flatMap((item) => (opensClause(text, item) ? (deviation(text, item) ?? []) : [])));
  },
};

/** After a quotation or a noun (“十大行动”④，) a circled number is the mark of a note. */
function opensClause(text: string, { numeral }: NumberedItem): boolean {
  return /(?:^|[\s\u3000。；;：:、，,！？!?*])$/.test(text.slice(Math.max(0, numeral.start - 1), numeral.start));
}

function deviation(text: string, { numeral }: NumberedItem): Deviation | null {
  const end = numeral.end + 1;
  const mark = text.slice(numeral.end, end);
  if (!/^[、，,.．:：。]$/.test(mark)) return null;
  return {
    span: { start: numeral.start, end },
    data: { marker: text.slice(numeral.start, numeral.end), mark },
    edits: [{ span: { start: numeral.end, end }, newText: '' }],
  };
}
