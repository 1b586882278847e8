/** “之一”用法: 唯一 and 之一 exclude each other; 体会之一 needs 体会之二 before 体会之三. */
import { parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import type { Finding, Rule, RuleContext } from './rule';
import { bodyMatches, pattern } from './support/bodyParagraphs';

const ONLY_ONE_OF = pattern(/唯一(?!性)[^，。；：、！？“”\r\n]{0,20}之一/g, '唯', '之');
const FAMILY = pattern(/(?<=^|[。；：！？\s\u3000*])(启示|体会|经验|做法|原因|任务|问题|感受|亮点|特点)之([一二三四五六七八九十])(?=[：:，、。是\s]|$)/gm, '之');

export const rule: Rule = {
  meta: {
    id: 'zhiyi-conflict',
    name: '“之一”用法',
    nameEn: '“之一” misused',
    group: 'A',
    severity: 'hint',
    source: '编写经验（词义矛盾）',
  },
  messages: {
    found: { zh: '“{text}”矛盾：唯一就不是之一。', en: '“{text}” contradicts itself: the only one is not one of several.' },
    gap: { zh: '“{family}之{found}”前面缺“{family}之{missing}”。', en: '“{family}之{found}” comes without “{family}之{missing}” before it.' },
    delete: { zh: '删去“之一”', en: 'Delete “之一”' },
  },
  *check(context: RuleContext) {
    for (const { text, span } of bodyMatches(context, ONLY_ONE_OF)) yield contradiction(text, span.start);
    const values = new Map<string, number>();
    for (const { groups, span } of bodyMatches(context, FAMILY)) {
      const [family = '', found = ''] = groups;
      const value = parseNumeral(found) ?? 0;
      const expected = (values.get(family) ?? 0) + 1;
      if (values.has(family) && value > expected) yield gap(span, family, found, expected);
      values.set(family, value);
    }
  },
};

function contradiction(text: string, start: number): Finding {
  const end = start + text.length;
  const edits = [{ span: { start: end - 2, end }, newText: '' }];
  return { messageId: 'found', data: { text: '唯一……之一' }, span: { start, end }, fixes: [{ messageId: 'delete', edits, safe: false }] };
}

function gap(span: Span, family: string, found: string, expected: number): Finding {
  return { messageId: 'gap', data: { family, found, missing: '一二三四五六七八九十'.charAt(expected - 1) }, span };
}
