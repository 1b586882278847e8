/** “一方面”落单: 一方面 comes without 另一方面. */
import { namesOtherSide } from '../outline/otherSide';
import type { Rule, RuleContext } from './rule';
import { bodyParagraphs } from './support/bodyParagraphs';
import { search } from './support/search';

const FIRST = /(?<=^|[，,。；：、！？“\s\u3000])一方面/g;
const PARAGRAPHS_AFTER = 2;

export const rule: Rule = {
  meta: {
    id: 'yifangmian-unpaired',
    name: '“一方面”落单',
    nameEn: '一方面 without 另一方面',
    group: 'A',
    severity: 'information',
    source: '编写经验',
  },
  messages: {
    found: {
      zh: '有“一方面”，没有找到“另一方面”。请补上，或把“一方面”删去。',
      en: '“一方面” without “另一方面”. Add the other side, or delete “一方面”.',
    },
    fix: { zh: '删去“一方面”', en: 'Delete “一方面”' },
  },
  *check(context: RuleContext) {
    const paragraphs = bodyParagraphs(context);
    let pairedUntil = -1;
    for (const [index, paragraph] of paragraphs.entries()) {
      const { text, start } = paragraph;
      const places = paragraph.find(FIRSTS);
      const [first] = places;
      if (first === undefined) continue;
      const partnerAt = findPartner(paragraphs.slice(index, index + PARAGRAPHS_AFTER + 1).map((paragraph) => paragraph.text), first + 3);
      if (partnerAt !== null) {
        pairedUntil = index + partnerAt;
        continue;
      }
      if (index <= pairedUntil) continue;
      const span = { start: start + first, end: start + first + 3 };
      const comma = /[，,]/.test(text.charAt(first + 3)) ? 1 : 0;
      const edits = [{ span: { start: span.start, end: span.end + comma }, newText: '' }];
      yield { messageId: 'found', span, fixes: [{ messageId: 'fix', edits, safe: false }] };
    }
  },
};

const FIRSTS = search((text): readonly number[] => Array.from(text.matchAll(FIRST), ({ index }) => index), [], '方', '面');

/** How many paragraphs further the other side is named; null if it is not. */
function findPartner(texts: readonly string[], from: number): number | null {
  for (const [index, text] of texts.entries()) {
    if (namesOtherSide(index === 0 ? text.slice(from) : ` ${text}`)) return index;
  }
  return null;
}
