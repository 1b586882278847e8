/** The arithmetic of the reading view: time, pages, place after an edit, keys, sizes. */
import assert from 'node:assert/strict';
import { bodyData, readingBody } from '../../client/src/readingView/html';
import { actionOf } from '../../client/src/readingView/page/keys';
import { inRange, SIZES, SPEEDS, stepped } from '../../client/src/readingView/page/limits';
import { pageOf, paginate, type PlacedLine, type SentenceManner } from '../../client/src/readingView/page/pagination';
import { relocate, sentenceAt, sentenceOf } from '../../client/src/readingView/page/relocate';
import { clockText, createTimeline, firstLineOf, lineAt, timeLeft } from '../../client/src/readingView/page/timeline';
import { webviewPage } from '../../client/src/webview/webviewPage';
import { createTranslate } from '../../client/src/l10n/translate';
import type { ReadingScript, ReadingSentence } from '../../server/src/lsp/speakingProtocol';
import { randomFrom } from '../support/random';

/** A sentence of lines with so many syllables each, on a line of its own in the draft. */
function sentence(part: number, characters: readonly number[], line = 0, words = '字'): ReadingSentence {
  return {
    kind: 'body', level: 0, part, opens: true, range: { start: { line, character: 2 }, end: { line, character: 20 } },
    groups: characters.map((count) => ({ text: words.repeat(Math.max(1, count)), characters: count, pauses: 1 })),
  };
}

function script(sentences: readonly ReadingSentence[], pauses = false): ReadingScript {
  return { version: 1, charactersPerMinute: 60, pauses, parts: [{ label: '开头', speech: 0 }, { label: '一', speech: 0 }, { label: '乙', speech: 1 }], sentences: [...sentences] };
}

const DRAFT = script([sentence(0, [10, 5]), sentence(1, [20]), sentence(1, [0, 5]), sentence(2, [30])]);

describe('reading view: time', () => {
  const timeline = createTimeline(DRAFT, 60);

  it('follows from the syllables', () => {
    assert.deepEqual(timeline.lines.map(({ start, end }) => [start, end]), [[0, 10], [10, 15], [15, 35], [35, 35], [35, 40], [40, 70]]);
    assert.equal(timeline.total, 70);
    assert.equal(createTimeline(DRAFT, 120).total, 35);
  });
  it('grows by pauses where they are to be added', () => {
    assert.equal(createTimeline({ ...DRAFT, pauses: true }, 60).total, 70 + 6);
  });
  it('tells the line of a moment; one that takes no time is passed over', () => {
    assert.deepEqual([0, 9.9, 10, 34.9, 35, 69, 70, 1000].map((seconds) => lineAt(timeline, seconds)), [0, 0, 1, 2, 4, 5, 5, 5]);
    assert.equal(lineAt(createTimeline(script([]), 60), 3), -1);
  });
  it('tells what is left of the part and of the speech, not of the next one', () => {
    assert.deepEqual(timeLeft(timeline, 0), { part: 15, speech: 40 });
    assert.deepEqual(timeLeft(timeline, 20), { part: 20, speech: 20 });
    assert.deepEqual(timeLeft(timeline, 50), { part: 20, speech: 20 });
    assert.deepEqual(timeLeft(timeline, 1000), { part: 0, speech: 0 });
    assert.deepEqual(timeLeft(createTimeline(script([]), 60), 0), { part: 0, speech: 0 });
  });
  it('finds the first line of a sentence', () => {
    assert.deepEqual([0, 1, 2, 9].map((index) => firstLineOf(timeline, index)), [0, 2, 3, -1]);
  });
  it('is written as a clock, rounded up', () => {
    assert.deepEqual([0, 0.2, 59.5, 60, 65, 3600, -3].map(clockText), ['0:00', '0:01', '1:00', '1:00', '1:05', '60:00', '0:00']);
  });
});

