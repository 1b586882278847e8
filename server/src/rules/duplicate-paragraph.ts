/** 段落重复: a paragraph says nearly word for word what an earlier one says. */
import type { Span } from '../text/span';
import type { Rule, RuleContext } from './rule';
import { bodyParagraphs } from './support/bodyParagraphs';
import { createNearIndex, fingerprint } from './support/nearDuplicates';
import { mayHoldPair, sketchOf } from './support/nearPairs';

const SHORTEST = 60;
const SIMILAR = 0.85;

export const rule: Rule = {
  meta: {
    id: 'duplicate-paragraph',
    name: '段落重复',
    nameEn: 'Paragraph repeated',
    group: 'B',
    severity: 'warning',
    source: '编写经验（复制后忘删）',
  },
  messages: {
    found: {
      zh: '这一段与第 {line} 行几乎相同（相似度 {percent}%）。',
      en: 'This paragraph is nearly the same as line {line} ({percent} % alike).',
    },
    first: { zh: '前一处', en: 'The earlier paragraph' },
    delete: { zh: '删去这一段', en: 'Delete this paragraph' },
  },
  *check(context: RuleContext) {
    const paragraphs = bodyParagraphs(context).filter(({ text }) => text.length >= SHORTEST);
    if (!mayHoldPair(paragraphs.map(({ known }) => known.of(sketchOf)), SIMILAR)) return;
    const index = createNearIndex<Span>(SIMILAR);
    for (const { known, paragraph } of paragraphs) {
      const print = known.of(fingerprint);
      const earlier = index.find(print);
      if (earlier === null) {
        index.add(print, paragraph.content);
        continue;
      }
      yield {
        messageId: 'found',
        data: { percent: Math.floor(earlier.similarity * 100) },
        lineOf: { line: earlier.value.start },
        span: paragraph.content,
        related: [{ span: earlier.value, messageId: 'first' }],
        fixes: [{ messageId: 'delete', edits: [{ span: withLineEnd(context.text, paragraph.line), newText: '' }], safe: false }],
      };
    }
  },
};

/** The line with its line end, and a blank line below it. */
function withLineEnd(text: string, { start, end }: Span): Span {
  const below = /^(?:\r\n|\r|\n)(?:[ \t\u3000]{0,8}(?:\r\n|\r|\n))?/.exec(text.slice(end, end + 12))?.[0] ?? '';
  return { start, end: end + below.length };
}
