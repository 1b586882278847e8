/** Surrogate pairs before every place of a text, against a count of its characters. */
import assert from 'node:assert/strict';
import { createPairIndex } from '../../server/src/text/pairIndex';

describe('pair index', () => {
  it('counts the pairs that end before each offset', () => {
    const parts = ['𠮷', '抓', '\ud842', '\udfb7', '😀😀', 'a', '\n'];
    const text = Array.from({ length: 3000 }, (_, index) => parts[(index * index) % parts.length]).join('');
    const { pairsBefore } = createPairIndex(text);
    for (let offset = 0; offset <= text.length; offset += offset % 1024 > 1015 || offset % 1024 < 8 ? 1 : 7) {
      const before = text.slice(0, offset);
      assert.equal(pairsBefore(offset), before.length - [...before].length, `before ${offset}`);
    }
  });
});
