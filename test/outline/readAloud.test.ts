import assert from 'node:assert/strict';
import type { Outline, Paragraph, Speech } from '../../server/src/outline/outline';
import { createReadAloud } from '../../server/src/outline/readAloud';
import { countSyllables } from '../../server/src/text/reading';
import { at, outlineOf, speechOf } from './handmade';

/** A draft by hand: each line is a kind and its words; `silent` are words of page furniture. */
function draftOf(lines: readonly (readonly [kind: Paragraph['kind'], words: string])[], silent: readonly string[] = []): { readonly text: string; readonly outline: Outline; readonly speech: Speech } {
  const text = lines.map(([, words]) => words).join('\n');
  let start = 0;
  const paragraphs = lines.map(([kind, words]): Paragraph => {
    const line = { start, end: start + words.length };
    start = line.end + 1;
    return { line, content: line, kind, hashes: 0, continued: false };
  });
  const appendix = paragraphs.find(({ line }) => text.startsWith('附', line.start))?.line ?? null;
  const speech = speechOf(text, { appendix, paragraphs });
  return { text, speech, outline: outlineOf(speech, silent.map((words) => at(text, words))) };
}

describe('what is read aloud', () => {
  const { text, outline, speech } = draftOf([
    ['title', '在会上的讲话'],
    ['speaker', '陆知行'],
    ['salutation', '同志们：'],
    ['body', '会议第3页很重要。'],
    ['furniture', '下载文档'],
    ['excluded', '| 表 |'],
    ['heading', '一、抓落实'],
    ['body', '附件好。'],
    ['body', '名词解释。'],
  ], ['第3页', '下载']);
  const reading = createReadAloud(text, outline);
  const count = (words: string): number => reading.count({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  it('is salutation, headings and body', () => {
    assert.equal(count(text), 3 + 5 + 4 + 3 + 4);
    assert.equal(count('在会上的讲话\n陆知行\n'), 0);
    assert.equal(count('下载文档'), 0);
    assert.equal(count('| 表 |'), 0);
  });
  it('is cut where furniture stands inside a line', () => {
    assert.equal(count('会议第3页很重要。'), 5);
    assert.equal(count('议第3页很'), 2);
  });
  it('of a speech ends before its appendix', () => {
    assert.equal(reading.speech(speech), 3 + 5 + 4);
  });
  it('adds up over any division that cuts no number', () => {
    for (let at = 0; at <= text.length; at++) {
      assert.equal(reading.count({ start: 0, end: at }) + reading.count({ start: at, end: text.length }), count(text));
    }
  });
  it('takes silent places that overlap and follow each other', () => {
    const odd = draftOf([['body', '甲乙丙丁戊己庚辛']], ['乙丙丁戊', '丙', '己']);
    assert.equal(createReadAloud(odd.text, odd.outline).count(odd.speech.span), countSyllables('甲庚辛'));
  });
});
