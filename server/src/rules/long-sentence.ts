/** 句子过长: a sentence that nobody can say in one breath. */
import type { Rule, RuleContext } from './rule';
import { bodyParagraphs } from './support/bodyParagraphs';

const LONG = 150;
const VERY_LONG = 220;
/** Semicolons part a list into what is said in one breath. */
const SENTENCE = /[^。！？；]+[。！？；]?/g;
/** Not counted: what is said of a word in brackets, and quotations. */
const ASIDE = /（[^（）]*）|“[^“”]{12,}”/g;
const COUNTED = /[\u3400-\u9fff0-9A-Za-z]/g;

export const rule: Rule = {
  meta: {
    id: 'long-sentence',
    name: '句子过长',
    nameEn: 'Sentence too long',
    group: 'C',
    severity: 'information',
    source: '编写经验（政府工作报告九成句子在 84 字以内）',
    options: {
      characters: { default: LONG, minimum: 40, zh: '多少字以上提示。', en: 'Characters from which a sentence is long.' },
    },
  },
  messages: {
    found: {
      zh: '这句 {count} 字、{commas} 个逗号，念起来一口气下不来，建议断句。',
      en: 'This sentence has {count} characters and {commas} commas, too long for one breath; consider parting it.',
    },
  },
  *check(context: RuleContext) {
    const limit = Number(context.options['characters'] ?? LONG);
    for (const { text, known, start } of bodyParagraphs(context)) {
      if (text.length < limit || known.of(longestSentence) < limit) continue;
      for (const { index, 0: sentence } of text.matchAll(SENTENCE)) {
        if (sentence.length < limit) continue;
        const plain = sentence.replace(ASIDE, '');
        const count = plain.match(COUNTED)?.length ?? 0;
        if (count < limit) continue;
        const commas = plain.match(/[，,]/g)?.length ?? 0;
        const span = { start: start + index, end: start + index + sentence.length };
        yield { messageId: 'found', data: { count, commas }, span, ...(count < Math.max(limit, VERY_LONG) ? { severity: 'hint' } : {}) };
      }
    }
  },
};

function longestSentence(text: string): number {
  let longest = 0;
  let start = 0;
  while (start < text.length) {
    const end = endOfSentence(text, start);
    longest = Math.max(longest, end - start);
    start = end;
  }
  return longest;
}

/** Behind its mark. */
function endOfSentence(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x3002: // 。
      case 0xff01: // ！
      case 0xff1f: // ？
      case 0xff1b: // ；
        return i + 1;
    }
  }
  return text.length;
}
