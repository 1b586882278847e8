import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { selectionRanges } from '../../server/src/features/selectionRanges';
import { contains } from '../../server/src/text/span';
import { DRAFT, ODD_TEXTS, place, words } from './draft';

function growing(text: string, at: string): readonly string[] {
  const analysis = analyse(text);
  return words(analysis, selectionRanges(analysis, [place(text, at).start])[0]!);
}

describe('growing selection', () => {
  it('grows from the clause to the file', () => {
    const chain = growing(DRAFT, '抓好投产');
    assert.deepEqual(chain.slice(0, 4), [
      '更要抓好投产。',
      '要抓好开工，更要抓好投产。',
      '（一）抓项目。要抓好开工，更要抓好投产。',
      '　　（一）抓项目。要抓好开工，更要抓好投产。',
    ]);
    assert.match(chain[4]!, /^二、[^]*办好实事。$/);
    assert.equal(chain.at(-1), DRAFT);
  });
  it('takes a point as a step', () => {
    assert.deepEqual(growing(DRAFT, '任务重').slice(0, 2), ['一是任务重，', '一是任务重，担子不轻；']);
  });
  it('does not cut 1,200 and 8:30', () => {
    assert.equal(growing('同志们：\n投资1,200万元，每天8:30开会，大家要准时。', '00万')[0], '投资1,200万元，');
    assert.equal(growing('同志们：\n投资1,200万元，每天8:30开会，大家要准时。', '30开')[0], '每天8:30开会，');
  });
  it('keeps the quotation mark that closes a sentence with it', () => {
    assert.equal(growing('他说：“要抓紧。”大家都同意。', '大家')[0], '大家都同意。');
  });
  it('holds the offset, each step wider than the one before, whatever the text', () => {
    for (const text of [DRAFT, DRAFT.replaceAll('\n', '\r\n'), ...ODD_TEXTS]) {
      const analysis = analyse(text);
      const offsets = [0, 1, Math.floor(text.length / 2), text.length].filter((offset) => offset <= text.length);
      selectionRanges(analysis, offsets).forEach((chain, index) => {
        assert.ok(chain.length > 0);
        chain.forEach((span, step) => {
          assert.ok(span.start <= offsets[index]! && offsets[index]! <= span.end);
          const before = chain[step - 1];
          if (before !== undefined) assert.ok(contains(span, before) && span.end - span.start > before.end - before.start);
        });
        assert.deepEqual(chain.at(-1), { start: 0, end: text.length });
      });
    }
  });
});
