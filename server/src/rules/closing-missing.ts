/** 缺结尾: the speech breaks off without a closing. */
import type { Rule, RuleContext } from './rule';
import { bodyParagraphs } from './support/bodyParagraphs';

const SHORTEST = 300;
const LAST_PARAGRAPHS = 2;
const CLOSING =
  /同志们[，！,!]|朋友们[，！,!]|各位(?:代表|委员|领导)[，！,!]|让我们|号召|希望(?:大家|同志们|全体|各)|奋力|谱写|携手|谢谢|我就讲|讲完了|到此结束|散会|请予审议|批评指正|请予评议|请[^。]{1,12}(?:放心|监督|检验)|预祝|祝(?:大家|各位|愿)|为[^。]{2,40}(?:奋斗|贡献)|拜托/;

export const rule: Rule = {
  meta: {
    id: 'closing-missing',
    name: '缺结尾',
    nameEn: 'No closing',
    group: 'C',
    severity: 'hint',
    finalOnly: true,
    source: '讲话稿通行写法（结尾提希望、要求，发出号召）',
  },
  messages: {
    found: {
      zh: '没有找到结尾号召。可用“同志们，……让我们……”收束。',
      en: 'No closing appeal found. Close with something like “同志们，……让我们……”.',
    },
  },
  *check(context: RuleContext) {
    const { speech } = context;
    if (speech.closing !== null || speech.title === null || speech.span.end - speech.span.start < SHORTEST) return;
    const last = bodyParagraphs(context).slice(-LAST_PARAGRAPHS);
    const end = last.at(-1);
    if (end === undefined || last.some(({ text }) => CLOSING.test(text))) return;
    yield { messageId: 'found', span: end.paragraph.content };
  },
};
