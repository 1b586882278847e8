/** 序号另起: siblings begin at one again without a heading between. */
import type { Finding, Rule, RuleContext } from './rule';
import { ordinalFaults, ordinalFinding } from './support/ordinalFaults';

export const rule: Rule = {
  meta: {
    id: 'outline-ordinal-restart',
    name: '序号另起',
    nameEn: 'Numbering begins again',
    group: 'A',
    severity: 'information',
    source: '起草惯例：一个大部分内序号连续',
  },
  messages: {
    found: {
      zh: '序号又从“{marker}”开始。如果这是另一大部分，请给它加一个不编号的标题（如“第二部分”）；如果不是，请接着编号。',
      en: 'The numbering begins again with “{marker}”. If this is another part, give it an unnumbered heading; if not, count on.',
    },
    against: { zh: '前面的“{marker}”', en: 'The “{marker}” before' },
    renumber: { zh: '接着前面编号', en: 'Count on' },
  },
  check,
};

function* check(context: RuleContext): Generator<Finding> {
  for (const found of ordinalFaults(context, 'restart')) yield ordinalFinding(found, {}, { safe: false });
}
