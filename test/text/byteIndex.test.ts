/** Offsets as bytes of UTF-8, held against Node's own encoder. */
import assert from 'node:assert/strict';
import { createByteIndex } from '../../server/src/text/byteIndex';
import { randomFrom, randomText } from '../support/random';

const insidePair = (text: string, offset: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));

describe('byte index', () => {
  it('counts as the encoder does, and back, at every offset', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const text = randomText(randomFrom(seed), 400);
      const index = createByteIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        if (insidePair(text, offset)) continue;
        const bytes = Buffer.byteLength(text.slice(0, offset));
        assert.equal(index.bytesBefore(offset), bytes, `seed ${seed}, offset ${offset}`);
        assert.equal(index.offsetAt(bytes), offset, `seed ${seed}, offset ${offset}`);
      }
    }
  });
  it('goes back to the start of a character that the bytes cut', () => {
    const index = createByteIndex('é一𠮷x');
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((bytes) => index.offsetAt(bytes)), [0, 0, 1, 1, 1, 2, 2, 2, 2, 4, 5]);
    assert.equal(index.bytesBefore(3), 9);
  });
  it('takes what lies outside to the edge', () => {
    for (const text of ['', '一', '𠮷'.repeat(300)]) {
      const index = createByteIndex(text);
      assert.deepEqual([index.bytesBefore(-1), index.bytesBefore(9999)], [0, Buffer.byteLength(text)]);
      assert.deepEqual([index.offsetAt(-1), index.offsetAt(9999)], [0, text.length]);
    }
  });
  it('a line of 200,000 characters is asked 20,000 times without counting it through each time', () => {
    const text = '一𠮷'.repeat(70_000);
    let read = 0;
    const index = createByteIndex(counted(text, () => read++));
    for (let i = 0; i < 20_000; i++) index.offsetAt(index.bytesBefore(i * 10));
    assert.ok(read < 20_000 * 6000, `${read} characters were read`);
  });
});

/** The text, with every look at one of its characters counted. */
function counted(text: string, onRead: () => void): string {
  const spy = Object.assign(Object(text) as object, {
    charCodeAt: (at: number) => {
      onRead();
      return text.charCodeAt(at);
    },
  });
  return spy as unknown as string;
}
