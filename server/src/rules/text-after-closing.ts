/** 结束语后还有正文: text follows the words of thanks that end a speech. */
import type { Rule, RuleContext } from './rule';
import { bodyParagraphs } from './support/bodyParagraphs';
import { search } from './support/search';

const THANKS = /(?:谢谢大家|谢谢各位)[！!。]?$/;
const THAT_IS_ALL = /(?:^|[。！，,])我就讲(?:这些|到这里|这么多)[。！]$/;
/** What may stand below the end: date, place, signature, notes. */
const BELOW_THE_END = /^(?:[（(〔【].*[）)〕】]|.{0,20}\d{4}年.{0,12}|附.*|注.*|.{2,16})$/;
const HOSTING = /主持/;

export const rule: Rule = {
  meta: {
    id: 'text-after-closing',
    name: '结束语后还有正文',
    nameEn: 'Text after the closing',
    group: 'C',
    severity: 'warning',
    source: '编写经验',
  },
  messages: {
    found: { zh: '“{text}”之后还有 {count} 段正文，请核对顺序。', en: '{count} paragraphs follow “{text}”; check their order.' },
  },
  *check(context: RuleContext) {
    if (HOSTING.test(context.speech.title?.text ?? '')) return;
    const paragraphs = bodyParagraphs(context);
    for (const [index, paragraph] of paragraphs.entries()) {
      const { text, start } = paragraph;
      const end = paragraph.find(END);
      if (end === null) continue;
      const count = paragraphs.slice(index + 1).filter(({ known }) => !known.of(isBelowTheEnd)).length;
      if (count === 0) return;
      const { words, thanks } = end;
      const at = start + text.lastIndexOf(words);
      const span = { start: at, end: at + words.length };
      const found = { messageId: 'found', data: { text: words, count }, span };
      yield thanks ? found : { ...found, severity: 'hint' };
      return;
    }
  },
};

/** The words at the end of a paragraph that end a speech. */
const END = search(endingWords, null, '谢讲');

function endingWords(text: string): { readonly words: string; readonly thanks: boolean } | null {
  const thanks = THANKS.exec(text.slice(-12));
  const match = thanks ?? THAT_IS_ALL.exec(text.slice(-16));
  return match === null ? null : { words: match[0].replace(/^[。！，,]|[！!。]$/g, ''), thanks: thanks !== null };
}

function isBelowTheEnd(text: string): boolean {
  return BELOW_THE_END.test(text);
}
