/** 称呼顺序: persons by name and office come before groups, and higher groups before wider ones. */
import type { Rule, RuleContext } from './rule';

/** From the most particular to the most general; 女士们、先生们 have no place of their own. */
const RANKS: readonly RegExp[] = [
  /^尊敬的(?!各位)[^各].{0,12}(?:书记|[省市县区州镇乡局部厅院校]长|主任|主席|总理|司令员|政委|董事长)$/,
  /^(?:尊敬的)?各位(?:老)?领导$/,
  /^(?:尊敬的)?各位(?:来宾|嘉宾|专家|企业家)/,
  /^(?:尊敬的)?各位(?:代表|委员)$/,
  /^(?:各位)?(?:同志们|同事们|同志)$/,
  /^(?:各位)?(?:朋友们|老师们|同学们|乡亲们|老师|同学)$/,
];
const INVERSION = 2;

export const rule: Rule = {
  meta: {
    id: 'salutation-order',
    name: '称呼顺序',
    nameEn: 'Order of the salutation',
    group: 'C',
    severity: 'hint',
    source: '讲话稿通行格式（先特称后泛称，先上级后同级，先宾后主）',
  },
  messages: {
    found: {
      zh: '称呼一般先特称后泛称：尊敬的×书记→各位领导→各位来宾（代表、委员）→同志们。',
      en: 'Address particular persons first: 尊敬的×书记 → 各位领导 → 各位来宾（代表、委员） → 同志们.',
    },
  },
  *check({ speech }: RuleContext) {
    const opening = speech.salutations.find(({ role }) => role === 'opening');
    if (opening === undefined) return;
    const parts = opening.text.split(/[、，,：:！!\s\u3000]+/).filter((part) => part !== '');
    let highest = 0;
    for (const part of parts) {
      const rank = RANKS.findIndex((pattern) => pattern.test(part));
      if (rank < 0) continue;
      if (highest - rank >= INVERSION) {
        yield { messageId: 'found', span: opening.span };
        return;
      }
      highest = Math.max(highest, rank);
    }
  },
};
