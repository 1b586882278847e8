/** 插入一点 inside a series: the new item has its number and its punctuation, the items after it count on. */
import assert from 'node:assert/strict';
import { insertItem } from '../../server/src/edits/insertItem';
import type { InsertOptions } from '../../server/src/edits/insert';
import { runEdit } from '../../server/src/edits/request';
import { after, refusalOf, source } from './support';

const draft = (series: string): string => ['在全县工作会议上的讲话', '同志们：', '下面，我讲两点意见。', '一、提高认识', series, '二、压实责任', '要严。', ''].join('\n');

function inserted(series: string, words: string, options: InsertOptions): string {
  const text = draft(series);
  const result = insertItem(source(text), text.indexOf(words), options);
  assert.ok(result, 'in a series');
  return after(text, result).split('\n')[4] ?? '';
}

describe('edits: inserting an item of a series', () => {
  it('before, between and after items joined by ；', () => {
    const series = '要做到：一是思想统一；二是行动迅速；三是作风过硬。大家要牢记。';
    assert.equal(inserted(series, '思想', { where: 'before' }), '要做到：一是【内容】；二是思想统一；三是行动迅速；四是作风过硬。大家要牢记。');
    assert.equal(inserted(series, '行动', { where: 'after', heading: '措施有力' }), '要做到：一是思想统一；二是行动迅速；三是措施有力；四是作风过硬。大家要牢记。');
    assert.equal(inserted(series, '作风', { where: 'after' }), '要做到：一是思想统一；二是行动迅速；三是作风过硬；四是【内容】。大家要牢记。');
  });
  it('items that are sentences', () => {
    assert.equal(inserted('一要学。学是基础。二要干。干是根本。', '干是', { where: 'after' }), '一要学。学是基础。二要干。干是根本。三要【内容】。');
    assert.equal(inserted('第一，学得深。第二，干得实。', '学得', { where: 'after' }), '第一，学得深。第二，【内容】。第三，干得实。');
  });
  it('a promise kept before is kept afterwards, unless told otherwise', () => {
    const series = '这里提两点要求：一是早；二是实。';
    assert.equal(inserted(series, '早', { where: 'after' }), '这里提三点要求：一是早；二是【内容】；三是实。');
    assert.equal(inserted(series, '早', { where: 'after', counts: false }), '这里提两点要求：一是早；二是【内容】；三是实。');
  });
  it('selects the words to be typed over', () => {
    const text = draft('这里提两点要求：一是早；二是实。');
    const result = insertItem(source(text), text.indexOf('早'), { where: 'after' });
    assert.ok(result?.ok && 'edits' in result && result.selection);
    assert.equal(after(text, result).slice(result.selection.start, result.selection.end), '【内容】');
  });
  it('outside a series, in one of words, or below: a section is meant', () => {
    const text = draft('首先，学得深。其次，干得实。');
    assert.equal(insertItem(source(text), text.indexOf('学得'), { where: 'after' }), null);
    assert.equal(insertItem(source(text), text.indexOf('一、'), { where: 'after' }), null);
    const counted = draft('一是早；二是实。');
    assert.equal(insertItem(source(counted), counted.indexOf('早'), { where: 'below' }), null);
  });
  it('a quotation that numbers something itself is left alone', () => {
    const text = draft('领导指出：“一是早；二是实。”我们要记住：一是学；二是干。');
    const result = insertItem(source(text), text.indexOf('早'), { where: 'after' });
    assert.ok(result === null || refusalOf(result) === 'quotation');
  });
  it('the command at the cursor takes the series before the section', () => {
    const text = draft('一是早；二是实。');
    const answer = runEdit(source(text), { name: 'insert', offset: text.indexOf('早'), where: 'after', heading: '' });
    assert.ok(answer.ok && 'edits' in answer);
    assert.match(after(text, answer), /一是早；二是【内容】；三是实。/);
  });
});
