/** 单位自定禁用词: words that the drafter's office does not want. */
import type { Rule, RuleContext } from './rule';
import { bodyParagraphs } from './support/bodyParagraphs';
import { isInside, quotations } from './support/quotations';

export const rule: Rule = {
  meta: {
    id: 'terms-forbidden-custom',
    name: '单位自定禁用词',
    nameEn: 'Word not used in this office',
    group: 'G',
    severity: 'warning',
    source: '由本单位的词表决定',
    options: {
      words: { default: [], zh: '不用的词；“老板=企业家”写明改成什么。', en: 'Words not to use; 老板=企业家 also says what to write.' },
    },
  },
  messages: {
    found: { zh: '“{word}”在本单位的禁用词表里，请换一个说法。', en: '“{word}” is on the list of words not used here.' },
    foundInstead: { zh: '“{word}”在本单位的禁用词表里，请改用“{right}”。', en: '“{word}” is on the list of words not used here; write “{right}”.' },
    change: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  *check(context: RuleContext) {
    const { words } = context.options;
    if (!Array.isArray(words) || words.length === 0) return;
    const paragraphs = bodyParagraphs(context);
    const quoted = quotations(paragraphs);
    for (const entry of words.filter((item) => typeof item === 'string')) {
      const [word = '', right] = entry.split('=', 2).map((part) => part.trim());
      if (word === '') continue;
      for (const { text, start } of paragraphs) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const span = { start: start + at, end: start + at + word.length };
          if (isInside(quoted, span.start)) continue;
          if (right === undefined || right === '' || right.includes(word)) yield { messageId: 'found', data: { word }, span };
          else yield { messageId: 'foundInstead', data: { word, right }, span, fixes: [{ messageId: 'change', data: { right }, edits: [{ span, newText: right }], safe: false }] };
        }
      }
    }
  },
};
