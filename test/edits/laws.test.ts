/** What holds after any edits: no text is lost, the numbering is right, and all of it can be undone. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { insertPoint } from '../../server/src/edits/insert';
import { demote, moveBy, moveTo, promote } from '../../server/src/edits/move';
import { renumber } from '../../server/src/edits/renumber';
import { offersAt } from '../../server/src/edits/offers';
import { type EditRequest, runEdit } from '../../server/src/edits/request';
import type { EditResult } from '../../server/src/edits/result';
import { duplicate, mergeWithNext, remove, split } from '../../server/src/edits/sections';
import type { Span } from '../../server/src/text/span';
import { applyEdits } from '../../server/src/text/textEdit';
import { AUTHORED, readGold, SHARED } from '../corpus/gold';
import { ODD_TEXTS } from '../features/draft';
import { type Random, randomFrom, randomText } from '../support/random';
import { inverse, lines, loneMarkers, markerCount, numberFaults, randomSpeech, sectionsOf, source, words } from './support';
import { sampled } from '../support/thorough';

type Kind = 'moves' | 'adds' | 'removes' | 'cuts';

interface Act {
  readonly name: string;
  readonly kind: Kind;
  readonly run: (text: string, at: number, random: Random) => EditResult;
}

const ACTS: readonly Act[] = [
  { name: 'up', kind: 'moves', run: (text, at) => moveBy(source(text), at, -1) },
  { name: 'down', kind: 'moves', run: (text, at) => moveBy(source(text), at, 1) },
  { name: 'promote', kind: 'moves', run: (text, at) => promote(source(text), at) },
  { name: 'demote', kind: 'moves', run: (text, at) => demote(source(text), at) },
  { name: 'to', kind: 'moves', run: (text, at, random) => moveTo(source(text), [at, somewhere(text, random)], { offset: somewhere(text, random), where: (['before', 'after', 'inside'] as const)[random(3)]! }) },
  { name: 'insert', kind: 'adds', run: (text, at, random) => insertPoint(source(text), at, { where: (['before', 'after', 'below'] as const)[random(3)]!, heading: `新增要点${random(10_000)}号` }) },
  { name: 'duplicate', kind: 'adds', run: (text, at) => duplicate(source(text), at) },
  { name: 'remove', kind: 'removes', run: (text, at) => remove(source(text), at) },
  { name: 'split', kind: 'cuts', run: (text, at, random) => split(source(text), at + random(40)) },
  { name: 'merge', kind: 'cuts', run: (text, at) => mergeWithNext(source(text), at) },
  { name: 'renumber', kind: 'moves', run: (text, at, random) => renumber(source(text), { scope: (['level', 'section', 'document'] as const)[random(3)]!, offset: at }) },
];

function somewhere(text: string, random: Random): number {
  const sections = sectionsOf(text);
  return sections[random(sections.length)]?.span.start ?? 0;
}

const EVERY_REQUEST = ([
  ...(['level', 'section', 'document'] as const).map((scope) => ({ name: 'renumber', scope, counts: true })),
  ...(['standard', 'short', 'ordinal', 'part'] as const).map((scheme) => ({ name: 'convertScheme', scheme })),
  ...(['before', 'after', 'inside'] as const).map((where) => ({ name: 'moveTo', where, counts: true, references: true })),
  ...(['before', 'after', 'below'] as const).map((where) => ({ name: 'insert', where, heading: '' })),
  ...(['shi', 'ordinal', 'words', 'paragraphs'] as const).map((form) => ({ name: 'convertSeries', form })),
  ...['moveUp', 'moveDown', 'promote', 'demote', 'duplicate', 'delete', 'split', 'merge', 'enter', 'removeMarker', 'indent', 'outdent', 'selectSection', 'selectSiblings', 'nextMarker']
    .map((name) => ({ name, counts: true, references: true })),
] as readonly object[]) as readonly EditRequest[];

const MOVES: ReadonlySet<string> = new Set(['moveUp', 'moveDown', 'promote', 'demote', 'moveTo']);
const NUMERAL = /[一二两三四五六七八九十]+|[0-9]+/g;

const NONE = { lost: [], new: [] };

/** What one list has more often than the other, as often as it has more. */
function difference(before: readonly string[], now: readonly string[]): { readonly lost: readonly string[]; readonly new: readonly string[] } {
  const counts = new Map<string, number>();
  for (const item of before) counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const item of now) counts.set(item, (counts.get(item) ?? 0) - 1);
  const of = (sign: 1 | -1): string[] => [...counts].flatMap(([item, count]) => new Array<string>(Math.max(0, count * sign)).fill(item));
  return { lost: of(1), new: of(-1) };
}

/** Characters that are lost or new, but for markers that were lone ones before or are now: a first one without a second is a word. */
function changedWords(before: string, now: string): ReturnType<typeof difference> {
  const found = difference(words(before), words(now));
  return { lost: difference(found.lost, loneMarkers(before)).lost, new: difference(found.new, loneMarkers(now)).lost };
}

interface Tally { done: number; refused: Map<string, number> }

