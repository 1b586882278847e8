/** 会议名称前后不一: title and text call the meeting by different kinds. */
import type { Finding, Rule, RuleContext } from './rule';
import { bodyParagraphs } from './support/bodyParagraphs';
import type { KnownParagraph } from './support/knownParagraphs';
import { search } from './support/search';

const KIND = /(?:推进|动员|部署|座谈|表彰|总结|现场|调度|启动|誓师|培训|研讨|述职|汇报|通报|恳谈|联席|听证|发布|谈话)/g;
const KINDS_BEFORE_MEETING = /((?:(?:推进|动员|部署|座谈|表彰|总结|现场|调度|启动|誓师|培训|研讨|交流|述职|汇报|通报|恳谈|联席|听证|发布|谈话|工作|电视电话|暨|和){1,8}))(?:大会|会议|会)/;
/** The clause that names this very meeting: 今天，我们召开…会, 开好这次…会. */
const NAMED = /(?:今天|今日|这里)[^。！？\n]{0,16}(?:召开|举行|举办)([^，,。；！？\n]{2,50}会)|(?:这次|此次|本次)([^，,。；！？是\n]{0,16}会)(?!议?(?:不仅|不只|既)是)/g;

export const rule: Rule = {
  meta: {
    id: 'meeting-name-inconsistent',
    name: '会议名称前后不一',
    nameEn: 'Meeting named in two ways',
    group: 'B',
    severity: 'hint',
    source: '编写经验（套用旧稿）',
  },
  messages: {
    found: { zh: '标题是“{title}会”，正文写“{body}会”。', en: 'The title says “{title}会”, the text says “{body}会”.' },
    title: { zh: '标题', en: 'The title' },
  },
  *check(context: RuleContext) {
    const { title } = context.speech;
    if (title === null) return;
    const named = kindsIn(title.text);
    if (named.length === 0) return;
    for (const paragraph of bodyParagraphs(context)) {
      const finding = conflict(paragraph, named);
      if (finding !== null) {
        yield { ...finding, related: [{ span: title.span, messageId: 'title' }] };
        return;
      }
    }
  },
};

/** Kinds named directly before 会: 动员部署会 → 动员, 部署. */
function kindsIn(name: string): string[] {
  return KINDS_BEFORE_MEETING.exec(name)?.[1]?.match(KIND) ?? [];
}

const MEETINGS = search((text): readonly RegExpExecArray[] => [...text.matchAll(NAMED)], [], '会', '今这此本');

function conflict(paragraph: KnownParagraph, named: readonly string[]): Finding | null {
  for (const match of paragraph.find(MEETINGS)) {
    const name = match[1] ?? match[2] ?? '';
    const kinds = kindsIn(name);
    if (kinds.length === 0 || kinds.some((kind) => named.includes(kind))) continue;
    const at = paragraph.start + match.index + match[0].lastIndexOf(name);
    return { messageId: 'found', data: { title: named.join(''), body: kinds.join('') }, span: { start: at, end: at + name.length } };
  }
  return null;
}
