import assert from 'node:assert/strict';
import { createIntlCutter } from '../../server/src/text/segmenter';
import { LONGEST_GROUP, senseGroups, sentencesOf } from '../../server/src/text/senseGroups';

const cut = createIntlCutter();

function sentences(text: string): readonly string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

function groups(sentence: string): readonly string[] {
  return senseGroups(sentence, cut).map(({ start, end }) => sentence.slice(start, end));
}

describe('sentences', () => {
  it('end with their marks and what closes behind them', () => {
    assert.deepEqual(sentences('形势逼人。怎么办？他说：“要快！”　抓落实'), ['形势逼人。', '怎么办？', '他说：“要快！”', '抓落实']);
  });
  it('are none in blanks', () => {
    assert.deepEqual(sentences(' 　\n'), []);
  });
});

describe('sense groups', () => {
  for (const [sentence, expected] of [
    ['同志们：', ['同志们：']],
    ['形势逼人，任务艰巨，时间紧迫。', ['形势逼人，任务艰巨，', '时间紧迫。']],
    ['一要提高政治站位，二要压实工作责任，三要严肃督查问责。', ['一要提高政治站位，', '二要压实工作责任，', '三要严肃督查问责。']],
    ['这次会议，是经县委、县政府研究决定召开的，很重要。', ['这次会议，', '是经县委、县政府研究决定召开的，', '很重要。']],
    ['一、提高认识', ['一、提高认识']],
    ['首先，要算好时间账。', ['首先，要算好时间账。']],
    ['统筹抓好教育、医疗、养老、托育、住房、就业等民生实事。', ['统筹抓好教育、医疗、养老、托育、', '住房、就业等民生实事。']],
    ['投资1,200万元，8:30开工。', ['投资1,200万元，', '8:30开工。']],
    ['这里，我强调三点：', ['这里，我强调三点：']],
    ['刚才，4个县（市、区）和2个部门的负责同志作了发言。', ['刚才，4个县（市、区）', '和2个部门的负责同志作了发言。']],
    ['有的同志讲：“干部要实，作风要硬。”', ['有的同志讲：', '“干部要实，作风要硬。”']],
  ] as const) {
    it(`${sentence} → ${expected.join(' | ')}`, () => {
      assert.deepEqual(groups(sentence), expected);
    });
  }
  it('cuts a long clause between words, near its middle', () => {
    const found = groups('坚决打赢防范化解农村供水安全风险隐患排查整治攻坚战。');
    assert.equal(found.length, 2, found.join(' | '));
    for (const group of found) assert.ok(group.length <= LONGEST_GROUP && group.length >= 8, group);
  });
  it('leaves a number with its unit', () => {
    for (let padding = 0; padding < 20; padding++) {
      const sentence = `${'抓好落实'.repeat(5).slice(0, padding)}全县一般公共预算收入完成1234.56亿元同比增长15.6%并且超过二百三十四个百分点。`;
      for (const words of ['1234.56亿', '15.6%', '二百三十四个']) assert.ok(groups(sentence).some((group) => group.includes(words)), groups(sentence).join(' | '));
    }
  });
  it('does not begin a group with 的 or with a mark that closes', () => {
    const long = '认真学习贯彻《关于进一步加强和改进新时代全县农村人居环境整治提升工作的实施意见》的各项部署要求。';
    for (const group of groups(long)) assert.doesNotMatch(group, /^[的》”，。]/);
  });
  it('loses nothing and stands any text', () => {
    for (const text of ['', '，', '。。。', '“', '”，', '——', '……', 'a'.repeat(100), '1'.repeat(100), '汉'.repeat(5000), '、'.repeat(300), '甲，'.repeat(300), '（'.repeat(50), '\ud842，\udfb7', '好 的， 行']) {
      const spans = senseGroups(text, cut);
      assert.equal(spans.map(({ start, end }) => text.slice(start, end)).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
      assert.deepEqual(spans, [...spans].sort((a, b) => a.start - b.start));
    }
  });
  it('stays fast on long clauses', () => {
    const began = process.cpuUsage();
    for (const text of ['汉'.repeat(100_000), '甲、'.repeat(50_000), '—'.repeat(100_000), '1,'.repeat(50_000), '“'.repeat(100_000)]) {
      sentencesOf(text);
      senseGroups(text, cut);
    }
    const { user, system } = process.cpuUsage(began);
    assert.ok((user + system) / 1000 < 6000, `${String((user + system) / 1000)} ms`);
  });
});
