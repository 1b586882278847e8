/** 阿拉伯序号后用下脚点: an Arabic numeral is followed by a dot. */
import { toHalfWidthDigits } from '../text/numerals';
import type { Rule, RuleContext } from './rule';
import { type NumberedItem, numberedSections } from './support/numberedItems';
import { type Deviation, FIX_ALL, reportDeviations } from './support/repeatedDeviation';

export const rule: Rule = {
  meta: {
    id: 'arabic-ordinal-dot',
    name: '阿拉伯序号后用下脚点',
    nameEn: 'Arabic numeral not followed by a dot',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.3.3；GB/T 9704—2012 7.3.3',
  },
  messages: {
    found: {
      zh: '“{found}”应写作“{right}”。阿拉伯数字序号后用圆点，不用顿号。',
      en: '“{found}” should be “{right}”: an Arabic numeral is followed by a dot, not by 、.',
    },
    foundMany: {
      zh: '“{found}”应写作“{right}”。阿拉伯数字序号后用圆点，不用顿号。全文共 {count} 处。',
      en: '“{found}” should be “{right}”: an Arabic numeral is followed by a dot, not by 、. {count} places in all.',
    },
    fix: { zh: '改为“{right}”', en: 'Change to “{right}”' },
    fixAll: FIX_ALL,
  },
  *check(context: RuleContext) {
    const { text } = context;
    const sections = numberedSections(context, ['arabic-dot']).filter((section) => !section.appendix);
    yield* reportDeviations(sections.flatMap((section) => deviation(text, section) ?? []));
  },
};

/** Touches the numeral only where its digits are full width, as `１.` would mix two widths. */
function deviation(text: string, { numeral }: NumberedItem): Deviation | null {
  const end = numeral.end + 1;
  if (!/^[、，,。:：]$/.test(text.slice(numeral.end, end))) return null;
  const digits = text.slice(numeral.start, numeral.end);
  const plain = toHalfWidthDigits(digits);
  const wide = plain !== digits;
  return {
    span: { start: numeral.start, end },
    data: { found: text.slice(numeral.start, end), right: `${plain}.` },
    edits: [
      wide
        ? { span: { start: numeral.start, end }, newText: `${plain}.` }
        : { span: { start: numeral.end, end }, newText: '.' },
    ],
  };
}
