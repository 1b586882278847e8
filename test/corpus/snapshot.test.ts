/** Findings on real texts are those of the snapshot; a change of behaviour is seen in review. */
import assert from 'node:assert/strict';
import { readGold, SHARED } from './gold';
import { readSnapshot, snapshotChanges, snapshotOf } from './snapshot';

describe('snapshot of all findings on the corpus', () => {
  before(function () {
    if (SHARED === null) {
      console.log('      略过：未找到 ../shared（the corpus is not part of this project）');
      this.skip();
    }
  });
  it('is up to date (npm run score -- --update)', () => {
    const changes = snapshotChanges(readSnapshot(), snapshotOf(readGold(`${SHARED}/corpus`)));
    assert.equal(changes.length, 0, `${changes.length} rows differ:\n${changes.slice(0, 60).join('\n')}`);
  });
});

describe('changes of a snapshot', () => {
  it('are the rows that went and those that came', () => assert.deepEqual(snapshotChanges('a\nb\nb\n', 'b\nc\n'), ['- a', '- b', '+ c']));
});
