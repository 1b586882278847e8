/** Every rule reads the worst of texts in linear time and never throws. */
import assert from 'node:assert/strict';
import { type LintInput, runRules } from '../../server/src/lint/runRules';
import { parseText } from '../../server/src/outline/parsedText';
import { rules } from '../../server/src/rules/index';
import type { Rule } from '../../server/src/rules/rule';
import { nonlinear } from '../support/growth';
import { sampled } from '../support/thorough';

const LENGTH = sampled(8_000, 200_000);

/** What patterns begin with, repeated without end, is what makes a careless one slow. */
const PIECES = [
  '一是，', '第一、', '(一)', '①、', '1、', 'X', '某', '〇', '*', '**a', '__ ', '…', '？', '？？个', '【', '${1', '待补', '（此处', '（请', '是否', '//一', '@一',
  '`', '](', 'https://', '确保安，', '市、市', '。被', '扫码', '关 ', '唯一', '体会之一：', '一方面，', '今天召开', '动员', '同志们，', '谢谢大家', '“', '　', '，', '\uD842',
];

const LINES = ['(一)抓学习', '三，', '1、抓源头', '第一、认清', '一是，抓', '同志们，', '2、平安', 'XX', '标题', '一方面，要抓', '各级要认真贯彻落实各项措施，逐项对照检查，列出问题清单，明确整改时限，把各项措施落到实处，确保取得成效，让群众看得见。'];

describe('rules on long texts', () => {
  const texts: readonly { readonly name: string; readonly make: (length: number) => string }[] = [
    ...PIECES.map((piece) => ({ name: `a line of ${JSON.stringify(piece)}`, make: (length: number) => piece.repeat(length / piece.length) })),
    ...LINES.map((line) => ({ name: `lines of ${JSON.stringify(line)}`, make: (length: number) => `${line}\n`.repeat(length / (line.length + 1)) })),
    { name: 'numbered headings', make: headings },
    { name: 'ever new points', make: newPoints },
  ];
  for (const { name, make } of texts) {
    it(name, function () {
      this.timeout(120_000);
      const inputs = new Map<string, LintInput>();
      const inputOf = (text: string): LintInput => {
        const known = inputs.get(text) ?? { parsed: parseText(text, false) };
        inputs.set(text, known);
        return known;
      };
      const slow = rules.map((rule) => ({ id: rule.meta.id, slow: nonlinear(make, LENGTH, (text) => checking(rule, inputOf(text))) }));
      assert.deepEqual(slow.filter((one) => one.slow !== null), []);
    });
  }
});

function headings(length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index++) text += `${index % 90 + 1}.抓好第${index}项重点工作落实\n`;
  return text;
}

/** 第一个… counts what no line before has counted: each opens a level of its own. */
function newPoints(length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index++) text += `第一个${String.fromCharCode(0x4e00 + (index % 5000), 0x5e00 + Math.trunc(index / 5000))}甲，\n`.repeat(2);
  return text;
}

function checking(rule: Rule, input: LintInput): () => void {
  return () => {
    runRules(input, [rule], { moment: 'final', settings: new Map() }, (_, error) => {
      throw error;
    });
  };
}
