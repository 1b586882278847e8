/** 缺过渡句: nothing leads from the opening to the first numbered part. */
import { formatChinese } from '../text/numerals';
import type { Rule, RuleContext } from './rule';

const LEADS_ON = /如下|以下|下面|[：:]$|几点|[一二两三四五六七八九十\d]+(?:个|大)?(?:点|条|项|方面|问题|件事|句话)|意见|要求|强调|体会|简要讲|报告工作|作(?:如下|个)?(?:说明|报告|部署|交流|汇报)/;
const OTHER_KIND = /报告|说明|汇报|述职|主持词/;
const ENOUGH = 2;

export const rule: Rule = {
  meta: {
    id: 'transition-missing',
    name: '缺过渡句',
    nameEn: 'No transition to the first part',
    group: 'C',
    severity: 'hint',
    source: '讲话稿通行写法（开头导入主体）',
  },
  messages: {
    found: {
      zh: '“{marker}”之前没有过渡句（如“下面，我讲{count}点意见。”）。',
      en: 'No transition such as “下面，我讲{count}点意见。” leads to “{marker}”.',
    },
    insert: { zh: '插入“下面，我讲{count}点意见。”', en: 'Insert “下面，我讲{count}点意见。”' },
  },
  *check({ text, speech }: RuleContext) {
    const { opening, sections, title } = speech;
    const parts = sections.filter(({ style, appendix }) => style === 'cn-comma' && !appendix);
    const marker = parts[0]?.marker ?? null;
    if (opening === null || marker === null || marker.place === 'inside' || parts.length < ENOUGH || sections[0] !== parts[0]) return;
    if (title === null || OTHER_KIND.test(title.text)) return;
    const last = speech.paragraphs.findLast(({ kind, content }) => kind === 'body' && content.end <= marker.span.start);
    if (last === undefined || speech.declaredCounts.some(({ span }) => span.start < marker.span.start)) return;
    const sentence = text.slice(Math.max(last.content.start, last.content.end - 80), last.content.end);
    if (LEADS_ON.test(sentence)) return;
    const data = { marker: marker.text.trim(), count: parts.length === 2 ? '两' : formatChinese(parts.length) };
    const end = last.content.end;
    const edits = [{ span: { start: end, end }, newText: `下面，我讲${data.count}点意见。` }];
    yield { messageId: 'found', data, span: marker.span, fixes: [{ messageId: 'insert', data, edits, safe: false }] };
  },
};
