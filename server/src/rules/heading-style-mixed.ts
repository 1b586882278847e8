/** 同级标题独行、接排不一: siblings differ in whether their heading has a line of its own. */
import type { Section } from '../outline/outline';
import type { Rule, RuleContext } from './rule';
import { bodyIndexOf } from './support/bodyIndex';
import { siblingsIn } from './support/sections';

const ENOUGH = 3;

export const rule: Rule = {
  meta: {
    id: 'heading-style-mixed',
    name: '同级标题独行、接排不一',
    nameEn: 'Run-in and stand-alone headings mixed',
    group: 'A',
    severity: 'hint',
    source: '编写经验',
  },
  messages: {
    found: {
      zh: '同一级小标题有的独占一行，有的与正文接排，请统一。',
      en: 'Some headings of this level stand alone, some run into their text; make them alike.',
    },
  },
  *check(context: RuleContext) {
    const { text, lines } = context;
    // A short paragraph of two sentences with more text below may be a heading, or run-in text: it counts for neither.
    const hasLine = ({ headingSpan: { end } }: Section): boolean => !/[^\s\p{P}]/u.test(text.slice(end, lines.lineSpan(lines.lineAt(end)).end));
    const body = bodyIndexOf(context);
    for (const { siblings } of siblingsIn(context)) {
      const numbered = siblings.filter((section) => section.marker?.place === 'line' && !section.appendix && body.isFilled(section));
      const runIn = numbered.filter((section) => section.runIn);
      if (runIn.length === 0) continue;
      const alone = numbered.filter((section) => !section.runIn && hasLine(section));
      const [few, many] = runIn.length < alone.length ? [runIn, alone] : [alone, runIn];
      if (runIn.length + alone.length < ENOUGH || many.length < 2 * few.length) continue;
      for (const section of few) yield { messageId: 'found', span: section.headingSpan };
    }
  },
};
