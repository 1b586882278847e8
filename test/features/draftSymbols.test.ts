import assert from 'node:assert/strict';
import { draftSymbols, matchQuality } from '../../server/src/features/draftSymbols';
import { DRAFT, ODD_TEXTS } from './draft';

describe('titles and headings of a draft', () => {
  const symbols = draftSymbols(DRAFT, { markdown: false });

  it('come in order, each heading with its title', () => {
    assert.deepEqual(symbols.map(({ kind, name, container }) => [kind, name, container]), [
      ['title', '在全县重点工作推进会上的讲话', ''],
      ...['一、提高认识，增强紧迫感', '二、突出重点，抓好落实', '（一）抓项目', '（二）抓民生', '三、压实责任，严格督查'].map((name) => ['section', name, '在全县重点工作推进会上的讲话']),
    ]);
  });
  it('point to their words', () => {
    for (const { name, span } of symbols) assert.ok(name.endsWith(DRAFT.slice(span.start, span.end)), name);
  });
  it('are found by their words, or by characters of them in order', () => {
    assert.equal(matchQuality('二、突出重点，抓好落实', '抓好'), 2);
    assert.equal(matchQuality('二、突出重点，抓好落实', '突重 落实'), 1);
    assert.equal(matchQuality('二、突出重点，抓好落实', '落突'), 0);
    assert.equal(matchQuality('推进 ESG 工作', 'esg工'), 2);
    assert.equal(matchQuality('一、', ''), 2);
  });
  it('are none in a text without any, whatever it is', () => {
    for (const text of ODD_TEXTS) for (const { name } of draftSymbols(text, { markdown: true })) assert.notEqual(name, '');
    assert.deepEqual(draftSymbols('', { markdown: false }), []);
  });
});
