/** 缺称呼: the speech begins without addressing its audience. */
import type { Paragraph, Speech } from '../outline/outline';
import type { TextEdit } from '../text/textEdit';
import type { Rule, RuleContext } from './rule';
import { closedSalutation } from './support/closedSalutation';

const SHORTEST = 300;
const TITLE_BLOCK: readonly Paragraph['kind'][] = ['title', 'subtitle', 'date', 'speaker', 'furniture', 'blank', 'excluded'];
/** Kinds of text that are not spoken, or that open in another way. */
const OTHER_KIND = /书面|摘要|摘录|节录|节选|纪要|提纲|主持词|述职|决议|决定|公报|通知|方案|意见$|总结$|说明$/;
const ADDRESS = /^(?:尊敬的|敬爱的|亲爱的|各位|全体)?[^，。；：:,]{0,16}(?:同志们|朋友们|代表|委员|领导|来宾|同学们|乡亲们|女士们|先生们|老师们|同事们|同志)[、，,：:！!]/;

export const rule: Rule = {
  meta: {
    id: 'missing-salutation',
    name: '缺称呼',
    nameEn: 'No salutation',
    group: 'C',
    severity: 'information',
    source: '讲话稿通行格式（开篇顶格称呼，后用冒号）',
  },
  messages: {
    found: {
      zh: '没有找到开篇称呼（如“同志们：”）。讲话稿一般先称呼听众。',
      en: 'No salutation such as “同志们：” at the beginning. A speech addresses its audience first.',
    },
    insert: { zh: '插入“同志们：”', en: 'Insert “同志们：”' },
  },
  *check({ text, speech }: RuleContext) {
    const { title } = speech;
    if (title === null || OTHER_KIND.test(title.text) || speech.span.end - speech.span.start < SHORTEST) return;
    if (speech.salutations.some(({ role }) => role === 'opening') || closedSalutation(text, speech) !== null) return;
    const first = speech.paragraphs.find(({ kind, content }) => !TITLE_BLOCK.includes(kind) || title.span.end < content.end && content.start <= title.span.start);
    if (first === undefined || ADDRESS.test(openingWords(text, speech, first))) return;
    const edit = insertion(text, speech, first);
    yield { messageId: 'found', span: title.span, fixes: [{ messageId: 'insert', edits: [edit], safe: false }] };
  },
};

function openingWords(text: string, { title }: Speech, { content }: Paragraph): string {
  const start = Math.max(content.start, sharesLine(title, content) ? (title?.span.end ?? 0) : 0);
  return text.slice(start, Math.min(content.end, start + 60));
}

/** A line of its own before the first paragraph; where the title stuck to that paragraph, between the two. */
function insertion(text: string, { title, paragraphs }: Speech, first: Paragraph): TextEdit {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  if (title !== null && sharesLine(title, first.content)) {
    return { span: { start: title.span.end, end: title.span.end }, newText: `${lineEnd}同志们：${lineEnd}` };
  }
  const before = paragraphs[paragraphs.indexOf(first) - 1];
  const gap = before?.kind === 'blank' ? lineEnd + lineEnd : lineEnd;
  return { span: { start: first.line.start, end: first.line.start }, newText: `同志们：${gap}` };
}

function sharesLine(title: Speech['title'], content: Paragraph['content']): boolean {
  return title !== null && content.start <= title.span.start && title.span.end < content.end;
}
