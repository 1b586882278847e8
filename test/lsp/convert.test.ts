import assert from 'node:assert/strict';
import { type Places, placesOf, toOffset, toRange, toSpan, toTextEdits } from '../../server/src/lsp/convert';
import { textBlocks } from '../../server/src/text/textBlocks';

const utf16 = (text: string): Places => placesOf(textBlocks(text), 'utf-16');
const TEXT = '𠮷一\r\n二𠮷\r三\n\n\ufeff四';

describe('positions', () => {
  it('round-trip at every offset that is no line end', () => {
    const places = utf16(TEXT);
    for (let offset = 0; offset <= TEXT.length; offset++) {
      if (TEXT[offset] === '\n' && TEXT[offset - 1] === '\r') continue;
      assert.equal(toOffset(places, places.position(offset)), offset);
    }
  });
  it('count UTF-16 units', () => {
    assert.deepEqual(toRange(utf16(TEXT), { start: TEXT.indexOf('二'), end: TEXT.indexOf('\r三') }), {
      start: { line: 1, character: 0 }, end: { line: 1, character: 3 },
    });
  });
  it('outside the text are taken to its edge', () => {
    const places = utf16(TEXT);
    assert.equal(toOffset(places, { line: 0, character: 99 }), TEXT.indexOf('\r'));
    assert.equal(toOffset(places, { line: 99, character: 0 }), TEXT.length);
    assert.equal(toOffset(places, { line: -1, character: -1 }), 0);
  });
  it('given back to front are turned round', () => {
    const span = toSpan(utf16(TEXT), { start: { line: 1, character: 1 }, end: { line: 0, character: 2 } });
    assert.deepEqual(span, { start: 2, end: TEXT.indexOf('二') + 1 });
  });
  it('carry edits', () => {
    assert.deepEqual(toTextEdits(utf16('一，'), [{ span: { start: 1, end: 2 }, newText: '、' }]), [
      { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } }, newText: '、' },
    ]);
  });
});
