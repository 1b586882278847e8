/** The grammar colours numbering markers with their headings, and leaves alone what only looks like one. */
import assert from 'node:assert/strict';
import { body, type Grammar, loadGrammar } from '../support/tokenize';

describe('grammar: markers', () => {
  let grammar: Grammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  describe('markers at the head of a line', () => {
    for (const [line, marker, style, heading] of [
      ['一、提高政治站位', '一、', 'cn-comma', '提高政治站位'],
      ['　　十二、加强领导', '十二、', 'cn-comma', '加强领导'],
      ['一、二十年来的探索', '一、', 'cn-comma', '二十年来的探索'],
      ['一，提高认识', '一，', 'cn-comma', '提高认识'],
      ['（一）机遇不等人，必须增强责任感。创城工作任务很重。', '（一）', 'cn-paren', '机遇不等人，必须增强责任感。'],
      ['(二)时间不等人', '(二)', 'cn-paren', '时间不等人'],
      ['二）保持定力', '二）', 'cn-paren', '保持定力'],
      ['（三）、加强领导', '（三）、', 'cn-paren', '加强领导'],
      ['1.抓源头。对排口逐一溯源。', '1.', 'arabic-dot', '抓源头。'],
      ['１．抓源头', '１．', 'arabic-dot', '抓源头'],
      ['2、抓过程', '2、', 'arabic-dot', '抓过程'],
      ['3. 抓结果', '3.', 'arabic-dot', '抓结果'],
      ['（1）露天矿山。重点整治边坡角过陡。', '（1）', 'arabic-paren', '露天矿山。'],
      ['①图纸造假。采掘情况与图纸不符。', '①', 'circled', '图纸造假。'],
      ['第一，坚持依法行政。严格执行程序。', '第一，', 'ordinal', '坚持依法行政。'],
      ['第二个问题：还存在哪些问题', '第二个问题：', 'ordinal', '还存在哪些问题'],
      ['第一部分　2024年工作回顾', '第一部分', 'chapter', '2024年工作回顾'],
      ['一要把认识提上来。环境是脸面。', '一要', 'yao', '把认识提上来。'],
      ['二是以实举措抓推进。坚持到工地看进度。', '二是', 'shi', '以实举措抓推进。'],
      ['## 一、提高认识', '一、', 'cn-comma', '提高认识'],
      ['**（一）抓好排查。**各级要行动。', '（一）', 'cn-paren', '抓好排查。'],
      ['**二、明确任务**', '二、', 'cn-comma', '明确任务'],
    ] as const) {
      it(`${line} is ${style}`, () => {
        assert.deepEqual(grammar.parts(body(line), new RegExp(`^keyword\\.other\\.marker\\.${style}$`)), [marker]);
        assert.deepEqual(grammar.parts(body(line), new RegExp(`^entity\\.name\\.section\\.${style}$`)), [heading]);
        assert.equal(grammar.parts(body(line), /^markup\.heading\.\d$/).join(''), marker + heading);
      });
    }

    it('a series in one paragraph has markers but no heading', () => {
      const line = body('一是抓学习，二是抓调研，三是抓落实。要见实效。');
      assert.deepEqual(grammar.markers(line), ['一是', '二是', '三是']);
      assert.deepEqual(grammar.parts(line, /^entity\.name\.section/), []);
    });
    it('a sentence too long for a heading is none', () => {
      assert.deepEqual(grammar.parts(body(`（一）${'抓'.repeat(80)}。`), /^entity\.name\.section/), []);
    });
  });

  describe('markers inside a line', () => {
    for (const [line, expected] of [
      ['重点打好三个硬仗：一是治脏；二是治乱；三是治违。', ['一是', '二是', '三是']],
      ['要做到：一要快，二要准，三要稳。', ['一要', '二要', '三要']],
      ['村容要变样：一要道路硬，二要道德新，三要道理明。', ['一要', '二要', '三要']],
      ['我谈两点。第一，认识要到位。第二，措施要到位。', ['第一，', '第二，']],
      ['先说两句。首先，向大家问好；其次，谈谈体会；最后，提点希望。', ['首先，', '其次，', '最后，']],
      ['要严管厚爱。一方面，立规矩；另一方面，暖人心。', ['一方面，', '另一方面，']],
      ['原因有二：其一，认识不足；其二，措施不力。', ['其一，', '其二，']],
      ['落实到位。（二）强化督查。加大力度。', ['（二）']],
      ['我再强调两点：一、统一思想。二、压实责任。', ['一、', '二、']],
      ['要备齐：①材料；②表格。', ['①', '②']],
    ] as const) {
      it(line, () => assert.deepEqual(grammar.markers(body(line)), expected));
    }
  });

  describe('what is no marker', () => {
    for (const line of [
      '一、二季度要打基础，三季度要见成效。',
      '三、四线城市要抢抓机遇。',
      '二、三产业融合发展。',
      '今年一、二月份接连发生事故。',
      '要统一、规范、有序推进。',
      '1.5亿元投资已经落地。',
      '3.6万人次参加活动。',
      '97、98年的大水还历历在目。',
      '3、5天就能完成。',
      '8:30准时开会。',
      '2024.7.30之前完成。',
      '第一书记要沉下去，第二产业要提上来。',
      '第一、第二产业融合发展。',
      '第二、三产业加快发展。',
      '在全省第三，全国第九。',
      '处置要在第一时间，责任到第一线。',
      '这是我们唯一是非分明的标准。',
      '每周一要巡查，每周三要通报。',
      '星期六、星期日照常值守。',
      '编号入库，一是一、二是二，不许瞒报。',
      '三要素齐备，一要点突出。',
      '八方通衢，三要道连成一线。',
      '汇报稿就三段：“一、讲成绩；二、讲打算”。',
      '一方水土养一方人。',
      '上下午三点钟召开调度会。',
      '见附件（一），请审阅。',
      '严守“四个不得”（16），建立台账。',
    ]) {
      it(line, () => assert.deepEqual(grammar.markers(body(line)), []));
    }
  });
});
