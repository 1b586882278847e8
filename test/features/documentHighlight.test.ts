import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { documentHighlight } from '../../server/src/features/documentHighlight';
import { DRAFT, ODD_TEXTS, place, words } from './draft';

function highlighted(at: string): readonly string[] {
  const analysis = analyse(DRAFT);
  return words(analysis, documentHighlight(analysis, place(DRAFT, at).start + 1));
}

describe('highlights', () => {
  it('show the siblings of a marker', () => {
    assert.deepEqual(highlighted('二、'), ['一、', '二、', '三、']);
    assert.deepEqual(highlighted('（二）'), ['（一）', '（二）']);
  });
  it('show the series of a point', () => {
    assert.deepEqual(highlighted('二是'), ['一是', '二是', '三是']);
  });
  it('show what a promise counted', () => {
    const found = highlighted('讲三点意见');
    assert.match(found[0]!, /三点意见/);
    assert.deepEqual(found.slice(1), ['一、', '二、', '三、']);
  });
  it('show nothing elsewhere', () => {
    assert.deepEqual(highlighted('落实到人'), []);
  });
  it('stand any text', () => {
    for (const text of ODD_TEXTS) {
      const analysis = analyse(text);
      for (const offset of [0, 1, text.length]) documentHighlight(analysis, offset);
    }
  });
});
