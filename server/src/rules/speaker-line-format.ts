/** 讲话人行: the line below the title names office and speaker, and nothing else. */
import type { Rule, RuleContext } from './rule';

const OFFICE = '(?:书记|省长|市长|县长|区长|州长|局长|厅长|部长|主任|主席|院长|校长|镇长|乡长)';
const LABEL = /^(?:讲话人|主讲人|报告人|发言人)[：:]/;
const NAME_FIRST = new RegExp(`^[\\u4e00-\\u9fff](?:[\\u4e00-\\u9fff]|[ \\u3000]{1,2}[\\u4e00-\\u9fff])[\\u4e00-\\u9fff]?[ \\u3000]{1,4}(?:副)?${OFFICE}(?:讲话稿?|发言)?$`);
const LONGEST = 30;

export const rule: Rule = {
  meta: {
    id: 'speaker-line-format',
    name: '讲话人行格式',
    nameEn: 'Form of the speaker line',
    group: 'C',
    severity: 'hint',
    source: '讲话稿通行格式（职务、姓名居中置于标题或日期下）',
  },
  messages: {
    found: { zh: '讲话人写“职务　姓名”，居中置于标题或日期下。', en: 'Write the speaker as office and name, below the title or the date.' },
  },
  *check({ text, speech }: RuleContext) {
    const title = speech.title?.span.end ?? Infinity;
    for (const { kind, content } of speech.paragraphs) {
      if (kind === 'salutation' || kind === 'heading' || content.start > title + 200) break;
      if (content.end <= title || content.end - content.start > LONGEST) continue;
      const line = text.slice(content.start, content.end);
      if (LABEL.test(line) || NAME_FIRST.test(line) || (kind === 'speaker' && /[：:，。]$/.test(line))) {
        yield { messageId: 'found', span: content };
      }
    }
  },
};
