/** 汉字序号后用顿号: a Chinese numeral without brackets is followed by 、. */
import type { Rule, RuleContext } from './rule';
import { type NumberedItem, numberedSections } from './support/numberedItems';
import { type Deviation, FIX_ALL, reportDeviations } from './support/repeatedDeviation';

const WRONG_MARK = /[，,.．。:：;；]/;
const BLANK = /[ \t\u3000\u00a0]/;

export const rule: Rule = {
  meta: {
    id: 'chinese-ordinal-dunhao',
    name: '汉字序号后用顿号',
    nameEn: 'Chinese numeral not followed by 、',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.3.2、4.5.3.2',
  },
  messages: {
    found: {
      zh: '“{found}”应写作“{right}”。不带括号的汉字序号后面用顿号。',
      en: '“{found}” should be “{right}”: a Chinese numeral without brackets is followed by 、.',
    },
    foundMany: {
      zh: '“{found}”应写作“{right}”。不带括号的汉字序号后面用顿号。全文共 {count} 处。',
      en: '“{found}” should be “{right}”: a Chinese numeral without brackets is followed by 、. {count} places in all.',
    },
    fix: { zh: '改为“{right}”', en: 'Change to “{right}”' },
    fixAll: FIX_ALL,
  },
  *check(context: RuleContext) {
    const { text } = context;
    const sections = numberedSections(context, ['cn-comma']).filter((section) => !section.appendix);
    yield* reportDeviations(sections.flatMap((section) => deviation(text, section, sections.length) ?? []));
  },
};

/** A blank after a lone numeral may be anything (一 家人); with other numbered sections beside it, it is a marker. */
function deviation(text: string, { numeral }: NumberedItem, sections: number): Deviation | null {
  let end = numeral.end;
  while (end - numeral.end < 8 && BLANK.test(text.charAt(end))) end++;
  const blanks = end - numeral.end;
  if (WRONG_MARK.test(text.charAt(end))) end++;
  else if (blanks === 0 || sections < 2 || text.charAt(end) === '、') return null;
  const value = text.slice(numeral.start, numeral.end);
  return {
    span: { start: numeral.start, end },
    data: { found: text.slice(numeral.start, end), right: `${value}、` },
    edits: [{ span: { start: numeral.end, end }, newText: '、' }],
  };
}
