import assert from 'node:assert/strict';
import { pauseSeconds } from '../../server/src/text/pauses';
import { speakingMinutes } from '../../server/src/text/speakingTime';

describe('pauses', () => {
  for (const [text, seconds] of [
    ['同志们：', 0.3],
    ['提高认识，统一思想；抓好落实。', 0.2 + 0.3 + 0.4],
    ['一、抓项目、抓民生', 0],
    ['怎么办？！', 0.4],
    ['他说：“要快。”', 0.3 + 0.4],
    ['形势逼人……', 0.4],
    ['投资1,200万元，8:30开会', 0.2],
    ['', 0],
  ] as const) {
    it(`“${text}” has ${seconds.toFixed(1)} s`, () => {
      assert.equal(pauseSeconds(text).toFixed(1), seconds.toFixed(1));
    });
  }
  it('of the span alone', () => {
    assert.equal(pauseSeconds('甲，乙。', { start: 0, end: 2 }), 0.2);
  });
  it('are added to the time only where that is wanted', () => {
    const spoken = { characters: 400, pauses: 30 };
    assert.equal(speakingMinutes(spoken, { charactersPerMinute: 200, pauses: false }), 2);
    assert.equal(speakingMinutes(spoken, { charactersPerMinute: 200, pauses: true }), 2.5);
  });
});
