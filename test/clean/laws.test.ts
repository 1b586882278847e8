/** What holds for the clean-up of any text. */
import assert from 'node:assert/strict';
import { cleanEdits, formEdits } from '../../server/src/clean/clean';
import { CLEAN_KINDS, PASTE_OPTIONS } from '../../server/src/clean/options';
import { editsOf, firstRevision, revise } from '../../server/src/clean/revision';
import { applyEdits, type TextEdit } from '../../server/src/text/textEdit';
import { nonlinear } from '../support/growth';
import { randomFrom, randomText, type Random } from '../support/random';
import { cleaned, hanOf, only, without } from './support';
import { sampled } from '../support/thorough';

const DIRT = ['\u200b', '\u00a0', '\ufeff', '  ', ' ', '\t', ',', ';', ':', '(', ')', '"', '.', '...', '--', '- 3 -\n', '2、', '\u2028', '１', 'Ａ', '，，', '在全县大会上的讲话', '（2025年6月3日）', '县长　陆知行'];

/** A random text with dirt between its pieces. */
function dirtyText(seed: number): string {
  const random = randomFrom(seed);
  let text = '';
  for (let i = 0; i < 40; i++) text += randomText(random, 3) + (DIRT[random(DIRT.length)] ?? '');
  return text;
}

describe('cleaning: laws', () => {
  it('a second clean-up finds nothing, whatever the text', () => {
    for (let seed = 1; seed <= sampled(12, 100); seed++) cleaned(dirtyText(seed));
  }).timeout(60_000);
  it('the same with every kind switched on, and with a new indent', () => {
    for (let seed = 301; seed <= sampled(312, 350); seed++) cleaned(dirtyText(seed), { ...only(...CLEAN_KINDS), indent: seed % 2 === 0 ? 'two' : 'none' });
  }).timeout(60_000);
  it('no Chinese character is lost or added where no residue is deleted', () => {
    for (let seed = 401; seed <= sampled(412, 480); seed++) {
      const text = dirtyText(seed);
      assert.equal(hanOf(cleaned(text, without('furniture', 'pageMarks'))), hanOf(text), `seed ${seed}`);
    }
  }).timeout(60_000);
  it('formatting keeps every line and its end', () => {
    for (let seed = 601; seed <= sampled(612, 700); seed++) {
      const text = dirtyText(seed);
      const result = applyEdits(text, formEdits(text, only(...CLEAN_KINDS)));
      const ends = (whole: string): readonly string[] => whole.match(/\r\n|\n|\r/g) ?? [];
      assert.deepEqual(ends(result), ends(text), `seed ${seed}`);
      assert.deepEqual(formEdits(result, only(...CLEAN_KINDS)), [], `seed ${seed}`);
    }
  }).timeout(60_000);
  it('edits of a range lie inside it', () => {
    for (let seed = 801; seed <= sampled(812, 900); seed++) {
      const text = dirtyText(seed);
      const random = randomFrom(seed);
      const start = random(text.length);
      const end = start + random(text.length - start);
      for (const { span } of cleanEdits(text, PASTE_OPTIONS, { range: { start, end } })) assert.ok(start <= span.start && span.end <= end, `seed ${seed}`);
    }
  }).timeout(60_000);
  it('a long line (200,000 characters in the thorough run) takes no more than linear work', () => {
    for (const unit of ['一', '，', '"', '(', ')', 'a,', '. ', '中,', '"中"', '一、', '第一，', '\u3000', ' ', '中 ', '...', '--', '\u200b', 'http://', 'a@', '[a](', '<a', "'", '`', '&a', '。。', '１', '中.docx', '同志们：', '- 3 -\n', '中中中中中中中中中中，中中中\n']) {
      const found = nonlinear((length) => unit.repeat(length / unit.length), sampled(20_000, 200_000), (text) => () => void cleanEdits(text, PASTE_OPTIONS));
      assert.equal(found, null, JSON.stringify(unit));
    }
  }).timeout(60_000);
  it('nor does a text that is nothing but markers', () => {
    for (const unit of ['(一)', '（一）抓。', '1、中\n']) {
      const found = nonlinear((length) => unit.repeat(length / unit.length), sampled(4000, 12_000), (text) => () => void cleanEdits(text, PASTE_OPTIONS));
      assert.equal(found, null, JSON.stringify(unit));
    }
  }).timeout(60_000);
});

describe('cleaning: revisions', () => {
  it('the edits of several rounds are one list of edits of the first text', () => {
    for (let seed = 1; seed <= sampled(20, 200); seed++) {
      const random = randomFrom(seed);
      const text = randomText(random, 30);
      let revision = firstRevision(text);
      for (let round = 0; round < 4; round++) revision = revise(revision, randomEdits(revision.text, random));
      const edits = editsOf(text, revision);
      assert.equal(applyEdits(text, edits), revision.text, `seed ${seed}`);
      for (const { span, newText } of edits) assert.notEqual(text.slice(span.start, span.end), newText);
    }
  });
  it('what is taken out and put back is no edit', () => {
    const once = revise(firstRevision('甲乙丙'), [{ span: { start: 1, end: 2 }, newText: '' }]);
    assert.deepEqual(editsOf('甲乙丙', revise(once, [{ span: { start: 1, end: 1 }, newText: '乙' }])), []);
  });
  it('an edit never cuts a character or a line end in two', () => {
    const text = '𠮷\r\n';
    const revision = revise(firstRevision(text), [{ span: { start: 0, end: 4 }, newText: '𠮶\n' }]);
    assert.deepEqual(editsOf(text, revision), [{ span: { start: 0, end: 4 }, newText: '𠮶\n' }]);
  });
});

function randomEdits(text: string, random: Random): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = random(8);
  while (at < text.length) {
    const end = Math.min(text.length, at + random(4));
    edits.push({ span: { start: at, end }, newText: randomText(random, random(2)) });
    at = end + 1 + random(12);
  }
  return edits;
}

