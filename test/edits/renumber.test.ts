/** 重排序号: only numerals that are wrong change, and what is not certain is refused. */
import assert from 'node:assert/strict';
import { renumber, type RenumberScope } from '../../server/src/edits/renumber';
import { convertScheme, type SchemeName } from '../../server/src/edits/scheme';
import { AUTHORED, readGold } from '../corpus/gold';
import { after, markers, numberFaults, refusalOf, source } from './support';

function draft(...lines: readonly string[]): string {
  return ['在全县工作会议上的讲话', '同志们：', ...lines.map((line) => `　　${line}`), ''].join('\n');
}

function whole(text: string, options: { scope?: RenumberScope; offset?: number; counts?: boolean } = {}): string {
  return after(text, renumber(source(text), { scope: 'document', ...options }));
}

const FAULTY = draft('下面，我讲三点意见。', '一、提高认识', '（一）要看到成绩。', '（三）要看到差距。', '二、突出重点', '二、压实责任', '（一）要抓早。', '（一）要抓小。', '五、严格督查', '要动真格。');

describe('edits: renumber', () => {
  it('the whole text: gaps, duplicates and jumps on all levels', () => {
    assert.deepEqual(markers(whole(FAULTY)), ['一、', '·（一）', '·（二）', '二、', '三、', '·（一）', '·（二）', '四、']);
  });
  it('edits nothing but the numerals that are wrong', () => {
    const result = renumber(source(FAULTY), { scope: 'document' });
    assert.ok(result.ok);
    assert.deepEqual(result.edits.map(({ span, newText }) => [FAULTY.slice(span.start - 1, span.end + 1), newText]), [
      ['（三）', '二'], ['　二、', '三'], ['（一）', '二'], ['　五、', '四'],
    ]);
  });
  it('a second run makes no edit', () => {
    assert.deepEqual(renumber(source(whole(FAULTY)), { scope: 'document' }), { ok: true, edits: [] });
  });
  it('this level alone', () => {
    assert.deepEqual(markers(whole(FAULTY, { scope: 'level', offset: FAULTY.indexOf('二、突') })), ['一、', '·（一）', '·（三）', '二、', '三、', '·（一）', '·（一）', '四、']);
  });
  it('all below this section', () => {
    assert.deepEqual(markers(whole(FAULTY, { scope: 'section', offset: FAULTY.indexOf('一、提') })), ['一、', '·（一）', '·（二）', '二、', '二、', '·（一）', '·（一）', '五、']);
  });
  it('declared counts go along where asked', () => {
    assert.match(whole(FAULTY, { counts: true }), /我讲四点意见/);
    assert.match(whole(FAULTY), /我讲三点意见/);
  });
  it('keeps the form in use: ２． (2) ② and Markdown headings', () => {
    assert.match(whole(draft('1.抓早。要早。', '１．抓小。要小。', '3.抓细。要细。')), /　　1\.抓早[^]*　　２．抓小[^]*　　3\.抓细/);
    const markdown = '# 讲话\n\n## 一、认识\n\n要高。\n\n## 三、责任\n\n要实。\n';
    assert.equal(after(markdown, renumber(source(markdown, true), { scope: 'document' })), markdown.replace('三、', '二、'));
  });
  it('series inside a paragraph', () => {
    const text = draft('一、提高认识', '要做到：一是思想要统一；三是行动要迅速；四是作风要扎实。', '二、压实责任', '要严。');
    assert.match(whole(text), /一是思想要统一；二是行动要迅速；三是作风要扎实。/);
  });
  it('a member that another family supplies is not counted away', () => {
    const text = draft('要做到：一是思想要统一；二要行动迅速；三是作风要扎实。');
    assert.equal(whole(text), text);
  });
  it('Markdown lists of 1. 1. 1. count themselves', () => {
    const text = '# 讲话\n\n1. 抓早\n\n1. 抓小\n\n1. 抓细\n';
    assert.deepEqual(renumber(source(text, true), { scope: 'document' }), { ok: true, edits: [] });
  });
  it('numbering that runs on over its parents stays so', () => {
    const text = draft('一、认识', '（一）抓早。要早。', '（二）抓小。要小。', '二、责任', '（三）抓细。要细。', '（五）抓实。要实。');
    assert.deepEqual(markers(whole(text)), ['一、', '·（一）', '·（二）', '二、', '·（三）', '·（四）']);
  });
  it('after an omission the number stays', () => {
    const text = draft('一、认识', '要高。', '（略）', '四、责任', '要实。', '五、督查', '要严。');
    assert.equal(whole(text), text);
  });
  it('refuses a text without line breaks, an appendix, a place without section', () => {
    const collapsed = `同志们：今天我讲三点意见。${['一、提高认识。', '二、突出重点。', '四、压实责任。'].map((head) => head + '要把工作做深做细做实，一抓到底。'.repeat(25)).join('')}`;
    assert.equal(refusalOf(renumber(source(collapsed), { scope: 'document' })), 'collapsed');
    const text = draft('一、认识', '要高。', '名词解释', '1.指标：一种数。', '3.目标：一个数。');
    assert.equal(refusalOf(renumber(source(text), { scope: 'level', offset: text.indexOf('3.') })), 'appendix');
    assert.equal(refusalOf(renumber(source(text), { scope: 'level', offset: 0 })), 'noSection');
    assert.equal(whole(text), text);
  });
  it('what a quotation numbers is left alone', () => {
    const text = draft('一、认识', '文件要求：“一是早；三是快。”', '二、责任', '要实。');
    assert.equal(whole(text), text);
    assert.equal(refusalOf(renumber(source(text), { scope: 'level', offset: text.indexOf('三是') })), 'quotation');
  });
  it('flawless speeches need none', () => {
    for (const { name, text } of readGold(AUTHORED)) assert.deepEqual(renumber(source(text), { scope: 'document', counts: true }), { ok: true, edits: [] }, name);
  });
});

