/** Formatting: the safe set, lines as they are, settings and comments respected. */
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { formattingEdits } from '../../server/src/features/formatting';
import { DEFAULT_CONFIG, type RuleConfig } from '../../server/src/lint/ruleConfig';
import { applyEdits } from '../../server/src/text/textEdit';
import { DRAFT } from './draft';

function formatted(text: string, config: RuleConfig = DEFAULT_CONFIG): string {
  return applyEdits(text, formattingEdits(analyse(text), config));
}

describe('formatting', () => {
  it('a draft in form stays as it is', () => {
    assert.equal(formatted(DRAFT), DRAFT);
  });
  it('marks, quotation marks, repeated marks, wide letters and markers', () => {
    const text = '(一)、抓"学习",形式多样...\n（二）抓落实。。２０２５年--要见效\n①、早抓；②、小抓\n';
    assert.equal(formatted(text), '（一）抓“学习”，形式多样……\n（二）抓落实。2025年——要见效\n①早抓；②小抓\n');
  });
  it('blanks, blank lines, hard line breaks, residue and glued markers stay', () => {
    const text = '同志们：今天开会。  \n\n\n\n- 3 -\n县水利局要把清淤疏浚、堤防加固、泵站检修同步铺开，\n确保完成。\u200b\n';
    assert.equal(formatted(text), text);
  });
  it('a form whose rule is off is left alone', () => {
    const config = { ...DEFAULT_CONFIG, settings: new Map([['halfwidth-punctuation', 'off'] as const]) };
    assert.equal(formatted('(一)抓"学习",抓早\n(二)抓落实\n', config), '（一）抓“学习”,抓早\n（二）抓落实\n');
  });
  it('a range is formatted and nothing else', () => {
    const text = '刚才,甲讲得好。\n刚才,乙讲得好。\n';
    const edits = formattingEdits(analyse(text), DEFAULT_CONFIG, { start: 10, end: text.length });
    assert.equal(applyEdits(text, edits), '刚才,甲讲得好。\n刚才，乙讲得好。\n');
  });
});
