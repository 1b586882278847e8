/** “一是”“一要”后不加标点: the text follows 一是 without a mark. */
import type { Rule, RuleContext } from './rule';
import { type NumberedItem, numberedItems } from './support/numberedItems';
import { type Deviation, FIX_ALL, reportDeviations } from './support/repeatedDeviation';

/** 一是，在…方面，…: the mark sets off a phrase; milder, as some would keep it. */
const PHRASE = /^(?:在|按照|对于)[^，,。；;！？]{1,20}[，,]/;

export const rule: Rule = {
  meta: {
    id: 'narrative-ordinal-no-comma',
    name: '“一是”“一要”后不加标点',
    nameEn: 'Punctuation after 一是 or 一要',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.3.7',
  },
  messages: {
    found: { zh: '“{ordinal}”后面不加“{mark}”，直接写内容。', en: 'No “{mark}” after “{ordinal}”; go on with the text.' },
    foundMany: {
      zh: '“{ordinal}”后面不加“{mark}”，直接写内容。全文共 {count} 处。',
      en: 'No “{mark}” after “{ordinal}”; go on with the text. {count} places in all.',
    },
    fix: { zh: '删去“{mark}”', en: 'Delete “{mark}”' },
    fixAll: FIX_ALL,
  },
  *check(context: RuleContext) {
    const { text } = context;
    const items = numberedItems(context, ['shi', 'yao'], ['是', '要']);
    yield* reportDeviations(items.flatMap((item) => deviation(text, item) ?? []));
  },
};

function deviation(text: string, { numeral }: NumberedItem): Deviation | null {
  const word = text.charAt(numeral.end);
  if (word !== '是' && word !== '要') return null;
  const start = numeral.end + 1;
  const mark = text.charAt(start);
  if (!/^[，、：,:]$/.test(mark)) return null;
  const mild = PHRASE.test(text.slice(start + 1, start + 24));
  return {
    span: { start: numeral.start, end: start + 1 },
    data: { ordinal: text.slice(numeral.start, start), mark },
    edits: [{ span: { start, end: start + 1 }, newText: '' }],
    ...(mild ? { severity: 'information' } : {}),
  };
}
