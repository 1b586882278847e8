/** The client applies the server's edits to a text that is no document. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../client/src/clean/applyEdits';
import { cleanEdits } from '../../server/src/clean/clean';
import { PASTE_OPTIONS } from '../../server/src/clean/options';
import { createLineIndex } from '../../server/src/text/lineIndex';
import { applyEdits as applyOffsets } from '../../server/src/text/textEdit';

describe('client: edits of the clean-up', () => {
  it('are applied as the server means them, whatever the line ends', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const text = ['在全县大会上的讲话', '同志们:今天开会😀,𠮷祥.', '- 3 -', '(一)抓学习.', '(二)抓落实.', ''].join(lineEnd);
      const lines = createLineIndex(text);
      const edits = cleanEdits(text, PASTE_OPTIONS);
      assert.ok(edits.length > 4);
      const ranges = edits.map(({ span, newText }) => ({ range: { start: lines.position(span.start), end: lines.position(span.end) }, newText }));
      assert.equal(applyEdits(text, ranges), applyOffsets(text, edits));
    }
  });
});
