/** “首先”等作序次语后用逗号: 首先, 其次, 最后 that count are followed by a comma. */
import type { Rule, RuleContext } from './rule';
import { bodyParagraphs } from './support/bodyParagraphs';
import { holdsAll, setsOf } from './support/characters';

/** At the beginning of a clause, not followed by a mark. */
const WORD = /(?<![^。；：！？”）\s])(首先|其次|再次|最后)(?![，,、：:的一])/g;
/** After these the word is an adverb: 首先要抓好源头. */
const ADVERB = /^(?:要|是|从|必须|应)/;

const NEEDED = setsOf(['首', '先']);

export const rule: Rule = {
  meta: {
    id: 'first-ordinal-comma',
    name: '“首先”等作序次语后用逗号',
    nameEn: 'No comma after 首先 that counts',
    group: 'A',
    severity: 'hint',
    off: true,
    source: 'GB/T 15834—2011 B.3.1',
  },
  messages: {
    found: { zh: '“{word}”在这里是序次语，后面宜加逗号。', en: '“{word}” counts here and takes a comma.' },
    insert: { zh: '改为“{word}，”', en: 'Change to “{word}，”' },
  },
  *check(context: RuleContext) {
    for (const { text, characters, start } of bodyParagraphs(context)) {
      if (!holdsAll(characters, NEEDED) || !text.includes('首先') || !/其次|再次|最后/.test(text)) continue;
      const words = [...text.matchAll(/(?<![^。；：！？”）\s])(?:首先|其次|再次|最后)/g)].map(([word]) => word);
      if (!words.includes('首先') || new Set(words).size < 2) continue;
      for (const { index, 1: word = '' } of text.matchAll(WORD)) {
        const end = start + index + word.length;
        if (ADVERB.test(text.slice(index + word.length, index + word.length + 2))) continue;
        const edits = [{ span: { start: end, end }, newText: '，' }];
        yield { messageId: 'found', data: { word }, span: { start: end - word.length, end }, fixes: [{ messageId: 'insert', data: { word }, edits, safe: true }] };
      }
    }
  },
};
