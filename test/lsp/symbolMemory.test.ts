/** Symbols taken over from an earlier version are those that the text alone would have. */
import assert from 'node:assert/strict';
import { type Analysis, analyse } from '../../server/src/analysis';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { placesOf, type PositionEncoding } from '../../server/src/lsp/convert';
import { createSymbolMemory, type SymbolMemory } from '../../server/src/lsp/symbols';
import { textBlocks } from '../../server/src/text/textBlocks';
import { randomlyEdited } from '../incremental/randomEdits';
import { randomFrom } from '../support/random';
import { sampled } from '../support/thorough';

const SPEECH = `在全县重点工作推进会上的讲话\n\n同志们：\n今天召开重点工作推进会，我讲三点意见。${'会议十分重要。'.repeat(40)}\n一、提高认识\n一是任务重。二是时间紧。\n二、抓好落实\n（一）抓项目\n（二）抓民生\n`;

function symbols(memory: SymbolMemory, analysis: Analysis, encoding: PositionEncoding, points: boolean): ReturnType<SymbolMemory['toDocumentSymbols']> {
  const places = placesOf(textBlocks(analysis.text), encoding);
  return memory.toDocumentSymbols(documentSymbols(analysis, { points }), { places, pace: { charactersPerMinute: 200, pauses: true }, locale: 'zh' });
}

describe('symbols from version to version', () => {
  for (const encoding of ['utf-16', 'utf-8'] as const) {
    it(`are those of the text alone, in ${encoding}`, () => {
      for (let seed = 1; seed <= sampled(8, 30); seed++) {
        const random = randomFrom(seed);
        const memory = createSymbolMemory();
        let made = analyse(SPEECH.repeat(3));
        for (let edit = 0; edit < 6; edit++) {
          const points = random(2) === 0;
          assert.deepEqual(symbols(memory, made, encoding, points), symbols(createSymbolMemory(), analyse(made.text), encoding, points), `seed ${seed}, edit ${edit}`);
          made = analyse(randomlyEdited(made.text, random), { before: made });
        }
      }
    });
  }
  it('are the same objects where no line has moved', () => {
    const memory = createSymbolMemory();
    const before = analyse(SPEECH.repeat(3));
    const first = symbols(memory, before, 'utf-16', true);
    const after = analyse(before.text.replace('任务重', '任务很重'), { before });
    const second = symbols(memory, after, 'utf-16', true);
    assert.equal(first.length, 3);
    assert.deepEqual(second.map((symbol, index) => symbol === first[index]), [false, true, true]);
  });
});
