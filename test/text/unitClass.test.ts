/** What is known of the most frequent characters is what the pattern says of them. */
import assert from 'node:assert/strict';
import { isSurrogate, unitClass } from '../../server/src/text/unitClass';

const CLASSES: readonly (readonly ['words' | 'marks', RegExp])[] = [
  ['words', /[\p{L}\p{N}]/u],
  ['marks', /[\s\u3000\p{P}]/u],
  ['marks', /[\s\u3000\p{P}\p{S}]/u],
];

describe('classes of characters', () => {
  for (const [of, pattern] of CLASSES) {
    it(`${String(pattern)} is asked of any unit`, () => {
      const isIn = unitClass(of, () => pattern);
      for (let unit = 0; unit < 2 ** 16; unit++) {
        if (!isSurrogate(unit)) assert.equal(isIn(unit), pattern.test(String.fromCharCode(unit)), unit.toString(16));
      }
    });
  }
  it('a pattern is not made for a plain text', () => {
    const isMark = unitClass('marks', () => assert.fail('asked'));
    assert.deepEqual(Array.from('到2025年，“三农”工作……', (character) => (isMark(character.charCodeAt(0)) ? '_' : character)).join(''), '到2025年__三农_工作__');
  });
});
