/** 带括号序号后不加标点: nothing stands between （一） and its text. */
import type { Rule, RuleContext } from './rule';
import { type NumberedItem, numberedItems } from './support/numberedItems';
import { type Deviation, FIX_ALL, reportDeviations } from './support/repeatedDeviation';

export const rule: Rule = {
  meta: {
    id: 'bracketed-ordinal-no-punct',
    name: '带括号序号后不加标点',
    nameEn: 'Punctuation after a bracketed numeral',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.3.4',
  },
  messages: {
    found: { zh: '“{marker}”后面不加“{mark}”。', en: 'No “{mark}” after “{marker}”.' },
    foundMany: {
      zh: '“{marker}”后面不加“{mark}”。全文共 {count} 处。',
      en: 'No “{mark}” after “{marker}”. {count} places in all.',
    },
    fix: { zh: '删去“{mark}”', en: 'Delete “{mark}”' },
    fixAll: FIX_ALL,
  },
  *check(context: RuleContext) {
    const { text } = context;
    const items = numberedItems(context, ['cn-paren', 'arabic-paren'], ['paren']);
    yield* reportDeviations(items.flatMap((item) => (opensClause(text, item) ? (deviation(text, item) ?? []) : [])));
  },
};

/** A bracketed number in mid-sentence (严守“四个不得”（16），) is a note, not an ordinal. */
function opensClause(text: string, { span }: NumberedItem): boolean {
  return /(?:^|[\s\u3000。；;：:！？!?*])$/.test(text.slice(Math.max(0, span.start - 1), span.start));
}

function deviation(text: string, { span, numeral }: NumberedItem): Deviation | null {
  if (!/[)）]/.test(text.charAt(numeral.end))) return null;
  const start = numeral.end + 1;
  const mark = /^[、，,.．:：。]/.exec(text.slice(start, start + 1))?.[0];
  if (mark === undefined) return null;
  const end = start + mark.length;
  return {
    span: { start: span.start, end },
    data: { marker: text.slice(span.start, start), mark },
    edits: [{ span: { start, end }, newText: '' }],
  };
}
