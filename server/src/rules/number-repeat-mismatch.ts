/** 同一指标数据前后不一: the same thing is given two different numbers. */
import { shiftSpan } from '../outline/shift';
import type { Span } from '../text/span';
import type { Rule, RuleContext } from './rule';
import { bodyParagraphs } from './support/bodyParagraphs';
import { search } from './support/search';

const UNIT = '个百分点|亿元|万元|亿斤|万吨|万亩|公里|平方公里|平方米|%|％|个乡镇|个镇街|个县区|个社区|个行政村|个村|家企业|名党员|万人|万户|元';
/** What is counted, right before its number: 接种率达92%, 全县13个乡镇. */
const FIGURE = new RegExp(`([\\u4e00-\\u9fff]{2,14})(\\d+(?:\\.\\d+)?)(${UNIT})`, 'g');
/** Words that lead from the thing to its number. */
const LINK = /(?:已经?|均|都)?(?:达到了?|达|为|是|有|共有|共|约|近|超过|突破|稳定在|保持在)+$/;
/** A change, a share or a single step is not the thing itself. */
const NO_FIGURE = /(?:增长|下降|提高|增加|减少|上升|回落|降低|完成|新增|新建|改造|投资|投入|实现|安排|争取|筹集|落实|建成|新|其中|分别|同比|环比|平均|占|比|每|各|第|前|到|至|由|从|超|不足|不到|以上|以下|左右|或|和|与|及|等|的|了|在|以|低于|高于|不低于|补助|奖励|资金|金额|共计|累计|总计|合计|任务|要|将|再|又)$/;
/** Where, when and of what: if it differs, so may the number. */
const CIRCUMSTANCE = /\d{4}年|\d{1,2}月|[一二三四]季度|去年|今年|上年|明年|前年|目前|当时|原来|过去|年底|年末|上半年|下半年|全[省市县区国镇乡村]|城区|乡镇|农村|城镇|五年|十年|[东西南北]部|由|从|目标|力争|计划|预计|将/g;
const LEAST_NOUN = 3;

interface Figure {
  readonly noun: string;
  readonly value: string;
  readonly unit: string;
  readonly circumstances: string;
  readonly span: Span;
}

export const rule: Rule = {
  meta: {
    id: 'number-repeat-mismatch',
    name: '同一指标数据前后不一',
    nameEn: 'Two numbers for one thing',
    group: 'G',
    severity: 'information',
    finalOnly: true,
    source: '编写经验（数据前后要一致）',
  },
  messages: {
    found: {
      zh: '“{noun}”前面是 {before}，这里是 {value}。请核对是不是同一个数。',
      en: '“{noun}” is {before} before and {value} here. Please check.',
    },
    before: { zh: '前面是 {before}', en: '{before} here' },
  },
  *check(context: RuleContext) {
    const known = new Map<string, Figure>();
    for (const figure of figures(context)) {
      const key = `${figure.noun}|${figure.unit}|${figure.circumstances}`;
      const before = known.get(key);
      if (before === undefined) known.set(key, figure);
      else if (before.value !== figure.value) {
        known.set(key, figure);
        const data = { noun: figure.noun, before: before.value + before.unit, value: figure.value + figure.unit };
        yield { messageId: 'found', data, span: figure.span, related: [{ span: before.span, messageId: 'before', data: { before: data.before } }] };
      }
    }
  },
};

function figures(context: RuleContext): readonly Figure[] {
  return bodyParagraphs(context).flatMap((paragraph) => paragraph.find(FIGURES).map((figure) => ({ ...figure, span: shiftSpan(figure.span, paragraph.start) })));
}

const FIGURES = search(figuresIn, [], 'digit');

function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].flatMap(({ index, 0: whole, 1: words = '', 2: value = '', 3: unit = '' }) => {
      const noun = words.replace(LINK, '').replace(CIRCUMSTANCE, '');
      const named = unit.startsWith('个') || unit.startsWith('家') || unit.startsWith('名');
      if (named ? !/全[省市县区]$/.test(words.replace(LINK, '')) : noun.length < LEAST_NOUN || NO_FIGURE.test(words.replace(LINK, ''))) return [];
      const at = index + words.length;
      return [{
        noun: named ? `${words.replace(LINK, '').slice(-2)}${unit.slice(1)}` : noun,
        value,
        unit: named ? unit.charAt(0) : unit,
        circumstances: [...clauseBefore(text, index + words.length).matchAll(CIRCUMSTANCE)].map(([word]) => word).filter((word) => !(named && word.startsWith('全'))).join(),
        span: { start: at, end: index + whole.length },
      }];
  });
}

/** The sentence up to an index: it says where and when. */
function clauseBefore(text: string, index: number): string {
  const sentence = text.slice(Math.max(0, index - 80), index);
  return sentence.slice(Math.max(...[...'。；！？'].map((mark) => sentence.lastIndexOf(mark))) + 1);
}
