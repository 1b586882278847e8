/** 分项末尾标点不一: the items of one series end now with ；, now with 。. */
import type { Enumeration } from '../outline/outline';
import type { Span } from '../text/span';
import type { Finding, Rule, RuleContext } from './rule';

const ENOUGH = 3;
/** A sentence ends inside the item; one that ends inside a quotation or brackets does not count. */
const INNER_END = /[。！？](?![”’』」）)])/;

export const rule: Rule = {
  meta: {
    id: 'parallel-terminator-mixed',
    name: '分项末尾标点不一',
    nameEn: 'Items of a series end differently',
    group: 'A',
    severity: 'information',
    source: 'GB/T 15834—2011 4.6.3.3、A.5、B.1.4',
  },
  messages: {
    found: {
      zh: '这组分项有的用“；”，有的用“。”。各项内部没有句号时统一用“；”，最后一项用“。”；任一项里有句号，就全部用“。”。',
      en: 'Some items of this series end with “；”, some with “。”. Use “；” throughout if no item holds a full stop, otherwise “。”.',
    },
    fix: { zh: '各项末尾统一用“{right}”', en: 'End every item with “{right}”' },
  },
  *check({ text, speech }: RuleContext) {
    for (const enumeration of speech.enumerations) {
      const finding = checkSeries(text, enumeration);
      if (finding !== null) yield finding;
    }
  },
};

function checkSeries(text: string, { items }: Enumeration): Finding | null {
  if (items.length < ENOUGH) return null;
  const ends: Span[] = [];
  let holdsSentence = false;
  for (const [index, item] of items.slice(0, -1).entries()) {
    const part = text.slice(item.span.end, items[index + 1]?.span.start);
    if (/[\r\n]/.test(part)) return null;
    const end = item.span.end + part.trimEnd().length;
    ends.push({ start: end - 1, end });
    if (INNER_END.test(part.trimEnd().slice(0, -1))) holdsSentence = true;
  }
  const marks = ends.map(({ start }) => text.charAt(start).replace(';', '；'));
  if (marks.some((mark) => mark !== '；' && mark !== '。')) return null;
  const right = holdsSentence ? '。' : '；';
  const mixed = new Set(marks).size > 1;
  if (!mixed && (marks[0] === '。' || !holdsSentence)) return null;
  const wrong = ends.filter((_, index) => marks[index] !== right);
  const [first] = wrong;
  if (first === undefined) return null;
  const edits = wrong.map((span) => ({ span, newText: right }));
  return { messageId: 'found', span: first, fixes: [{ messageId: 'fix', data: { right }, edits, safe: false }] };
}
