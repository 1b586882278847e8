/** Sections: moved, promoted, split and merged, with markers, blank lines and promises kept right. */
import assert from 'node:assert/strict';
import { insertPoint } from '../../server/src/edits/insert';
import { demote, moveBy, moveTo, promote } from '../../server/src/edits/move';
import type { EditResult, EditSource } from '../../server/src/edits/result';
import { duplicate, mergeWithNext, remove, selectSection, selectSiblings, split } from '../../server/src/edits/sections';
import { after, markers, refusalOf, source } from './support';

const TEXT = [
  '在全县工作会议上的讲话', '同志们：', '　　下面，我讲三点意见。', '　　一、提高认识', '　　认识要高。',
  '　　（一）看成绩。成绩很大。', '　　（二）看差距。差距不小。', '　　（三）看形势。形势逼人。', '　　二、突出重点', '　　重点要准。', '　　（一）抓项目。项目为王。',
  '　　（二）抓民生。民生为大。', '　　三、压实责任', '　　前面讲的第二个问题，各单位要特别重视。', '　　同志们，让我们共同努力！', '',
].join('\r\n');

type Edit = (source: EditSource, offset: number) => EditResult;

function at(words: string, text = TEXT): number {
  const found = text.indexOf(words);
  assert.ok(found >= 0, words);
  return found;
}

function done(words: string, edit: Edit, text = TEXT): string {
  return after(text, edit(source(text), at(words, text)));
}

function refused(words: string, edit: Edit, text = TEXT): string {
  return refusalOf(edit(source(text), at(words, text)));
}

