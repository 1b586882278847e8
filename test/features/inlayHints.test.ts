import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { type Hint, inlayHints } from '../../server/src/features/inlayHints';
import { AUTHORED } from './authored';
import { DRAFT, ODD_TEXTS } from './draft';

function hints(text: string, kept = false): readonly Hint[] {
  const analysis = analyse(text);
  return inlayHints(analysis, { start: 0, end: text.length }, { findings: analysis.findings(), kept });
}

/** Each hint with the word before it. */
function shown(text: string, kept = false): readonly string[] {
  return hints(text, kept).map((hint) => {
    const here = text.slice(Math.max(0, hint.at - 3), hint.at).trim();
    switch (hint.kind) {
      case 'expected': return `${here} → ${hint.marker}`;
      case 'missing': return `${text.slice(hint.at, hint.at + 2)} ← ${hint.markers}`;
      case 'broken': return `${here} ≠ ${String(hint.actual)}`;
      case 'kept': return `${here} ✓ ${String(hint.promise.actual)}`;
    }
  });
}

describe('inlay hints', () => {
  it('show the marker that a wrong one should be', () => {
    assert.deepEqual(shown(DRAFT.replace('二、', '一、').replace('三点', '几点')), ['一、 → 二、']);
    assert.deepEqual(shown(DRAFT.replace('（二）', '(二)')), ['(二) → （二）']);
  });
  it('show all that is wrong with one marker at once', () => {
    assert.deepEqual(shown(DRAFT.replace('（二）', '(一)')), ['(一) → （二）']);
  });
  it('change the marker alone when they are taken', () => {
    const text = DRAFT.replace('二、', '一、');
    const [hint] = hints(text);
    assert.ok(hint?.kind === 'expected');
    assert.deepEqual(hint.edits, [{ span: { start: text.lastIndexOf('一、'), end: text.lastIndexOf('一、') + 1 }, newText: '二' }]);
  });
  it('show what is missing before a marker', () => {
    const text = DRAFT.replace(/　　二、[^]*?(?=　　三、)/, '').replace('三点', '几点');
    assert.deepEqual(shown(text), ['三、 ← “二、”']);
  });
  it('show a promise that is not kept', () => {
    const found = shown(DRAFT.replace('三点', '四点'));
    assert.deepEqual(found, ['点意见 ≠ 3']);
  });
  it('show promises that are kept on demand only', () => {
    assert.deepEqual(shown(DRAFT), []);
    assert.deepEqual(shown(DRAFT, true), ['点意见 ✓ 3']);
  });
  it('are those of the range', () => {
    const text = DRAFT.replace('三点', '四点');
    const analysis = analyse(text);
    assert.deepEqual(inlayHints(analysis, { start: text.indexOf('一、'), end: text.length }, { findings: analysis.findings(), kept: true }), []);
  });
  it('are none in a flawless speech, but for the promises it keeps', () => {
    for (const { name, text } of AUTHORED) {
      assert.deepEqual(hints(text), [], name);
      assert.ok(hints(text, true).every(({ kind }) => kind === 'kept'), name);
    }
    assert.ok(AUTHORED.some(({ text }) => hints(text, true).length > 0));
  });
  it('stand any text', () => {
    for (const text of ODD_TEXTS) hints(text, true);
  });
});
