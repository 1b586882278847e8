import assert from 'node:assert/strict';
import { createLineIndex } from '../../server/src/text/lineIndex';
import { textBlocks, type TextBlocks, withReplaced, withText } from '../../server/src/text/textBlocks';
import { type Random, randomFrom } from '../support/random';

const BITS = ['\n', '\r', '\r\n', '\n\n', '', '', '甲', '讲话。\n', `${'一行字。'.repeat(30)}\n`, '𠮷', '会议'.repeat(3000), '各项工作\r\n'.repeat(900)];

function bits(random: Random, count: number): string {
  return Array.from({ length: count }, () => BITS[random(BITS.length)] ?? '').join('');
}

function checkIs(made: TextBlocks, text: string, what: string): void {
  assert.equal(made.length, text.length, what);
  assert.equal(made.blocks.map((block) => block.text).join(''), text, what);
  const whole = createLineIndex(text);
  assert.equal(made.lines.lineCount, whole.lineCount, what);
  for (let line = -1; line <= whole.lineCount + 1; line++) {
    if (line >= 0) assert.deepEqual(made.lines.lineSpan(line), whole.lineSpan(line), what);
    assert.equal(made.lines.offset({ line, character: 3 }), whole.offset({ line, character: 3 }), what);
  }
  for (let offset = 0; offset <= text.length + 1; offset += text.length > 500 ? 97 : 1) assert.deepEqual(made.lines.position(offset), whole.position(offset), what);
}

describe('text in blocks', () => {
  it('has the lines of the whole text, after any edits', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed);
      let text = bits(random, random(12));
      let made = textBlocks(text);
      for (let edit = 0; edit < 25; edit++) {
        const start = random(text.length + 1);
        const end = Math.min(text.length, start + [0, 0, 1, 2, random(9000)][random(5)]!);
        const newText = bits(random, random(3));
        text = text.slice(0, start) + newText + text.slice(end);
        made = random(3) === 0 ? withText(made, text) : withReplaced(made, { start, end }, newText);
        checkIs(made, text, `seed ${seed}, edit ${edit}`);
        const whole = createLineIndex(text);
        for (let times = 0; times < 20; times++) {
          const offset = random(text.length + 3) - 1;
          assert.deepEqual(made.lines.position(offset), whole.position(offset), `seed ${seed}, edit ${edit}, ${offset}`);
        }
        const from = random(text.length + 1);
        assert.equal(made.slice(from, from + 5000), text.slice(from, from + 5000));
        assert.equal(made.text, text);
      }
    }
  });
  it('keeps the blocks that an edit does not touch', () => {
    const text = '各项工作都要抓好落实。\n'.repeat(10_000);
    const before = textBlocks(text);
    const after = withReplaced(before, { start: 60_000, end: 60_001 }, '某');
    const kept = new Set(before.blocks);
    assert.ok(before.blocks.length > 40);
    assert.ok(after.blocks.filter((block) => !kept.has(block)).length <= 2);
    assert.equal(withText(after, after.text), after);
    assert.deepEqual(withText(after, text).text, text);
  });
  it('does not fall into ever smaller pieces', () => {
    let made = textBlocks('各项工作都要抓好落实。\n'.repeat(2000));
    const random = randomFrom(7);
    for (let edit = 0; edit < 2000; edit++) {
      const start = random(made.length);
      made = withReplaced(made, { start, end: start + (edit % 2) }, edit % 2 === 0 ? '某' : '');
    }
    assert.ok(made.length / made.blocks.length > 1000);
  });
});
