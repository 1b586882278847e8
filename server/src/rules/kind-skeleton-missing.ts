/** 会种要件缺失: a speech lacks what speeches at this kind of meeting usually have. */
import type { Rule, RuleContext } from './rule';

interface Part {
  readonly name: string;
  /** Any of these words shows that the part is there. */
  readonly words: RegExp;
}

interface Kind {
  readonly name: string;
  readonly title: RegExp;
  readonly parts: readonly Part[];
}

const TASKS: Part = { name: '任务要求', words: /任务|要求|措施|重点|抓好|做好|落实/ };
const APPEAL: Part = { name: '号召', words: /让我们|号召|希望|同志们，|奋力|贡献/ };

const KINDS: readonly Kind[] = [
  {
    name: '总结表彰会',
    title: /表彰/,
    parts: [
      { name: '宣布或祝贺', words: /祝贺|表彰|致敬|敬意/ },
      { name: '总结成绩', words: /成绩|成效|成果|经验|取得/ },
      { name: '向先进学习的号召', words: /学习|榜样|先进|典型/ },
    ],
  },
  { name: '动员会', title: /动员|誓师/, parts: [{ name: '意义和形势', words: /意义|形势|认识|重要|为什么|必要/ }, TASKS, APPEAL] },
  { name: '推进会', title: /推进会|调度会/, parts: [{ name: '成效与问题', words: /问题|差距|不足|薄弱|短板/ }, TASKS] },
  { name: '座谈会', title: /座谈会/, parts: [{ name: '听后感', words: /听了|发言|很受启发|收获|刚才|座谈/ }] },
  {
    name: '述职报告',
    title: /述职/,
    parts: [
      { name: '履职情况', words: /履职|工作情况|主要工作|职责|工作/ },
      { name: '存在的问题', words: /问题|不足|差距/ },
      { name: '下一步打算', words: /下一步|下步|打算|今后|努力方向/ },
    ],
  },
  { name: '主持词', title: /主持词/, parts: [{ name: '会议议程', words: /议程|首先|下面|进行/ }, { name: '落实要求', words: /落实|要求|强调|传达/ }] },
];

export const rule: Rule = {
  meta: {
    id: 'kind-skeleton-missing',
    name: '会种要件缺失',
    nameEn: 'Part usual for this kind of speech is missing',
    group: 'C',
    severity: 'hint',
    finalOnly: true,
    source: '讲话稿通行写法（各会种的要件）',
  },
  messages: {
    found: {
      zh: '按“{kind}”的写法，通常还有：{parts}。本稿未见：{missing}。',
      en: 'A speech at a {kind} usually has {parts}. Not found here: {missing}.',
    },
  },
  *check({ text, speech }: RuleContext) {
    const { title } = speech;
    const kinds = KINDS.filter((kind) => kind.title.test(title?.text ?? ''));
    const [kind] = kinds;
    if (title === null || kind === undefined || kinds.length > 1) return;
    const body = text.slice(title.span.end, speech.span.end);
    const missing = kind.parts.filter(({ words }) => !words.test(body));
    if (missing.length === 0) return;
    const names = (parts: readonly Part[]): string => parts.map(({ name }) => name).join('、');
    yield { messageId: 'found', data: { kind: kind.name, parts: names(kind.parts), missing: names(missing) }, span: title.span };
  },
};
