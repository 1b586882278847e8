import assert from 'node:assert/strict';
import type { PlaceStep } from '../../server/src/features/hover';
import { hoverText, placeText } from '../../server/src/lsp/hoverText';

const PART: PlaceStep = { marker: '二、', style: 'cn-comma', position: 2, total: 3 };
const POINT: PlaceStep = { marker: '（三）', style: 'cn-paren', position: 3, total: 4 };
const ITEM: PlaceStep = { marker: '1.', style: 'arabic-dot', position: 1, total: 2 };
const span = { start: 0, end: 1 };
const pace = { charactersPerMinute: 200, pauses: false };

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
    const text = hoverText({ kind: 'section', span, level: 2, path: [PART, POINT], characters: 500, pauses: 30 }, pace, null, 'zh');
    assert.equal(text, '**（三）** 第二部分第三点，同级共 4 项\n\n第 2 级 · 500 字 · 约 2.5 分钟');
  });
  it('adds pauses to the time where they are to be added', () => {
    const text = hoverText({ kind: 'section', span, level: 2, path: [PART], characters: 500, pauses: 30 }, { ...pace, pauses: true }, null, 'zh');
    assert.match(text, /约 3\.0 分钟/);
  });
  it('tells what a part takes beside the others and by the target', () => {
    const facts = { kind: 'section', span, level: 1, path: [PART], characters: 900, pauses: 0 } as const;
    assert.equal(
      hoverText(facts, pace, { share: 0.45, averageShare: 0.3, minutes: 4 }, 'zh').split('\n\n').slice(2).join('|'),
      '占全文 45%，各部分平均 30%|按目标时间，每部分平均约 4.0 分钟',
    );
    assert.equal(hoverText(facts, pace, { share: 0.45, averageShare: 0.3, minutes: null }, 'en').split('\n\n').slice(2).join('|'), '45% of the speech; the average part takes 30%');
  });
  it('tells the place of a point', () => {
    const text = hoverText({ kind: 'point', span, marker: '一是', position: 1, total: 3, characters: 3000, pauses: 0 }, pace, null, 'zh');
    assert.equal(text, '**一是** 段内分项第 1 项，共 3 项\n\n3000 字 · 约 15 分钟');
  });
  it('compares a promise with what follows', () => {
    const promise = { kind: 'promise', span, text: '讲三点意见', count: 3, actual: 1, items: ['一、好*干*'] } as const;
    assert.equal(hoverText(promise, pace, null, 'zh'), '**讲三点意见** 说的是 3 项，后面是 1 项。\n\n- 一、好\\*干\\*');
    assert.equal(hoverText({ ...promise, actual: 3 }, pace, null, 'zh').split('\n')[0], '**讲三点意见** 后面正好 3 项。');
    assert.equal(hoverText({ ...promise, count: null }, pace, null, 'en').split('\n')[0], '**讲三点意见** promises no number; 1 follow.');
  });
});
