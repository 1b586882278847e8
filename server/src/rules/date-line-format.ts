/** 日期行: the date below the title stands in full-width brackets, with all parts in one kind of numerals. */
import { parseNumeral } from '../text/numerals';
import type { Rule, RuleContext } from './rule';

const BRACKETS = /^[（(〔]?(.*?)[）)〕]?$/;
const FIGURES = /^(\d{4})([-./．年])(\d{1,2})([-./．月])(\d{1,2})日?$/;
const WORDS = /^([〇○零ＯO一二三四五六七八九]{4})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日$/;

export const rule: Rule = {
  meta: {
    id: 'date-line-format',
    name: '日期行格式',
    nameEn: 'Form of the date line',
    group: 'C',
    severity: 'information',
    source: '讲话稿通行格式（日期加括号置于标题下）；GB/T 9704—2012 7.3.5.4（月日不编虚位）',
  },
  messages: {
    brackets: { zh: '讲话日期写在标题下、加圆括号：{right}。', en: 'The date stands below the title in round brackets: {right}.' },
    zero: { zh: '月、日不补零：{right}。', en: 'No leading zero in month and day: {right}.' },
    figures: { zh: '“{found}”改为“{right}”。', en: 'Write “{right}” for “{found}”.' },
    fix: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  *check({ text, speech }: RuleContext) {
    for (const { kind, content } of speech.paragraphs) {
      if (kind !== 'date' || content.end - content.start > 24) continue;
      const found = text.slice(content.start, content.end);
      const inner = (BRACKETS.exec(found)?.[1] ?? '').trim();
      const written = writtenDate(inner);
      if (written === null) continue;
      const right = `（${written.right}）`;
      if (found === right) continue;
      const data = written.messageId === 'figures' ? { found: inner, right: written.right } : { right };
      yield {
        messageId: written.messageId,
        data,
        span: content,
        fixes: [{ messageId: 'fix', data: { right }, edits: [{ span: content, newText: right }], safe: false }],
      };
    }
  },
};

/** The date as it ought to be written, and what is wrong with it first of all. Null if it is no plain date. */
function writtenDate(date: string): { readonly right: string; readonly messageId: 'brackets' | 'zero' | 'figures' } | null {
  const figures = FIGURES.exec(date);
  if (figures !== null) {
    const [, year = '', first = '', month = '', , day = ''] = figures;
    const right = `${year}年${Number(month)}月${Number(day)}日`;
    const messageId = first !== '年' ? 'figures' : date !== right ? 'zero' : 'brackets';
    return { right, messageId };
  }
  const words = WORDS.exec(date);
  if (words === null) return null;
  const [, year = '', month = '', day = ''] = words;
  const wholly = !/\d/.test(month + day);
  const years = year.replace(/[○零ＯO]/g, '〇');
  const right = wholly ? `${years}年${month}月${day}日` : `${inFigures(years)}年${parseNumeral(month)}月${parseNumeral(day)}日`;
  return { right, messageId: right === date ? 'brackets' : 'figures' };
}

function inFigures(year: string): string {
  return Array.from(year, (digit) => '〇一二三四五六七八九'.indexOf(digit)).join('');
}
