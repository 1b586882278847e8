/** “第一”等后用逗号: 第一 as the number of a point is followed by ，. */
import type { MarkerStyle } from '../outline/outline';
import { siblingLists } from '../outline/walk';
import type { Rule, RuleContext } from './rule';
import { type Deviation, FIX_ALL, reportDeviations } from './support/repeatedDeviation';
import type { Span } from '../text/span';

const STYLE: MarkerStyle = 'ordinal';
const WRONG_MARK = /^(?:[、:：]|[ \t\u3000\u00a0]{1,4})(?![\s\u3000第一二三四五六七八九十\d*])/;

export const rule: Rule = {
  meta: {
    id: 'di-ordinal-comma',
    name: '“第一”等后用逗号',
    nameEn: '第一 not followed by a comma',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.3.1、4.4.3.3',
  },
  messages: {
    found: { zh: '作序次语的“{ordinal}”后面用逗号。', en: '“{ordinal}” that numbers a point is followed by a comma.' },
    foundMany: {
      zh: '作序次语的“{ordinal}”后面用逗号。全文共 {count} 处。',
      en: '“{ordinal}” that numbers a point is followed by a comma. {count} places in all.',
    },
    fix: { zh: '改为“{ordinal}，”', en: 'Change to “{ordinal}，”' },
    fixAll: FIX_ALL,
  },
  *check({ text, speech }: RuleContext) {
    const numerals = [...series(speech)].flat().sort((a, b) => a.start - b.start);
    yield* reportDeviations(numerals.flatMap((numeral) => deviation(text, numeral) ?? []));
  },
};

/** Numerals of each series with two members or more; a lone 第一 is rather a rank (第一、第二产业). */
function* series(speech: RuleContext['speech']): Generator<Span[]> {
  for (const { siblings } of siblingLists(speech.sections)) {
    const numerals = siblings.flatMap(({ marker, appendix }) => (marker?.style === STYLE && !appendix ? [marker.numeral] : []));
    if (numerals.length >= 2) yield numerals;
  }
  for (const { kind, items } of speech.enumerations) {
    if (kind === '第' && items.length >= 2) yield items.map((item) => item.numeral);
  }
}

function deviation(text: string, numeral: Span): Deviation | null {
  if (text.charAt(numeral.start - 1) !== '第') return null;
  const mark = WRONG_MARK.exec(text.slice(numeral.end, numeral.end + 6))?.[0];
  if (mark === undefined) return null;
  const start = numeral.start - 1;
  const end = numeral.end + mark.length;
  return {
    span: { start, end },
    data: { ordinal: text.slice(start, numeral.end) },
    edits: [{ span: { start: numeral.end, end }, newText: '，' }],
  };
}