describe('reading view: pages', () => {
  const plain: SentenceManner = { heading: false, startsPage: false };
  /** Lines of ten pixels each; the number of lines of each sentence. */
  function placed(counts: readonly number[]): readonly PlacedLine[] {
    return counts.flatMap((count, index) => Array.from({ length: count }, () => index)).map((owner, line) => ({ sentence: owner, top: line * 10, bottom: line * 10 + 10 }));
  }
  const pagesOf = (counts: readonly number[], height: number, manners: readonly SentenceManner[] = counts.map(() => plain)): readonly (readonly number[])[] =>
    paginate(placed(counts), manners, height).map(({ first, last }) => [first, last]);

  it('break no sentence', () => {
    assert.deepEqual(pagesOf([2, 2, 2, 2], 50), [[0, 3], [4, 7]]);
  });
  it('hold all that fits', () => {
    assert.deepEqual(pagesOf([1, 1, 1, 1], 40), [[0, 3]]);
  });
  it('break a sentence that is higher than a page, between its lines', () => {
    assert.deepEqual(pagesOf([1, 7, 1], 30), [[0, 0], [1, 3], [4, 6], [7, 8]]);
  });
  it('hold at least a line, however high it is', () => {
    assert.deepEqual(pagesOf([1, 1], 3), [[0, 0], [1, 1]]);
  });
  it('end in no heading', () => {
    const manners = [plain, { heading: true, startsPage: false }, { heading: true, startsPage: false }, plain];
    assert.deepEqual(pagesOf([1, 1, 1, 2], 40, manners), [[0, 0], [1, 4]]);
  });
  it('hold headings alone where there is nothing else', () => {
    const manners = [{ heading: true, startsPage: false }, { heading: true, startsPage: false }, plain];
    assert.deepEqual(pagesOf([1, 1, 3], 30, manners), [[0, 1], [2, 4]]);
    assert.deepEqual(pagesOf([1, 1], 30, manners), [[0, 1]]);
  });
  it('begin with the title of another speech', () => {
    assert.deepEqual(pagesOf([1, 1, 1], 90, [plain, { heading: true, startsPage: true }, plain]), [[0, 0], [1, 2]]);
  });
  it('are none without lines', () => {
    assert.deepEqual(pagesOf([], 30), []);
    assert.equal(pageOf([], 4), 0);
  });
  it('are found by line', () => {
    const pages = paginate(placed([2, 2, 2]), [plain, plain, plain], 25);
    assert.deepEqual([0, 1, 2, 5, 9].map((line) => pageOf(pages, line)), [0, 0, 1, 2, 2]);
  });
  it('follow each other without a gap, whatever the text', () => {
    const next = randomFrom(20);
    for (let round = 0; round < 300; round++) {
      const counts = Array.from({ length: 1 + next(12) }, () => 1 + next(6));
      const manners = counts.map(() => ({ heading: next(10) < 3, startsPage: next(10) < 1 }));
      const height = 10 + next(60);
      const lines = placed(counts);
      const pages = paginate(lines, manners, height);
      assert.deepEqual(pages.flatMap(({ first, last }) => lines.slice(first, last + 1)), lines);
      for (const { first, last } of pages) {
        const high = lines[last]!.bottom - lines[first]!.top;
        const broken = lines[last + 1]?.sentence === lines[last]!.sentence;
        assert.ok(high <= height || first === last, JSON.stringify({ counts, height, first, last }));
        assert.ok(!broken || (counts[lines[last]!.sentence]! * 10 > height && lines[first]!.sentence === lines[last]!.sentence), JSON.stringify({ counts, height, first, last }));
      }
    }
  });
});

