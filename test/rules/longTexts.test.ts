/** Every rule reads the worst of texts in linear time and never throws. */
import assert from 'node:assert/strict';
import { runRules } from '../../server/src/lint/runRules';
import { parseText } from '../../server/src/outline/parsedText';
import { rules } from '../../server/src/rules/index';
import type { Rule } from '../../server/src/rules/rule';
import { sampled } from '../support/thorough';

const LENGTH = sampled(5_000, 100_000);
/** Of processor time; linear work takes a tenth of it, quadratic work tens of seconds. */
const MILLISECONDS = 1500;
const TRIES = 3;

/** What patterns begin with, repeated without end, is what makes a careless one slow. */
const PIECES = [
  '一是，', '第一、', '(一)', '①、', '1、', 'X', '某', '〇', '*', '**a', '__ ', '…', '？', '？？个', '【', '${1', '待补', '（此处', '（请', '是否', '//一', '@一',
  '`', '](', 'https://', '确保安，', '市、市', '。被', '扫码', '关 ', '唯一', '体会之一：', '一方面，', '今天召开', '动员', '同志们，', '谢谢大家', '“', '　', '，', '\uD842',
];

const LINES = ['(一)抓学习', '1、抓源头', '第一、认清', '一是，抓', '同志们，', '2、平安', 'XX', '标题', '一方面，要抓', '各级要认真贯彻落实各项措施，逐项对照检查，列出问题清单，明确整改时限，把各项措施落到实处，确保取得成效，让群众看得见。'];

describe('rules on long texts', () => {
  const texts = [
    ...PIECES.map((piece) => ({ name: `a line of ${JSON.stringify(piece)}`, text: piece.repeat(LENGTH / piece.length) })),
    ...LINES.map((line) => ({ name: `lines of ${JSON.stringify(line)}`, text: `${line}\n`.repeat(LENGTH / 5 / (line.length + 1)) })),
    { name: 'numbered headings', text: Array.from({ length: 1000 }, (_, index) => `${index % 90 + 1}.抓好第${index}项重点工作落实\n`).join('') },
  ];
  for (const { name, text } of texts) {
    it(name, function () {
      this.timeout(60_000);
      const input = { parsed: parseText(text, false) };
      const slow = rules.map((rule) => ({ id: rule.meta.id, time: fastest(rule, input) })).filter(({ time }) => time > MILLISECONDS);
      assert.deepEqual(slow, []);
    });
  }
});

/** Processor time of the fastest of a few runs; the first one compiles the patterns. */
function fastest(rule: Rule, input: Parameters<typeof runRules>[0]): number {
  let best = Infinity;
  for (let run = 0; run < TRIES && best > MILLISECONDS; run++) {
    const start = process.cpuUsage();
    runRules(input, [rule], { moment: 'final', settings: new Map() }, (_, error) => {
      throw error;
    });
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return Math.round(best);
}
