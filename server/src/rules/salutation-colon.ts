/** 称呼后用冒号: the opening salutation ends with a full-width colon. */
import type { Salutation, Speech } from '../outline/outline';
import type { Span } from '../text/span';
import type { Rule, RuleContext } from './rule';
import { closedSalutation } from './support/closedSalutation';

const END_MARKS = /[，,！!：:；;。、.]/;

export const rule: Rule = {
  meta: {
    id: 'salutation-colon',
    name: '称呼后用冒号',
    nameEn: 'Salutation without a colon',
    group: 'C',
    severity: 'warning',
    source: 'GB/T 15834—2011 4.7.3.4',
  },
  messages: {
    found: { zh: '开篇称呼后用全角冒号“：”。', en: 'The opening salutation ends with a full-width colon “：”.' },
    fix: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  *check({ text, speech }: RuleContext) {
    const span = lastOpening(text, speech)?.span ?? closedSalutation(text, speech);
    if (span === null) return;
    const mark = endMark(text, span);
    const found = text.slice(mark.start, mark.end);
    if (found === '：') return;
    if (found !== ':' && !standsAlone(text, speech, mark)) return;
    const right = `${text.slice(span.start, mark.start)}：`;
    yield {
      messageId: 'found',
      span: { start: span.start, end: mark.end },
      fixes: [{ messageId: 'fix', data: { right }, edits: [{ span: mark, newText: '：' }], safe: true }],
    };
  },
};

/** Of stacked salutations (尊敬的书记，/ 同志们：) the last: each line may have a colon of its own, the last must. */
function lastOpening(text: string, { salutations }: Speech): Salutation | null {
  let last = salutations.find(({ role }) => role === 'opening') ?? null;
  if (last === null) return null;
  for (const next of salutations.slice(salutations.indexOf(last) + 1)) {
    if (text.slice(endMark(text, last.span).end, next.span.start).trim() !== '') break;
    last = next;
  }
  return last;
}

/** The punctuation after a salutation, whether its span holds it or not; empty where there is none. */
function endMark(text: string, { start, end }: Span): Span {
  if (end > start && END_MARKS.test(text.charAt(end - 1))) return { start: end - 1, end };
  if (END_MARKS.test(text.charAt(end))) return { start: end, end: end + 1 };
  return { start: end, end };
}

/** Nothing follows in the paragraph. 同志们，今天…… in one line is a turn of speech, not a salutation line. */
function standsAlone(text: string, { paragraphs }: Speech, mark: Span): boolean {
  const paragraph = paragraphs.find(({ line }) => line.start <= mark.start && mark.end <= line.end);
  return paragraph !== undefined && text.slice(mark.end, paragraph.content.end).trim() === '';
}
