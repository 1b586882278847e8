/** Where speeches begin hangs on lines around a title: after edits of such lines it is as in the text alone. */
import assert from 'node:assert/strict';
import { parseText } from '../../server/src/outline/parsedText';
import { textBlocks, type TextBlocks, withReplaced } from '../../server/src/text/textBlocks';
import { type Random, randomFrom } from '../support/random';
import { sampled } from '../support/thorough';

/** What may begin a speech, what makes it one, what leaves lines out, what cuts a sentence. */
const LINES = [
  '在全县重点工作推进会上的讲话', '县委书记在全县工作会议上的讲话', '第二篇', '二、在乡村振兴会上的讲话', '# 在大会上的讲话', '同志们：', '各位代表：', '（2025年3月1日）',
  '', '', '短', '一、提高认识', '```', '<!--', '-->', '---', '在线阅读', '第3页 共9页', '2、抓落实', '3、如期完成，向全县人民交出满意的答卷。', '4、如期完成。', '5、如期完成。',
  '会议十分重要，各地要认真贯彻落实，切实抓好各项工作任务，确保取得实效，不断开创新局面。', '今天的会议开得很好。'.repeat(12),
  `各位领导。2030年县长在防汛工作推进会上的讲话稿同志们：今天${'会议很重要。'.repeat(30)}`,
  '全县上下要把思想和行动统一到县委的决策部署上来，进一步增强责任感和紧迫感，以更高的标准、更严的要求、更实的举措抓好各项工作任务的落实，确保全年目标',
] as const;

function lineOf(random: Random): string {
  return LINES[random(LINES.length)] ?? '';
}

/** A line in front of another, in place of up to three, or none in their place; now and then not at a line's start. */
function edited(text: TextBlocks, random: Random, lineEnd: string): TextBlocks {
  const { lines } = text;
  const line = random(lines.lineCount);
  const from = lines.lineSpan(line).start + (random(6) === 0 ? random(3) : 0);
  const to = lines.lineSpan(Math.min(lines.lineCount - 1, line + random(4))).start;
  const newText = [lineOf(random) + lineEnd, lineOf(random), ''][random(3)] ?? '';
  return withReplaced(text, { start: Math.min(from, text.length), end: Math.max(Math.min(from, text.length), random(2) === 0 ? to : 0) }, newText);
}

describe('where speeches begin', () => {
  it('is after any edits as in the text alone', function () {
    this.timeout(600_000);
    let several = 0;
    for (let seed = 1; seed <= sampled(80, 2000); seed++) {
      const random = randomFrom(seed);
      const lineEnd = ['\n', '\r\n', '\r'][random(3)] ?? '\n';
      const markdown = random(3) === 0;
      let text = textBlocks(Array.from({ length: random(120) }, () => lineOf(random)).join(lineEnd));
      let parsed = parseText(text, markdown);
      for (let edit = 0; edit < 20; edit++) {
        for (let changes = 1 + (random(3) === 0 ? random(4) : 0); changes > 0; changes--) text = edited(text, random, lineEnd);
        parsed = parseText(text, markdown, parsed);
        assert.deepEqual(parsed.outline, parseText(text.text, markdown).outline, `seed ${seed}, edit ${edit}`);
        if (parsed.speeches.length > 2) several++;
      }
    }
    assert.ok(several > 100, 'many texts hold several speeches');
  });
});