describe('reading view: place after an edit', () => {
  const named = (...names: readonly string[]): ReadingScript => script(names.map((name, line) => sentence(0, [1], line, name)));

  it('stays at the same words', () => {
    assert.equal(relocate(named('甲', '乙', '丙'), 1, named('新', '新', '甲', '乙', '丙')), 3);
    assert.equal(relocate(named('甲', '乙', '丙'), 2, named('丙')), 0);
  });
  it('takes the nearest where words occur twice', () => {
    assert.equal(relocate(named('甲', '好', '乙', '好'), 3, named('甲', '好', '乙', '丙', '好')), 4);
  });
  it('stays beside the sentence before where its own was changed', () => {
    assert.equal(relocate(named('甲', '乙', '丙'), 1, named('甲', '乙乙', '丙')), 1);
    assert.equal(relocate(named('甲', '乙'), 1, named('甲')), 0);
  });
  it('finds a place that was kept while the page was hidden', () => {
    const place = { sentence: 1, words: '乙', line: 0 };
    assert.equal(sentenceOf(place, named('新', '甲', '乙', '丙')), 2);
    assert.equal(sentenceOf(place, named('甲', '丙')), 1);
    assert.equal(sentenceOf(place, named('甲')), 0);
    assert.equal(sentenceOf(place, script([])), 0);
  });
  it('begins anew where nothing is left', () => {
    assert.equal(relocate(named('甲'), 0, named('乙', '丙')), 0);
    assert.equal(relocate(named('甲'), 0, script([])), 0);
    assert.equal(relocate(script([]), 0, named('甲')), 0);
  });
  it('finds the sentence at the cursor, or the next one', () => {
    const draft = named('甲', '乙', '丙');
    assert.deepEqual([[0, 0], [0, 19], [0, 20], [1, 5], [2, 30], [9, 0]].map(([line, character]) => sentenceAt(draft, line!, character!)), [0, 0, 1, 1, 2, 2]);
    assert.equal(sentenceAt(script([]), 0, 0), 0);
  });
});

describe('reading view: keys and limits', () => {
  it('have one meaning each, and leave the editor its own', () => {
    const press = (key: string, held = {}): unknown => actionOf({ key, ctrlKey: false, altKey: false, metaKey: false, ...held });
    assert.deepEqual([' ', 'ArrowRight', 'PageUp', 'ArrowDown', 'Home', '+', '-', ']', '【', 'Escape'].map((key) => press(key)), [
      'toggle', 'nextPage', 'previousPage', 'nextSentence', 'first', 'larger', 'smaller', 'faster', 'slower', 'leave',
    ]);
    assert.deepEqual([press('a'), press('constructor'), press('+', { ctrlKey: true }), press('ArrowLeft', { altKey: true })], [null, null, null, null]);
  });
  it('hold sizes and speeds', () => {
    assert.deepEqual([stepped(40, 1, SIZES), stepped(96, 1, SIZES), stepped(20, -1, SIZES), stepped(203, 1, SPEEDS)], [44, 96, 20, 210]);
    assert.deepEqual([inRange(Number.NaN, SIZES), inRange(1000, SIZES), inRange(200, SPEEDS)], [20, 96, 200]);
  });
});

describe('reading view: the page', () => {
  const t = createTranslate(() => 'zh', {});
  const html = webviewPage({ style: 'b { }', body: readingBody(t), data: bodyData(44, t), script: 'https://example.invalid/a.js?"' });

  it('lets in nothing but its own style and script', () => {
    const policy = /content="(default-src[^"]*)"/.exec(html)![1]!;
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
    assert.equal(policy, `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`);
    assert.ok(html.includes(`<style nonce="${nonce}">`) && html.includes(`<script nonce="${nonce}" src="https://example.invalid/a.js?&#34;">`));
    assert.doesNotMatch(html, /\son\w+=|style="|javascript:/);
    assert.notEqual(webviewPage({ style: '', body: '' }), webviewPage({ style: '', body: '' }));
    assert.ok(!webviewPage({ style: '', body: '' }).includes('script'));
  });
  it('has a button for every action with a sign of its own', () => {
    for (const action of ['previousPage', 'nextPage', 'toggle', 'slower', 'faster', 'smaller', 'larger', 'leave']) assert.ok(html.includes(`data-action="${action}"`), action);
    assert.ok(html.includes('data-size="44"') && html.includes('data-words="{&#34;partLeft&#34;'));
  });
});