describe('edits: schemes', () => {
  const text = draft('一、认识', '（一）抓早。要早。', '1.抓人。要准。', '2.抓事。要快。', '（二）抓小。2025年要小。', '二、责任', '要实。');
  const converted = (name: SchemeName): string => after(text, convertScheme(source(text), 0, name));

  it('一、1.', () => assert.deepEqual(markers(converted('short')), ['一、', '·1.', '··（1）', '··（2）', '·2.', '二、']));
  it('第一，', () => assert.deepEqual(markers(converted('ordinal')), ['第一，', '·（一）', '··1.', '··2.', '·（二）', '第二，']));
  it('第一部分', () => {
    assert.deepEqual(markers(converted('part')), ['第一部分', '·一、', '··（一）', '··（二）', '·二、', '第二部分']);
    assert.match(converted('part'), /　　第一部分　认识\n　　一、抓早。/);
  });
  it('there and back gives the original', () => {
    for (const name of ['short', 'ordinal', 'part'] as const) {
      const there = converted(name);
      assert.equal(after(there, convertScheme(source(there), 0, 'standard')), text, name);
    }
  });
  it('the scheme in use needs no edit', () => assert.deepEqual(convertScheme(source(text), 0, 'standard'), { ok: true, edits: [] }));
  it('authored speeches: the same outline in other markers', () => {
    let done = 0;
    for (const { text: speech, name } of readGold(AUTHORED)) {
      const result = convertScheme(source(speech), 0, 'short');
      if (!result.ok) continue;
      done++;
      const now = after(speech, result);
      assert.deepEqual(numberFaults(now), [], name);
      assert.deepEqual(convertScheme(source(now), 0, 'short'), { ok: true, edits: [] }, name);
    }
    assert.ok(done >= 8, `${done} converted`);
  });
});
