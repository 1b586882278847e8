/** The sample drafts show what they promise: two flawless speeches, and one with every kind of fault. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Analysis, analyse } from '../server/src/analysis';
import type { Section } from '../server/src/outline/outline';

/** Every rule of which the spoiled draft shows at least one finding. */
const SHOWN = [
  'declared-count-mismatch',
  'outline-ordinal-gap',
  'outline-ordinal-duplicate',
  'outline-ordinal-disorder',
  'outline-ordinal-restart',
  'outline-first-not-one',
  'outline-level-inverted',
  'outline-level-skip',
  'outline-family-mixed',
  'chinese-ordinal-dunhao',
  'bracketed-ordinal-no-punct',
  'arabic-ordinal-dot',
  'circled-ordinal-no-punct',
  'ordinal-bracket-width',
  'di-ordinal-comma',
  'narrative-ordinal-no-comma',
  'inline-series-gap',
  'series-family-mixed',
  'heading-duplicate',
  'placeholder-leftover',
  'scrape-residue',
  'missing-salutation',
  'salutation-colon',
  'lost-paragraph-break',
];

const flawless = [
  {
    file: '农村供水保障推进会讲话.txt',
    title: '在全县农村供水保障工作推进会上的讲话',
    outline: ['一要进一步认清分量', '二要进一步明确任务', '三要进一步压实责任'],
    declared: [[3, 3]],
    series: [['一是', '二是', '三是']],
  },
  {
    file: '重点项目百日攻坚推进会讲话.txt',
    title: '在全市重点项目建设百日攻坚推进会上的讲话',
    outline: [
      '一、百日攻坚是一道必答题，务必拿出时不我待的状态',
      '　（一）机会拖不起，必须拿出抢跑的劲头',
      '　（二）工期拖不起，必须拿出冲刺的劲头',
      '　（三）民心拖不起，必须拿出较真的劲头',
      '二、百日攻坚是一场硬碰硬的较量，务必找准精准发力的抓手',
      '　（一）攻下土地关',
      '　（二）攻下资金关',
      '　（三）攻下手续关',
      '三、百日攻坚是一次全员参与的会战，务必扎紧齐抓共管的链条',
    ],
    declared: [
      [3, 3],
      [3, 3],
    ],
    series: [['一是', '二是', '三是']],
  },
] as const;

describe('sample drafts', () => {
  for (const { file, title, outline, declared, series } of flawless) {
    describe(file, () => {
      const analysis = analyseSample(file);
      const [speech, ...others] = analysis.outline.speeches;

      it('is one speech with title, salutation and closing', () => {
        assert.equal(others.length, 0);
        assert.equal(speech?.title?.text, title);
        assert.deepEqual(
          speech.salutations.map(({ text, role }) => [text, role]),
          [['同志们：', 'opening'], ['同志们，', 'closing']],
        );
        assert.notEqual(speech.closing, null);
      });
      it('has the expected outline', () => assert.deepEqual(headings(speech?.sections ?? []), outline));
      it('keeps its promises', () => {
        assert.deepEqual(speech?.declaredCounts.map(({ count, actual }) => [count, actual]), declared);
        assert.deepEqual(speech.enumerations.map(({ items }) => items.map((item) => item.marker)), series);
      });
      it('has no finding', () => assert.deepEqual(ruleIds(analysis), []));
    });
  }

  describe('有毛病的讲话稿.txt', () => {
    const found = new Set(ruleIds(analyseSample('有毛病的讲话稿.txt')));
    for (const rule of SHOWN) it(`shows ${rule}`, () => assert.ok(found.has(rule), [...found].join(' ')));
  });
});

function analyseSample(file: string): Analysis {
  return analyse(readFileSync(`client/samples/${file}`, 'utf8'), {
    onRuleFailure: (id, error) => {
      throw new Error(id, { cause: error });
    },
  });
}

function ruleIds(analysis: Analysis): string[] {
  return analysis.findings().map((finding) => finding.rule.meta.id);
}

/** Markers with headings, indented by level. */
function headings(sections: readonly Section[]): string[] {
  return sections.flatMap((section) => [
    `${'　'.repeat(section.level - 1)}${section.marker?.text ?? ''}${section.heading}`,
    ...headings(section.children),
  ]);
}
