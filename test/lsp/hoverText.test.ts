import assert from 'node:assert/strict';
import type { PlaceStep } from '../../server/src/features/hover';
import { hoverText, placeText } from '../../server/src/lsp/hoverText';

const PART: PlaceStep = { marker: '二、', style: 'cn-comma', position: 2, total: 3 };
const POINT: PlaceStep = { marker: '（三）', style: 'cn-paren', position: 3, total: 4 };
const ITEM: PlaceStep = { marker: '1.', style: 'arabic-dot', position: 1, total: 2 };
const span = { start: 0, end: 1 };

describe('hover text', () => {
  it('names the place as a speaker would', () => {
    assert.equal(placeText([PART], 'zh'), '第二部分');
    assert.equal(placeText([PART, POINT], 'zh'), '第二部分第三点');
    assert.equal(placeText([PART, POINT, ITEM], 'zh'), '第二部分第三点第一项');
    assert.equal(placeText([{ ...PART, style: 'yao' }], 'zh'), '第二点');
    assert.equal(placeText([PART, POINT], 'en'), 'part 2, point 3');
    assert.equal(placeText(Array.from({ length: 9 }, () => ITEM), 'zh').endsWith('第一小项'), true);
  });
  it('tells level, characters and minutes of a section', () => {
    const text = hoverText({ kind: 'section', span, level: 2, path: [PART, POINT], characters: 500 }, 200, 'zh');
    assert.equal(text, '**（三）** 第二部分第三点，同级共 4 项\n\n第 2 级 · 500 字 · 约 2.5 分钟');
  });
  it('tells the place of a point', () => {
    const text = hoverText({ kind: 'point', span, marker: '一是', position: 1, total: 3, characters: 3000 }, 200, 'zh');
    assert.equal(text, '**一是** 段内分项第 1 项，共 3 项\n\n3000 字 · 约 15 分钟');
  });
  it('compares a promise with what follows', () => {
    const promise = { kind: 'promise', span, text: '讲三点意见', count: 3, actual: 1, items: ['一、好*干*'] } as const;
    assert.equal(hoverText(promise, 200, 'zh'), '**讲三点意见** 说的是 3 项，后面是 1 项。\n\n- 一、好\\*干\\*');
    assert.equal(hoverText({ ...promise, actual: 3 }, 200, 'zh').split('\n')[0], '**讲三点意见** 后面正好 3 项。');
    assert.equal(hoverText({ ...promise, count: null }, 200, 'en').split('\n')[0], '**讲三点意见** promises no number; 1 follow.');
  });
});
