import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { hover } from '../../server/src/features/hover';
import { countSyllables } from '../../server/src/text/reading';
import { DRAFT, ODD_TEXTS, place } from './draft';

function facts(text: string, at: string): ReturnType<typeof hover> {
  return hover(analyse(text), place(text, at).start + 1);
}

describe('hover', () => {
  it('knows level, place and length of a section', () => {
    assert.deepEqual(facts(DRAFT, '（二）'), {
      kind: 'section',
      span: place(DRAFT, '（二）'),
      level: 2,
      path: [
        { marker: '二、', style: 'cn-comma', position: 2, total: 3 },
        { marker: '（二）', style: 'cn-paren', position: 2, total: 2 },
      ],
      characters: countSyllables('（二）抓民生。要办好实事。'), pauses: 1.4,
    });
  });
  it('counts the place, whatever the numeral says', () => {
    const found = facts(DRAFT.replace('（二）', '（五）'), '（五）');
    assert.deepEqual(found?.kind === 'section' && found.path.at(-1)?.position, 2);
  });
  it('knows the place of a point', () => {
    assert.deepEqual(facts(DRAFT, '一是任务'), {
      kind: 'point', span: place(DRAFT, '一是'), marker: '一是', position: 1, total: 3, characters: countSyllables('一是任务重，担子不轻；'), pauses: 0.5,
    });
  });
  it('compares a promise with what follows', () => {
    const found = facts(DRAFT.replace('三点', '五点'), '五点');
    assert.ok(found?.kind === 'promise');
    assert.deepEqual([found.count, found.actual, found.items], [5, 3, ['一、提高认识，增强紧迫感', '二、突出重点，抓好落实', '三、压实责任，严格督查']]);
  });
  it('is silent elsewhere', () => {
    assert.equal(facts(DRAFT, '落实到人'), null);
  });
  it('stands any text', () => {
    for (const text of ODD_TEXTS) {
      const analysis = analyse(text);
      for (const offset of [0, 1, text.length]) hover(analysis, offset);
    }
  });
});
