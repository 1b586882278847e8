/** The stop watch: time, the stretch that was read, and the speed that follows. */
import assert from 'node:assert/strict';
import { FASTEST, SLOWEST, speedOf } from '../../client/src/stopWatch/speed';
import { elapsed, elapsedText, pauseWatch, resumeWatch, startWatch } from '../../client/src/stopWatch/stopWatch';
import { stretchesRead } from '../../client/src/stopWatch/stretches';
import { afterChanges } from '../../client/src/stopWatch/trackedOffset';

describe('stop watch: time', () => {
  it('runs, stands still while it is paused, and goes on', () => {
    let watch = startWatch(1000);
    assert.equal(elapsed(watch, 4000), 3000);
    watch = pauseWatch(watch, 5000);
    assert.deepEqual([watch.state, elapsed(watch, 99_000)], ['paused', 4000]);
    watch = resumeWatch(watch, 100_000);
    assert.deepEqual([watch.state, elapsed(watch, 101_500)], ['running', 5500]);
  });
  it('takes pausing and going on twice as once', () => {
    assert.equal(elapsed(pauseWatch(pauseWatch(startWatch(0), 2000), 9000), 9999), 2000);
    assert.equal(elapsed(resumeWatch(resumeWatch(startWatch(0), 2000), 3000), 4000), 4000);
  });
  it('loses nothing when the clock is put back', () => {
    assert.equal(elapsed(startWatch(5000), 1000), 0);
  });
  it('is written as a clock', () => {
    assert.deepEqual([0, 999, 1000, 65_000, 3_605_000].map(elapsedText), ['0:00', '0:00', '0:01', '1:05', '1:00:05']);
  });
});

describe('stop watch: speed', () => {
  it('is characters by time', () => {
    assert.deepEqual(speedOf({ characters: 600, pauses: 40 }, 180, false), { kind: 'speed', charactersPerMinute: 200 });
  });
  it('leaves pauses out where they are added to the time of the words', () => {
    assert.deepEqual(speedOf({ characters: 600, pauses: 30 }, 180, true), { kind: 'speed', charactersPerMinute: 240 });
    assert.deepEqual(speedOf({ characters: 600, pauses: 9999 }, 360, true), { kind: 'speed', charactersPerMinute: 200 });
  });
  it('is not told from too little', () => {
    assert.deepEqual(speedOf({ characters: 600, pauses: 0 }, 19, false), { kind: 'too-short' });
    assert.deepEqual(speedOf({ characters: 39, pauses: 0 }, 30, false), { kind: 'too-short' });
    assert.deepEqual(speedOf({ characters: 0, pauses: 0 }, 0, false), { kind: 'too-short' });
  });
  it('is held unlikely outside the bounds of the setting', () => {
    assert.deepEqual(speedOf({ characters: 5000, pauses: 0 }, 60, false), { kind: 'unlikely', charactersPerMinute: 5000 });
    assert.equal(speedOf({ characters: 99, pauses: 0 }, 60, false).kind, 'unlikely');
    assert.deepEqual([SLOWEST, FASTEST].map((characters) => speedOf({ characters, pauses: 0 }, 60, false).kind), ['speed', 'speed']);
  });
});

describe('stop watch: what was read', () => {
  it('is what was selected, or from cursor to cursor, or the whole', () => {
    assert.deepEqual(stretchesRead({ start: 5, end: 90 }, 200, 1000).map(({ kind }) => kind), ['selection', 'whole']);
    assert.deepEqual(stretchesRead({ start: 5, end: 5 }, 200, 1000), [{ kind: 'between', start: 5, end: 200 }, { kind: 'whole', start: 0, end: 1000 }]);
    for (const cursor of [5, 2, undefined]) assert.deepEqual(stretchesRead({ start: 5, end: 5 }, cursor, 1000).map(({ kind }) => kind), ['whole']);
  });
  it('follows edits', () => {
    const changes = [{ start: 2, removed: 0, added: 3 }, { start: 20, removed: 10, added: 0 }];
    assert.deepEqual([0, 2, 10, 25, 30, 40].map((offset) => afterChanges(offset, changes)), [0, 5, 13, 23, 23, 33]);
    assert.deepEqual(changes.map(({ start }) => start), [2, 20]);
  });
});
