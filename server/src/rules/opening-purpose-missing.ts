/** 开头未点会议目的: the opening does not say what the meeting is for. */
import type { Rule, RuleContext } from './rule';
import { bodyParagraphs } from './support/bodyParagraphs';

const SEARCHED = 300;
const PURPOSE =
  /主要任务|目的是|主题是|这次会议|此次会议|本次会议|这次大会|今天[^。]{0,20}(?:召开|举行|集合|相聚|开会|座谈)|经[^。]{2,20}(?:研究|同意|批准)|刚才|听了|首先/;
/** Kinds that open with a meeting to be explained. */
const MEETING = /会(?:议)?上?的?(?:讲话|发言)/;
const OTHER_KIND = /致辞|致词|党课|述职|表态|座谈|就职|任前|谈话|调研|报告|说明/;

export const rule: Rule = {
  meta: {
    id: 'opening-purpose-missing',
    name: '开头未点会议目的',
    nameEn: 'Opening does not state the purpose',
    group: 'C',
    severity: 'hint',
    finalOnly: true,
    source: '讲话稿通行写法（开头讲清会议宗旨）',
  },
  messages: {
    found: {
      zh: '前两段没有点明会议目的（“今天召开……会议，主要任务是……”）。',
      en: 'The first two paragraphs do not state the purpose of the meeting (今天召开……会议，主要任务是……).',
    },
  },
  *check(context: RuleContext) {
    const { title } = context.speech;
    if (title === null || !MEETING.test(title.text) || OTHER_KIND.test(title.text)) return;
    const paragraphs = bodyParagraphs(context);
    const [first] = paragraphs;
    if (first === undefined) return;
    const opening = paragraphs.slice(0, 4).map(({ text }) => text).join('').slice(0, SEARCHED);
    if (!PURPOSE.test(opening)) yield { messageId: 'found', span: first.paragraph.content };
  },
};
