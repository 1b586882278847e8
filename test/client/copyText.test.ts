/** The outline as text to paste. */
import assert from 'node:assert/strict';
import { outlineText } from '../../client/src/outline/copyText';
import { campaign, item, result } from './outlines';

describe('client: copied outline', () => {
  it('indents sections and points under the title and leaves out salutation, opening and closing', () => {
    assert.equal(
      outlineText(result([campaign()]), { maxLevel: 0, points: true }),
      '在推进会上的讲话\n一要快\n一、统一思想\n　　（一）认清形势\n　　　　一是时间紧\n　　　　二是任务重\n　　（二）看到差距\n二、压实责任\n',
    );
  });
  it('honours the level and the points of the view', () => {
    assert.equal(outlineText(result([campaign()]), { maxLevel: 1, points: false }), '在推进会上的讲话\n一、统一思想\n二、压实责任\n');
  });
  it('parts several speeches by a blank line', () => {
    const speeches = [item('speech', '甲', [0, 2]), item('speech', '乙', [2, 4], [item('section', '一、丙', [3, 4], [], 1)])];
    assert.equal(outlineText(result(speeches), { maxLevel: 0, points: true }), '甲\n\n乙\n一、丙\n');
  });
  it('is empty where there is nothing', () => {
    assert.equal(outlineText(result([item('speech', '', [0, 0])]), { maxLevel: 0, points: true }), '');
  });
});
