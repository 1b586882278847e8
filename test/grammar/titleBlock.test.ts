/** The grammar colours title, subtitle, date, speaker and salutations. */
import assert from 'node:assert/strict';
import { body, type Grammar, loadGrammar } from '../support/tokenize';

describe('grammar: title block and salutations', () => {
  let grammar: Grammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  describe('title block', () => {
    const title = /^entity\.name\.section\.title$/;
    for (const [name, text, expected] of [
      ['first line', '心中有光　脚下有路\n\n同志们：', ['心中有光　脚下有路']],
      ['meeting speech', '\n在全县防汛工作会议上的讲话', ['在全县防汛工作会议上的讲话']],
      ['two lines', '在全市生态环境问题\n整改工作推进会上的讲话', ['在全市生态环境问题', '整改工作推进会上的讲话']],
      ['Markdown heading', '# 在全县防汛工作会议上的讲话', ['在全县防汛工作会议上的讲话']],
      ['chairing script', '全市春季农业生产现场推进会主持词', ['全市春季农业生产现场推进会主持词']],
      ['with a note', '在县委全会上的讲话（节选）', ['在县委全会上的讲话（节选）']],
      ['no title: salutation first', '同志们：\n今天开会。', []],
      ['no title: sentence first', '今天我们在这里召开会议。', []],
      ['no title: marker first', '一、提高认识', []],
    ] as const) {
      it(name, () => assert.deepEqual(grammar.parts(text, title), expected));
    }

    it('subtitle', () => {
      assert.deepEqual(grammar.parts('凝心聚力\n——在县委全会上的讲话', /section\.subtitle$/), ['——在县委全会上的讲话']);
    });
    it('a paragraph that begins with a dash is no subtitle', () => {
      assert.deepEqual(grammar.parts(body('——坚持问题导向。查找差距，补齐短板。'), /section\.subtitle$/), []);
    });
    for (const date of ['（2024年7月30日）', '（二〇二四年七月三十日）', '2024年7月30日', '（2024-07-30）', '（20XX年X月X日）']) {
      it(`date line ${date}`, () => assert.deepEqual(grammar.parts(`标题\n${date}`, /^meta\.date-line$/), [date]));
    }
    for (const [line, office, name] of [
      ['县委书记　陆知行', '县委书记', '陆知行'],
      ['市委副书记、市长，市防汛抗旱指挥部总指挥　裴松年', '市委副书记、市长，市防汛抗旱指挥部总指挥', '裴松年'],
      ['县委书记　×××', '县委书记', '×××'],
      ['主持人：何允升', '主持人', '何允升'],
    ] as const) {
      it(`speaker line ${line}`, () => {
        assert.deepEqual(grammar.parts(`标题\n${line}`, /^entity\.name\.type\.office$/), [office]);
        assert.deepEqual(grammar.parts(`标题\n${line}`, /^variable\.other\.speaker$/), [name]);
      });
    }
  });

  describe('salutations', () => {
    const salutation = /^entity\.name\.tag\.salutation$/;
    for (const [line, expected] of [
      ['同志们：', '同志们：'],
      ['各位代表、同志们：', '各位代表、同志们：'],
      ['尊敬的各位领导、各位来宾，女士们、先生们、朋友们：', '尊敬的各位领导、各位来宾，女士们、先生们、朋友们：'],
      ['尊敬的陆书记，各位领导、同志们：', '尊敬的陆书记，各位领导、同志们：'],
      ['各位领导、同志们', '各位领导、同志们'],
      ['各位党员同志：', '各位党员同志：'],
      ['　　各位代表！', '各位代表！'],
      ['同志们，让我们行动起来！', '同志们，'],
    ] as const) {
      it(line, () => assert.deepEqual(grammar.parts(`标题\n${line}`, salutation), [expected]));
    }
    for (const line of ['各位务必牢记嘱托，抓好落实。', '同志们的干劲很足。', '全体党员要带头。', '向同志们，向家属问好。']) {
      it(`none in ${line}`, () => assert.deepEqual(grammar.parts(`标题\n${line}`, salutation), []));
    }
  });
});
