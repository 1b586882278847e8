/** 序号括号用全角: the brackets of a numeral are full width, and both are there. */
import type { Rule, RuleContext } from './rule';
import type { TextEdit } from '../text/textEdit';
import { type NumberedItem, numberedItems } from './support/numberedItems';
import { type Deviation, FIX_ALL, reportDeviations } from './support/repeatedDeviation';

export const rule: Rule = {
  meta: {
    id: 'ordinal-bracket-width',
    name: '序号括号用全角',
    nameEn: 'Half-width brackets around a numeral',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 5.1.3',
  },
  messages: {
    found: { zh: '序号括号请用全角“{right}”。', en: 'Write the numeral in full-width brackets: “{right}”.' },
    foundMany: {
      zh: '序号括号请用全角“{right}”。全文共 {count} 处。',
      en: 'Write the numeral in full-width brackets: “{right}”. {count} places in all.',
    },
    fix: { zh: '改为“{right}”', en: 'Change to “{right}”' },
    fixAll: FIX_ALL,
  },
  *check(context: RuleContext) {
    const { text, markdown } = context;
    const items = numberedItems(context, ['cn-paren', 'arabic-paren'], ['paren']);
    const deviations = items.flatMap((item) => deviation(text, item) ?? []);
    yield* reportDeviations(markdown ? deviations.map((found) => ({ ...found, severity: 'information' })) : deviations);
  },
};

function deviation(text: string, { numeral }: NumberedItem): Deviation | null {
  const value = text.slice(numeral.start, numeral.end);
  const before = text.charAt(numeral.start - 1);
  const after = text.charAt(numeral.end);
  if (before === '（' && after === '）') return null;
  if (!/[)）]/.test(after)) return null;
  const start = /[(（]/.test(before) ? numeral.start - 1 : numeral.start;
  const end = numeral.end + 1;
  const edits: TextEdit[] = [];
  if (before !== '（') edits.push({ span: { start, end: numeral.start }, newText: '（' });
  if (after !== '）') edits.push({ span: { start: numeral.end, end }, newText: '）' });
  return { span: { start, end }, data: { right: `（${value}）` }, edits };
}