describe('edits: moving sections', () => {
  it('（三） before （一）: two numbers change, the lines move whole', () => {
    const now = after(TEXT, moveTo(source(TEXT), [at('（三）看')], { offset: at('（一）看'), where: 'before' }));
    assert.equal(now, TEXT
      .replace('　　（三）看形势。形势逼人。\r\n', '')
      .replace('　　（一）看成绩', '　　（一）看形势。形势逼人。\r\n　　（二）看成绩')
      .replace('（二）看差距', '（三）看差距'));
  });
  it('the lines that stay are not touched', () => {
    const result = moveTo(source(TEXT), [at('（三）看')], { offset: at('（一）看'), where: 'before' });
    assert.ok(result.ok);
    assert.ok(result.edits.every(({ span }) => at('（一）看') - 2 <= span.start && span.end <= at('二、突')));
    assert.ok(result.edits.reduce((sum, { newText }) => sum + newText.length, 0) < 30);
  });
  it('up and down with all that is below, and back again', () => {
    const up = done('二、突', (from, offset) => moveBy(from, offset, -1));
    assert.deepEqual(markers(up), ['一、', '·（一）', '·（二）', '二、', '·（一）', '·（二）', '·（三）', '三、']);
    assert.ok(up.indexOf('一、突出重点') < up.indexOf('抓民生') && up.indexOf('抓民生') < up.indexOf('二、提高认识'));
    assert.equal(done('一、突', (from, offset) => moveBy(from, offset, 1), up), TEXT);
  });
  it('the first goes no further up, the last no further down', () => {
    assert.equal(refused('一、提', (from, offset) => moveBy(from, offset, -1)), 'atTop');
    assert.equal(refused('三、压', (from, offset) => moveBy(from, offset, 1)), 'atBottom');
  });
  it('into another section: styles of the new level, both sides counted', () => {
    const now = after(TEXT, moveTo(source(TEXT), [at('三、压')], { offset: at('二、突'), where: 'inside' }, { counts: true }));
    assert.deepEqual(markers(now), ['一、', '·（一）', '·（二）', '·（三）', '二、', '·（一）', '·（二）', '·（三）']);
    assert.match(now, /　　（三）压实责任\r\n/);
    assert.match(now, /我讲两点意见/);
  });
  it('several at once stand in the order given', () => {
    const now = after(TEXT, moveTo(source(TEXT), [at('（二）抓'), at('（一）看')], { offset: at('三、压'), where: 'inside' }));
    assert.match(now, /（一）抓民生。民生为大。\r\n　　（二）看成绩。成绩很大。\r\n　　同志们，让/);
  });
  it('not into itself', () => {
    assert.equal(refusalOf(moveTo(source(TEXT), [at('一、提')], { offset: at('（一）看'), where: 'after' })), 'intoItself');
    assert.equal(refusalOf(moveTo(source(TEXT), [at('一、提')], { offset: at('一、提'), where: 'inside' })), 'intoItself');
  });
  it('references to the top level follow', () => {
    const now = after(TEXT, moveBy(source(TEXT), at('二、突'), -1, { references: true }));
    assert.match(now, /前面讲的第一个问题/);
  });
  it('promote keeps the place in the text; what follows goes below it', () => {
    const now = done('（二）看', (from, offset) => promote(from, offset, { counts: true }));
    assert.deepEqual(markers(now), ['一、', '·（一）', '二、', '·（一）', '三、', '·（一）', '·（二）', '四、']);
    assert.equal(now, TEXT
      .replace('（二）看', '二、看').replace('（三）看', '（一）看').replace('二、突', '三、突').replace('三、压', '四、压').replace('三点意见', '四点意见'));
  });
  it('demote and promote give the original', () => {
    const now = done('三、压', demote);
    assert.match(now, /　　（三）压实责任/);
    assert.equal(done('（三）压', promote, now), TEXT);
    assert.equal(refused('一、提', demote), 'firstSibling');
    assert.equal(refused('一、提', promote), 'topLevel');
  });
  it('children take the family below', () => {
    const now = done('二、突', demote);
    assert.deepEqual(markers(now), ['一、', '·（一）', '·（二）', '·（三）', '·（四）', '··1.', '··2.', '二、']);
  });
  it('① is the last level', () => {
    const text = TEXT.replace(/　　（一）看[^]*?　　二、/, ['（一）看成绩。大。', '1.看人。准。', '（1）看老人。多。', '①看这里。好。', '②看那里。好。', '二、'].map((line) => `　　${line}`).join('\r\n'));
    assert.equal(refused('②', demote, text), 'tooDeep');
  });
  it('blank lines keep their places', () => {
    const spaced = TEXT.replace(/\r\n　　([一二三]、)/g, '\r\n\r\n　　$1');
    const now = done('三、压', (from, offset) => moveBy(from, offset, -1), spaced);
    assert.equal(now.replace(/\r\n　　[一二三]、/g, '|').split('|').length - 1, 3);
    assert.deepEqual([...now.matchAll(/\r\n\r\n　　[一二三]、..../g)].map(([found]) => found.trim()), ['一、提高认识', '二、压实责任', '三、突出重点']);
    assert.equal(now.split('\r\n\r\n').length, 4);
  });
  it('a last section without a final line end', () => {
    const text = '同志们：\n一、早\n要早。\n二、小\n要小。';
    assert.equal(after(text, moveBy(source(text), at('二、', text), -1)), '同志们：\n一、小\n要小。\n二、早\n要早。');
  });
  it('a comment that silences a rule goes along with its heading', () => {
    const text = TEXT.replace('　　（三）看', '<!-- policy-speech-ignore-next-line heading-duplicate -->\r\n　　（三）看');
    const now = done('（三）看', (from, offset) => moveBy(from, offset, -1), text);
    assert.match(now, /heading-duplicate -->\r\n　　（二）看形势/);
  });
  it('refuses what is glued, and page numbers', () => {
    const glued = TEXT.replace('成绩很大。\r\n　　（二）', '成绩很大。（二）');
    assert.equal(refused('三、压', (from, offset) => moveBy(from, offset, -1), glued), 'glued');
    assert.equal(refusalOf(moveBy(source('同志们：\n没有标题。\n'), 5, 1)), 'noSpeechSections');
  });
  it('refuses where a number would make another word: 一是一、 is no marker', () => {
    const text = ['在全县会议上的讲话', '同志们：', '一、抓项目', '一是抓开工。能开尽开。', '二是一、二产业融合。互相带动。', '二、抓民生', '（一）办实事', '要办好。', ''].join('\n');
    const into = (draft: string): string => refusalOf(moveTo(source(draft), [draft.indexOf('一是抓')], { offset: draft.indexOf('二、抓民'), where: 'inside' }));
    assert.equal(into(text), 'misread');
    assert.equal(into(text.replace('二是一、二产业', '二是三次产业')), 'done');
  });
  it('Markdown headings change their #', () => {
    const text = '# 讲话\n\n## 一、认识\n\n要高。\n\n### （一）抓早\n\n要早。\n\n## 二、责任\n\n要实。\n';
    const now = after(text, demote(source(text, true), at('二、', text)));
    assert.equal(now, text.replace('## 二、责任', '### （二）责任'));
  });
});

