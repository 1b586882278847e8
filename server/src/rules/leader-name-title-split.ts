/** 职务姓名不一致: one name with two titles, or one title with two names. */
import type { Finding, Rule, RuleContext } from './rule';
import { type BodyMatch, bodyMatches, type Pattern, pattern } from './support/bodyParagraphs';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const TITLES = '书记|县长|市长|省长|区长|州长|旗长|镇长|乡长|局长|主任|主席|部长|厅长|校长|院长|总经理|董事长';
/** Titles that one person at a time has, if nothing before them says of what. */
const SINGLE = '县委书记|市委书记|省委书记|区委书记|县长|市长|省长|区长|州长|旗长';
const NAME = `([${SURNAMES}][\\u4e00-\\u9fff]{1,2})`;
/** What comes after a name or title, and not in the middle of another word (主任务, 书记处). */
const AFTER = '(?=同志|[，。、；：！]|(?:的|还|要|也|又|在|到|就|对|作|讲|主持|出席|宣读|通报|强调|指出|提出))';
const NAME_FIRST = pattern(new RegExp(`(?<![\\u4e00-\\u9fff](?<![请由和与照按听]))${NAME}((?:常务副|副)?(?:${TITLES}))${AFTER}`, 'g'), '记长任席理');
const TITLE_FIRST = pattern(new RegExp(`(?<![\\u4e00-\\u9fff、])(${SINGLE})${NAME}${AFTER}`, 'g'), '记长');
const NAME_BOTH = pattern(new RegExp(`(?<=[\\u4e00-\\u9fff]、(?:[\\u4e00-\\u9fff]{0,6}))(?:${TITLES})${NAME}`, 'g'), '记长任席理', '、');
/** Another time, another holder. */
const OTHER_TIME = /(?:时任|原任|原|前任|前|新任|老|历任|拟任|候任)$/;

export const rule: Rule = {
  meta: {
    id: 'leader-name-title-split',
    name: '职务姓名不一致',
    nameEn: 'Names and titles that do not agree',
    group: 'G',
    severity: 'warning',
    finalOnly: true,
    source: '编写经验（职务、姓名前后要一致）',
  },
  messages: {
    twoTitles: { zh: '前面称“{before}”，这里称“{here}”。同一个人的职务请核对。', en: '“{before}” before, “{here}” here: two titles for one name. Please check.' },
    twoNames: { zh: '前面说“{before}”，这里说“{here}”。同一职务有两个姓名，请核对。', en: '“{before}” before, “{here}” here: two names for one title. Please check.' },
    before: { zh: '前面称“{before}”', en: '“{before}” here' },
  },
  *check(context: RuleContext) {
    const several = new Set(bodyMatches(context, NAME_BOTH).map(({ groups: [name = ''] }) => name));
    yield* clashes(current(context, NAME_FIRST), 0, 1, 'twoTitles', (name) => several.has(name));
    yield* clashes(current(context, TITLE_FIRST), 0, 1, 'twoNames', () => false);
  },
};

function current(context: RuleContext, wanted: Pattern): readonly BodyMatch[] {
  return bodyMatches(context, wanted).filter(({ span }) => !OTHER_TIME.test(context.text.slice(Math.max(0, span.start - 2), span.start)));
}

/** Matches with the same `key` group and another `value` group than the first one. */
function* clashes(matches: readonly BodyMatch[], key: number, value: number, messageId: string, excused: (key: string) => boolean): Generator<Finding> {
  const first = new Map<string, BodyMatch>();
  const reported = new Set<string>();
  for (const match of matches) {
    const name = match.groups[key] ?? '';
    const before = first.get(name);
    if (before === undefined) first.set(name, match);
    else if (before.groups[value] !== match.groups[value] && !excused(name) && !reported.has(match.text)) {
      reported.add(match.text);
      yield { messageId, data: { before: before.text, here: match.text }, span: match.span, related: [{ span: before.span, messageId: 'before', data: { before: before.text } }] };
    }
  }
}
