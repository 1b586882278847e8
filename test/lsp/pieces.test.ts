import assert from 'node:assert/strict';
import { listOf, piecesOf, without } from '../../server/src/lsp/pieces';

describe('lists made of pieces', () => {
  it('keep the pieces that lose nothing', () => {
    const pieces = [['a', 'b'], ['c']];
    const fewer = without(listOf(pieces), new Set(['a']));
    assert.deepEqual(fewer, ['b', 'c']);
    assert.equal(piecesOf(fewer)?.[1], pieces[1]);
  });
  it('are the same where nothing is taken away', () => {
    const list = listOf([['a']]);
    assert.equal(without(list, new Set()), list);
  });
  it('need not be made of pieces to lose items', () => {
    assert.deepEqual(without(['a', 'b'], new Set(['a'])), ['b']);
  });
});
