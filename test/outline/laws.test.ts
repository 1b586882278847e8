/** What holds for the outline of any text. */
import assert from 'node:assert/strict';
import type { Section } from '../../server/src/outline/outline';
import { parseOutline } from '../../server/src/outline/parseOutline';
import type { Span } from '../../server/src/text/span';
import { AUTHORED, readGold } from '../corpus/gold';
import { randomFrom, randomText } from '../support/random';

function checkLaws(text: string): void {
  const inside = (span: Span, what: string): void => {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${what} ${span.start}–${span.end} lies outside the text`);
  };
  const walk = (sections: readonly Section[], outer: Span, level: number): void => {
    let last = outer.start;
    for (const section of sections) {
      inside(section.span, 'section');
      inside(section.headingSpan, 'heading');
      assert.equal(section.level, level);
      assert.ok(section.span.start >= last, 'sections follow each other');
      assert.ok(section.span.end <= outer.end, 'a section lies in its parent');
      if (section.marker !== null) {
        assert.equal(text.slice(section.marker.span.start, section.marker.span.end), section.marker.text);
        assert.ok(section.marker.span.start <= section.marker.numeral.start && section.marker.numeral.end <= section.marker.span.end);
      }
      walk(section.children, section.span, level + 1);
      last = section.span.start;
    }
  };
  const { speeches, pageMarks, furniture } = parseOutline(text);
  assert.ok(speeches.length >= 1);
  assert.equal(speeches[0]?.span.start, 0);
  assert.equal(speeches[speeches.length - 1]?.span.end, text.length);
  for (const speech of speeches) {
    inside(speech.span, 'speech');
    walk(speech.sections, speech.span, 1);
    for (const part of [speech.title?.span, speech.opening, speech.closing, speech.appendix, ...speech.salutations.map((s) => s.span), ...speech.declaredCounts.flatMap((d) => [d.span, d.numeral, ...d.items]), ...speech.enumerations.flatMap((e) => [e.span, ...e.items.map((i) => i.span)])]) {
      if (part !== null && part !== undefined) inside(part, 'part');
    }
    let before = speech.span.start;
    for (const { line, content } of speech.paragraphs) {
      inside(line, 'line');
      assert.ok(before <= line.start, 'paragraphs do not overlap');
      before = line.end;
      assert.ok(line.start <= content.start && content.end <= line.end);
    }
  }
  for (const span of [...pageMarks.map((mark) => mark.span), ...furniture]) inside(span, 'residue');
}

describe('outline: laws', () => {
  it('hold for the authored speeches, whole and cut anywhere', () => {
    const random = randomFrom(1);
    for (const { text } of readGold(AUTHORED)) {
      checkLaws(text);
      for (let i = 0; i < 5; i++) checkLaws(text.slice(random(text.length), random(text.length)));
    }
  });
  it('hold for random texts made of markers, punctuation and odd characters', () => {
    for (let seed = 1; seed <= 400; seed++) checkLaws(randomText(randomFrom(seed), 120));
  });
  it('hold where blanks stand for lost line breaks', () => {
    checkLaws(`同志们：今天开会(一)${'这件事很重要，要抓好落实。'.repeat(40)}　　(二)抓好落实，不打折扣。　　谢谢大家！`);
  });
  it('hold for texts of one thing only', () => {
    for (const text of ['', '\n', '\r', '\r\n\r\n', '\ufeff', '\ud800', '一、', '（', '“', '#', '**', '1.', '第一，'.repeat(300), '（一）\n'.repeat(300), '同志们：\r'.repeat(50)]) checkLaws(text);
  });
  it('a line of 200,000 characters takes no more than linear work', () => {
    for (const unit of ['一', '，', '“', '第一，', '一是', '讲三点：', '\u3000', '（', '12.']) {
      const started = performance.now();
      checkLaws(unit.repeat(200_000 / unit.length));
      assert.ok(performance.now() - started < 8000, `${unit} took ${(performance.now() - started).toFixed(0)} ms`);
    }
  }).timeout(60_000);
});
