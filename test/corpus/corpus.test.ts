/** The outline on real texts: a drop below these marks is a regression. */
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { AUTHORED, readGold, SHARED } from './gold';
import { f1, measure, recall } from './measure';
import { addScores } from './totals';

describe('authored speeches', () => {
  const texts = readGold(AUTHORED);
  it('have exactly the outline they were written with', () => {
    const total = addScores(texts.map(({ text, gold }) => measure(analyse(text), gold)));
    assert.equal(texts.length, 16);
    for (const part of ['nodes', 'parents', 'levels', 'runIn', 'headings', 'series', 'declared', 'title', 'opening'] as const) {
      assert.equal(f1(total[part]), 1, `${part}: ${total.notes.join('; ')}`);
    }
  });
  for (const { name, text } of texts) {
    it(`${name}: no finding at warning or above`, () => {
      const findings = analyse(text).findings().filter(({ severity }) => severity === 'warning' || severity === 'error');
      assert.deepEqual(findings.map(({ rule, span }) => `${rule.meta.id} ${text.slice(span.start, span.end)}`), []);
    });
  }
});

describe('corpus of real texts', () => {
  before(function () {
    if (SHARED === null) {
      console.log('      略过：未找到 ../shared（the corpus is not part of this project）');
      this.skip();
    }
  });
  it('outline F1 ≥ 0.99, parents and run-in ≥ 0.99, inline series ≥ 0.9, declared counts ≥ 0.9', () => {
    const total = addScores(readGold(`${SHARED}/corpus`).map(({ text, gold }) => measure(analyse(text), gold)));
    const notes = total.notes.join('\n');
    assert.ok(f1(total.nodes) >= 0.99, notes);
    assert.ok(recall(total.parents) >= 0.99, notes);
    assert.ok(recall(total.runIn) >= 0.99, notes);
    assert.ok(recall(total.series) >= 0.9 && total.series.found - total.series.hit <= total.series.wanted * 0.1, notes);
    assert.ok(recall(total.declared) >= 0.9 && total.declared.found - total.declared.hit <= 2, notes);
  });
});
