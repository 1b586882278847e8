/** The grammar colours declared counts, placeholders, quotations, figures and Markdown. */
import assert from 'node:assert/strict';
import { body, type Grammar, loadGrammar } from '../support/tokenize';

describe('grammar: phrases', () => {
  let grammar: Grammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  const declared = /^keyword\.other\.declared-count$/;
  for (const [line, expected] of [
    ['下面，我讲三点意见。', ['三点意见']],
    ['我再强调四点。', ['四点']],
    ['重点打好三个硬仗：', ['三个硬仗']],
    ['就做好今年的工作讲五个方面的问题。', ['五个方面的问题']],
    ['我谈几点体会。', ['几点体会']],
    ['以下三类问题：', ['三类问题']],
    ['每周五下午三点钟召开调度会。', []],
    ['比上年提高三个百分点，', []],
    ['要做到“三个提前”，', []],
  ] as const) {
    it(`declared count in ${line}`, () => assert.deepEqual(grammar.parts(body(line), declared), expected));
  }

  const placeholder = /^invalid\.illegal\.placeholder\./;
  for (const [line, expected] of [
    ['刚才，XX同志通报了情况。', ['XX同志']],
    ['请×××同志讲话。', ['×××同志']],
    ['以全省前X名的成绩', ['X']],
    ['投资【待补】亿元，（此处补充数据）。', ['【待补】', '（此处补充数据）']],
    ['某某单位的做法', ['某某单位']],
    ['20XX年以来', ['20XX']],
    ['从${1:全局}看', ['${1:全局}']],
    ['在“XX村”调研', ['XX村']],
    ['犯罪嫌疑人李某某被起诉', []],
    ['“双清零”【2】行动', []],
    ['做一次X光检查，场地5×8米。', []],
    ['二〇〇〇年', []],
  ] as const) {
    it(`placeholder in ${line}`, () => assert.deepEqual(grammar.parts(body(line), placeholder), expected));
  }

  it('quotations', () => {
    const line = body('做到“两个维护”，学好《条例》，记住‘四问’。');
    assert.deepEqual(grammar.parts(line, /^string\.quoted\.double$/), ['“两个维护”']);
    assert.deepEqual(grammar.parts(line, /^string\.quoted\.other\.title$/), ['《条例》']);
    assert.deepEqual(grammar.parts(line, /^string\.quoted\.single$/), ['‘四问’']);
  });
  it('an open quotation ends with its line', () => {
    assert.deepEqual(grammar.parts('他说：“要抓落实\n一、提高认识', /^string\.quoted/), ['“要抓落实']);
  });
  it('figures and units', () => {
    const line = body('2024年完成1.5亿元，增长8.3%，惠及1200户，8月15日前办结〔2025〕12号件。');
    assert.deepEqual(grammar.parts(line, /^constant\.numeric\.date$/), ['2024年', '8月15日']);
    assert.deepEqual(grammar.parts(line, /^constant\.numeric$/), ['1.5', '8.3', '1200']);
    assert.deepEqual(grammar.parts(line, /^keyword\.other\.unit$/), ['亿元', '%', '户']);
    assert.deepEqual(grammar.parts(line, /document-number$/), ['〔2025〕12号']);
  });
  it('figures stay in the colour of their heading', () => {
    assert.deepEqual(grammar.parts(body('一、2024年工作回顾'), /^constant\.numeric/), []);
  });
  it('a salutation after a sentence', () => {
    assert.deepEqual(grammar.parts(body('工作就讲到这里。同志们，让我们行动起来！'), /^entity\.name\.tag/), ['同志们：', '同志们，']);
  });
  it('bold', () => assert.deepEqual(grammar.parts(body('要**真抓实干**，务求实效。'), /^markup\.bold$/), ['**真抓实干**']));
  it('a Markdown heading without a number', () => {
    assert.deepEqual(grammar.parts(body('## 工作要求'), /^entity\.name\.section\.plain$/), ['工作要求']);
  });
  it('comments and code hold no markers', () => {
    assert.deepEqual(grammar.markers('标题\n<!--\n一、旧稿\n-->\n```\n二、代码\n```\n三、正文'), ['三、']);
  });
});
