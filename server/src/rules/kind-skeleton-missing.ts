/** 会种要件缺失: a speech lacks what speeches at this kind of meeting usually have. */
import type { Message, Rule, RuleContext } from './rule';

interface Part {
  readonly name: Message;
  /** Any of these words shows that the part is there. */
  readonly words: RegExp;
}

interface Kind {
  readonly name: Message;
  readonly title: RegExp;
  readonly parts: readonly Part[];
}

const TASKS: Part = { name: { zh: '任务要求', en: 'tasks' }, words: /任务|要求|措施|重点|抓好|做好|落实/ };
const APPEAL: Part = { name: { zh: '号召', en: 'an appeal' }, words: /让我们|号召|希望|同志们，|奋力|贡献/ };

const KINDS: readonly Kind[] = [
  {
    name: { zh: '总结表彰会', en: 'a speech of commendation' },
    title: /表彰/,
    parts: [
      { name: { zh: '宣布或祝贺', en: 'congratulations' }, words: /祝贺|表彰|致敬|敬意/ },
      { name: { zh: '总结成绩', en: 'a summary of achievements' }, words: /成绩|成效|成果|经验|取得/ },
      { name: { zh: '向先进学习的号召', en: 'an appeal to learn from the best' }, words: /学习|榜样|先进|典型/ },
    ],
  },
  { name: { zh: '动员会', en: 'a mobilising speech' }, title: /动员|誓师/, parts: [{ name: { zh: '意义和形势', en: 'the meaning of the task' }, words: /意义|形势|认识|重要|为什么|必要/ }, TASKS, APPEAL] },
  { name: { zh: '推进会', en: 'a speech at a progress meeting' }, title: /推进会|调度会/, parts: [{ name: { zh: '成效与问题', en: 'results and problems' }, words: /问题|差距|不足|薄弱|短板/ }, TASKS] },
  { name: { zh: '座谈会', en: 'a speech at a round table' }, title: /座谈会/, parts: [{ name: { zh: '听后感', en: 'a response to what was said' }, words: /听了|发言|很受启发|收获|刚才|座谈/ }] },
  {
    name: { zh: '述职报告', en: 'a report on duties' },
    title: /述职/,
    parts: [
      { name: { zh: '履职情况', en: 'the duties carried out' }, words: /履职|工作情况|主要工作|职责|工作/ },
      { name: { zh: '存在的问题', en: 'problems' }, words: /问题|不足|差距/ },
      { name: { zh: '下一步打算', en: 'plans' }, words: /下一步|下步|打算|今后|努力方向/ },
    ],
  },
  { name: { zh: '主持词', en: "a chair's script" }, title: /主持词/, parts: [{ name: { zh: '会议议程', en: 'the agenda' }, words: /议程|首先|下面|进行/ }, { name: { zh: '落实要求', en: 'demands for follow-up' }, words: /落实|要求|强调|传达/ }] },
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
      en: 'In {kindEn} one expects: {partsEn}. Not found here: {missingEn}.',
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
    const names = (parts: readonly Part[]): string => parts.map(({ name }) => name.zh).join('、');
    const namesEn = (parts: readonly Part[]): string => parts.map(({ name }) => name.en).join('; ');
    yield {
      messageId: 'found',
      data: {
        kind: kind.name.zh, parts: names(kind.parts), missing: names(missing),
        kindEn: kind.name.en, partsEn: namesEn(kind.parts), missingEn: namesEn(missing),
      },
      span: title.span,
    };
  },
};