describe('edits: whole sections', () => {
  it('selects a section, and its siblings', () => {
    const section = selectSection(source(TEXT), at('抓民生'));
    assert.ok(section.ok);
    assert.deepEqual(section.spans.map(({ start, end }) => TEXT.slice(start, end)), ['（二）抓民生。民生为大。']);
    const siblings = selectSiblings(source(TEXT), at('看差距'));
    assert.ok(siblings.ok);
    assert.deepEqual(siblings.spans.map(({ start }) => TEXT.slice(start, start + 4)), ['（一）看', '（二）看', '（三）看']);
  });
  it('duplicates with all below', () => {
    const now = done('二、突', (from, offset) => duplicate(from, offset, { counts: true }));
    assert.deepEqual(markers(now), ['一、', '·（一）', '·（二）', '·（三）', '二、', '·（一）', '·（二）', '三、', '·（一）', '·（二）', '四、']);
    assert.match(now, /我讲四点意见/);
  });
  it('deletes with all below', () => {
    const now = done('一、提', (from, offset) => remove(from, offset, { counts: true }));
    assert.equal(now, TEXT.replace(/　　一、提[^]*?　　二、/, '　　一、').replace('三、压', '二、压').replace('三点意见', '两点意见'));
  });
  it('splits at a paragraph: no word is lost, children go with the second', () => {
    const now = done('重点要准', split);
    assert.match(now, /二、突出重点\r\n　　三、重点要准。\r\n　　（一）抓项目/);
    assert.deepEqual(markers(now).slice(4), ['二、', '三、', '·（一）', '·（二）', '四、']);
  });
  it('splits inside a paragraph, behind the mark at the cursor', () => {
    assert.match(done('。差距不小', split), /（二）看差距。\r\n　　（三）差距不小。\r\n　　（四）看形势/);
  });
  it('does not split where one part would be empty', () => {
    assert.equal(refused('提高认识', split), 'splitPlace');
  });
  it('merges with the next: its marker goes, its points come along', () => {
    const now = done('一、提', mergeWithNext);
    assert.deepEqual(markers(now), ['一、', '·（一）', '·（二）', '·（三）', '·（四）', '·（五）', '二、']);
    assert.match(now, /形势逼人。\r\n　　突出重点。\r\n　　重点要准。\r\n　　（四）抓项目/);
    assert.equal(refused('三、压', mergeWithNext), 'noNext');
  });
});

describe('edits: inserting a point', () => {
  it('after: the following siblings count on, the cursor stands behind the marker', () => {
    const result = insertPoint(source(TEXT), at('看成绩'), { where: 'after' });
    const now = after(TEXT, result);
    assert.equal(now, TEXT.replace('成绩很大。\r\n', '成绩很大。\r\n　　（二）\r\n').replace('（二）看', '（三）看').replace('（三）看形', '（四）看形'));
    assert.ok(result.ok && result.selection !== undefined);
    assert.equal(now.slice(0, result.selection.start).split('\r\n').at(-1), '　　（二）');
  });
  it('before and below', () => {
    assert.match(after(TEXT, insertPoint(source(TEXT), at('二、突'), { where: 'before', heading: '新的一点', counts: true })), /四点意见[^]*　　二、新的一点\r\n　　三、突出重点/);
    assert.match(after(TEXT, insertPoint(source(TEXT), at('三、压'), { where: 'below', heading: '新的一点' })), /重视。\r\n　　（一）新的一点\r\n　　同志们，让/);
  });
  it('第二部分 needs a word behind it, which is selected', () => {
    const text = ['同志们：', '第一部分　回顾', '去年很好。', '第二部分　展望', '今年更好。', ''].join('\n');
    const result = insertPoint(source(text), at('回顾', text), { where: 'after' });
    const now = after(text, result);
    assert.match(now, /第二部分　【标题】\n第三部分　展望/);
    assert.ok(result.ok && result.selection !== undefined);
    assert.equal(now.slice(result.selection.start, result.selection.end), '【标题】');
  });
});