/** Random edits in a row, each checked; returns the last text. */
function wander(original: string, random: Random, steps: number, tally: Tally, what: string): void {
  const undo: { before: string; edits: ReturnType<typeof inverse> }[] = [];
  let text = original;
  const crlf = /\r\n/.test(original) && !/(?<!\r)\n/.test(original);
  const faults = numberFaults(original).length;
  for (let step = 0; step < steps; step++) {
    const act = ACTS[random(ACTS.length)]!;
    if (act.kind === 'removes' && sectionsOf(text).length < 5) continue;
    if (act.kind === 'adds' && text.length > original.length * 2 + 2000) continue;
    const at = somewhere(text, random);
    const result = act.run(text, at, random);
    const name = `${what}, step ${step}: ${act.name} at ${at}`;
    if (!result.ok) {
      const key = `${act.name} ${result.refusal}`;
      tally.refused.set(key, (tally.refused.get(key) ?? 0) + 1);
      continue;
    }
    tally.done++;
    checkSpans(text, result.edits.map(({ span }) => span), name);
    const now = applyEdits(text, result.edits);
    if (act.kind === 'moves') {
      assert.deepEqual(difference(lines(text), lines(now)), NONE, name);
      assert.equal(markerCount(now), markerCount(text), name);
    }
    if (act.kind === 'cuts') {
      const found = changedWords(text, now);
      assert.deepEqual(found, { lost: [], new: act.name === 'merge' ? found.new.filter((character) => character === '。') : [] }, name);
    }
    if (act.kind === 'adds') assert.deepEqual(difference(lines(text), lines(now)).lost, [], name);
    if (act.kind === 'removes') assert.ok(text.length > now.length, name);
    assert.ok(numberFaults(now).length <= faults, `${name}: ${numberFaults(now).join(' ')}`);
    if (faults === 0) {
      const again = renumber(source(now), { scope: 'document' });
      assert.deepEqual(again, { ok: true, edits: [] }, `${name}: numbers left wrong`);
    }
    if (crlf) assert.ok(!/(?<!\r)\n|\r(?!\n)/.test(now), `${name}: a line end of another kind`);
    undo.push({ before: text, edits: inverse(text, result.edits) });
    text = now;
  }
  for (const { before, edits } of undo.reverse()) {
    text = applyEdits(text, edits);
    assert.equal(text, before);
  }
  assert.equal(text, original);
}

function checkSpans(text: string, spans: readonly Span[], name: string): void {
  let last = 0;
  for (const { start, end } of spans) {
    assert.ok(last <= start && start <= end && end <= text.length, `${name}: edits overlap`);
    for (const at of [start, end]) assert.ok(!/^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(at - 1, at + 1)), `${name}: cuts a character`);
    last = end;
  }
}

function report(tally: Tally): string {
  return `${tally.done} done; ${[...tally.refused].sort().map(([key, count]) => `${key} ${count}`).join(', ')}`;
}

describe('edits: laws', () => {
  it('no edit of any text throws or loses what it moves', () => {
    const tally: Tally = { done: 0, refused: new Map() };
    const texts = [...ODD_TEXTS.filter((text) => text.length < 10_000), ...Array.from({ length: sampled(15, 60) }, (_, seed) => randomText(randomFrom(seed), 60))];
    for (const [index, text] of texts.entries()) {
      const random = randomFrom(index);
      const given = source(text, random(2) === 0);
      const requests = EVERY_REQUEST.map((request) => ({ ...request, offset: random(text.length + 1), sections: [random(text.length + 1)] }));
      for (const request of requests) {
        const answer = runEdit(given, request);
        if (!answer.ok || !('edits' in answer)) continue;
        tally.done++;
        checkSpans(text, answer.edits.map(({ span }) => span), `text ${index}: ${request.name}`);
        const now = applyEdits(text, answer.edits);
        assert.equal(applyEdits(now, inverse(text, answer.edits)), text);
        if (!MOVES.has(request.name)) continue;
        const name = `text ${index}: ${request.name}`;
        const plain = runEdit(given, { ...request, counts: false, references: false } as EditRequest);
        if (!plain.ok || !('edits' in plain)) assert.fail(name);
        const moved = applyEdits(text, plain.edits);
        assert.deepEqual(changedWords(text, moved), NONE, name);
        assert.equal(markerCount(moved), markerCount(text), name);
        assert.equal(now.replace(NUMERAL, '0'), moved.replace(NUMERAL, '0'), `${name}: promises and references are numbers`);
      }
      offersAt(given, random(text.length + 1));
    }
    assert.ok(tally.done > sampled(60, 200), report(tally));
  }).timeout(60_000);

  it('hold for 50 random edits of random speeches', () => {
    const tally: Tally = { done: 0, refused: new Map() };
    for (let seed = 1; seed <= sampled(3, 30); seed++) {
      const random = randomFrom(seed);
      wander(randomSpeech(random), random, 50, tally, `seed ${seed}`);
    }
    if (process.env['EDIT_TALLY']) console.log(report(tally));
    const unread = [...tally.refused].filter(([key]) => key.endsWith('misread')).reduce((sum, [, count]) => sum + count, 0);
    assert.ok(unread < tally.done / 10, report(tally));
  }).timeout(120_000);

  it('hold for the authored speeches', () => {
    const tally: Tally = { done: 0, refused: new Map() };
    for (const [index, { name, text }] of readGold(AUTHORED).entries()) {
      if (index % sampled(4, 1) !== 0) continue;
      wander((index >> 2) % 2 === 0 ? text : text.replace(/\r?\n/g, '\r\n'), randomFrom(index), 50, tally, name);
    }
    if (process.env['EDIT_TALLY']) console.log(report(tally));
    assert.ok(tally.done > sampled(60, 300), report(tally));
  }).timeout(120_000);

  it('hold for speeches of other people', function () {
    if (SHARED === null) {
      console.log('skipped: there is no ../shared');
      this.skip();
    }
    this.timeout(300_000);
    const tally: Tally = { done: 0, refused: new Map() };
    for (const [index, { name, text }] of readGold(join(SHARED!, 'corpus')).entries()) {
      if (text.length < sampled(4_000, 20_000)) wander(text, randomFrom(index), sampled(4, 12), tally, name);
    }
    if (process.env['EDIT_TALLY']) console.log(report(tally));
    assert.ok(tally.done > sampled(5, 100), report(tally));
  });
});
