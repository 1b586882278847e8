/** 本级称谓混用: 我市 in a speech that is otherwise about 我县, left over from the text it was made from. */
import type { Rule, RuleContext } from './rule';
import { type BodyMatch, bodyMatches, bodyParagraphs, pattern } from './support/bodyParagraphs';
import { isInside, quotations } from './support/quotations';

/** 我县, 我们县; 全县上下, 全县各级. 全市场, 全区域 and 健全村干部…制度 are other words. */
const NAMED = pattern(/我们?([省市县区州旗乡镇街村])(?![委场民长区域政帜])|(?<![安健])全([省市县区州旗乡镇街村])(?:上下|各级|各族|干部|党员|人民|群众|广大)/g, '我全');
const ANY = pattern(/(?:我们?|(?<![安健])全)([省市县区州旗乡镇街村])(?![场域帜])/g, '我全');
/** The own level is sure if it is named so often, and so much oftener than the other. */
const LEAST = 5;
const MAJORITY = 5;

export const rule: Rule = {
  meta: {
    id: 'locale-mixed',
    name: '本级称谓混用',
    nameEn: 'Another place than the own',
    group: 'B',
    severity: 'information',
    source: '编写经验（套用旧稿没有改净）',
  },
  messages: {
    found: {
      zh: '全文多用“{usual}”（{count} 处），这里是“{word}”。是套用稿没改净，还是指另一级？',
      en: 'The speech says “{usual}” {count} times, but “{word}” here. Left over from another text, or another level?',
    },
    usual: { zh: '这里用“{usual}”', en: '“{usual}” is used here' },
  },
  *check(context: RuleContext) {
    const counts = new Map<string, number>();
    for (const { groups: [level = ''] } of bodyMatches(context, ANY)) counts.set(level, (counts.get(level) ?? 0) + 1);
    if (counts.size < 2) return;
    const [own = '', count = 0] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0]);
    if (count < LEAST) return;
    const named = bodyMatches(context, NAMED);
    const usual = named.find((match) => levelOf(match) === own);
    const quoted = quotations(bodyParagraphs(context));
    for (const match of named) {
      const level = levelOf(match);
      if (usual === undefined || level === own || isAbove(level, own) || (counts.get(level) ?? 0) * MAJORITY > count || isInside(quoted, match.span.start)) continue;
      yield {
        messageId: 'found',
        data: { usual: usual.text, count, word: match.text },
        span: match.span,
        related: [{ span: usual.span, messageId: 'usual', data: { usual: usual.text } }],
      };
    }
  },
};

function levelOf({ groups: [first, second] }: BodyMatch): string {
  return first ?? second ?? '';
}

/** 我省 is what every place of the province says. */
function isAbove(level: string, own: string): boolean {
  return level === '省' && own !== '省';
}
