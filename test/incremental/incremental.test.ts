/** A version made from the one before it is the same as one made from its text alone, whatever the edits. */
import assert from 'node:assert/strict';
import { type Analysis, analyse, checkAgain } from '../../server/src/analysis';
import { DEFAULT_CONFIG, type RuleConfig } from '../../server/src/lint/ruleConfig';
import { changeBetween } from '../../server/src/text/textChange';
import { AUTHORED, readGold, SHARED } from '../corpus/gold';
import { randomFrom } from '../support/random';
import { sampled } from '../support/thorough';
import { randomlyEdited } from './randomEdits';

const FINAL: RuleConfig = { moment: 'final', settings: new Map() };
const EDITS = 12;

function checkSame(made: Analysis, options: { readonly markdown: boolean; readonly config: RuleConfig }, what: string): void {
  const whole = analyse(made.text, { ...options, onRuleFailure: rethrow });
  assert.deepEqual(made.outline, whole.outline, `outline, ${what}`);
  assert.deepEqual(made.findings(), whole.findings(), `findings, ${what}`);
  const { lines } = made;
  assert.equal(lines.lineCount, whole.lines.lineCount, `lines, ${what}`);
  for (let line = 0; line < lines.lineCount; line++) assert.deepEqual(lines.lineSpan(line), whole.lines.lineSpan(line), `lines, ${what}`);
}

/** @param text another one for each seed, from the texts */
function followEdits(texts: readonly string[], seed: number): void {
  const random = randomFrom(seed);
  const take = (): string => texts[random(texts.length)] ?? '';
  let text = Array.from({ length: 1 + random(5) }, take).join(random(2) === 0 ? '\n\n' : '\n');
  const options = { markdown: random(3) === 0, config: random(2) === 0 ? FINAL : DEFAULT_CONFIG };
  let made = analyse(text, options);
  for (let edit = 1; edit <= EDITS; edit++) {
    const what = `seed ${seed}, edit ${edit}`;
    text = randomlyEdited(text, random);
    made = analyse(text, { ...options, before: made, onRuleFailure: rethrow });
    if (random(3) > 0) checkSame(made, options, what);
    if (random(8) === 0) checkSame((made = checkAgain(made, options)), options, `${what}, checked again`);
  }
  checkSame(made, options, `seed ${seed}, at the end`);
}

function rethrow(_: string, error: unknown): never {
  throw error;
}

describe('incremental', () => {
  it('after random edits outline, findings and lines of the authored speeches are those of a full run', () => {
    const texts = readGold(AUTHORED).map(({ text }) => text);
    for (let seed = 1; seed <= sampled(5, 200); seed++) followEdits(texts, seed);
  }).timeout(1_800_000);

  it('after random edits outline, findings and lines of the corpus are those of a full run', function () {
    this.timeout(1_800_000);
    if (SHARED === null) {
      console.log('    (no corpus at hand)');
      this.skip();
    }
    const texts = readGold(`${SHARED}/corpus`).map(({ text }) => text);
    for (let seed = 1; seed <= sampled(2, 60); seed++) followEdits(texts, 10_000 + seed);
  });

  it('a page mark that goes makes words of those that were left in other speeches', () => {
    const cut = '全县上下要把思想和行动统一到县委的决策部署上来，进一步增强责任感和紧迫感，以更高的标准、更严的要求、更实的举措抓好各项工作任务的落实，确保全年目标';
    const speech = (page: number): string => `县委书记在第${page}次推进会上的讲话\n同志们：\n${cut}\n${page}、如期完成，向全县人民交出满意的答卷。\n${'今天的会议很重要。'.repeat(20)}\n`;
    const options = { markdown: false, config: DEFAULT_CONFIG };
    const before = analyse([1, 2, 3].map(speech).join(''), options);
    assert.equal(before.outline.speeches.length, 3);
    assert.equal(before.outline.pageMarks.length, 3);
    const after = analyse(before.text.replace('1、如期', '如期'), { ...options, before });
    assert.equal(after.outline.pageMarks.length, 0);
    checkSame(after, options, 'without the first mark');
  });

  it('what an edit does not touch is the same object as before', () => {
    const speeches = readGold(AUTHORED).map(({ text }) => text);
    const before = analyse(speeches.join('\n\n'));
    const [first] = before.outline.speeches;
    const at = before.text.length - 3;
    const after = analyse(`${before.text.slice(0, at)}抓${before.text.slice(at)}`, { before });
    before.findings();
    assert.ok(before.outline.speeches.length > 5, 'the text holds several speeches');
    assert.equal(after.outline.speeches[0], first);
  });
});

describe('changeBetween', () => {
  it('is the smallest stretch that differs', () => {
    assert.equal(changeBetween('甲乙', '甲乙'), null);
    assert.deepEqual(changeBetween('', '甲'), { start: 0, oldEnd: 0, newEnd: 1 });
    assert.deepEqual(changeBetween('甲甲', '甲甲甲'), { start: 2, oldEnd: 2, newEnd: 3 });
    assert.deepEqual(changeBetween('甲乙丙', '甲丁戊丙'), { start: 1, oldEnd: 2, newEnd: 3 });
    const long = '某'.repeat(100_000);
    assert.deepEqual(changeBetween(`${long}甲${long}`, `${long}${long}`), { start: 100_000, oldEnd: 100_001, newEnd: 100_000 });
  });
});
