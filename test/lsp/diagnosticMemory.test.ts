/** Diagnostics taken over from an earlier version are those that the text alone would have. */
import assert from 'node:assert/strict';
import { type Diagnostic, PositionEncodingKind } from 'vscode-languageserver';
import { type Analysis, analyse } from '../../server/src/analysis';
import { placesOf, type PositionEncoding } from '../../server/src/lsp/convert';
import { createDiagnosticMemory, type DiagnosticMemory } from '../../server/src/lsp/diagnosticMemory';
import { DEFAULT_CONFIG } from '../../server/src/lint/ruleConfig';
import { randomlyEdited } from '../incremental/randomEdits';
import { randomFrom } from '../support/random';
import { sampled } from '../support/thorough';
import { textBlocks } from '../../server/src/text/textBlocks';

const SPEECH = `在全县重点工作推进会上的讲话\n\n同志们：\n今天召开重点工作推进会，我讲三点意见。${'会议十分重要。'.repeat(40)}\n一、提高认识\n要抓好落实，XX同志牵头。\n三、抓好落实\n（一）抓项目\n（三）抓民生\n`;

function options(analysis: Analysis, encoding: PositionEncoding): Parameters<ReturnType<typeof createDiagnosticMemory>['shown']>[1] {
  return { uri: 'file:///a.txt', places: placesOf(textBlocks(analysis.text), encoding), locale: 'zh', rulePages: undefined, related: true };
}

function shownBy(memory: DiagnosticMemory, analysis: Analysis, encoding: PositionEncoding): readonly { readonly diagnostic: Diagnostic; readonly key: string }[] {
  return memory.shown(analysis.placedFindings(), options(analysis, encoding)).map((diagnostic) => ({ diagnostic, key: memory.keyOf(diagnostic) }));
}

describe('diagnostics from version to version', () => {
  for (const encoding of [PositionEncodingKind.UTF16, PositionEncodingKind.UTF8] as const) {
    it(`are those of the text alone, in ${encoding}`, () => {
      for (let seed = 1; seed <= sampled(8, 30); seed++) {
        const random = randomFrom(seed);
        const memory = createDiagnosticMemory();
        let made = analyse(SPEECH.repeat(3));
        for (let edit = 0; edit < 6; edit++) {
          const whole = analyse(made.text);
          const [shown, anew] = [shownBy(memory, made, encoding), shownBy(createDiagnosticMemory(), whole, encoding)];
          assert.deepEqual(shown, anew, `seed ${seed}, edit ${edit}`);
          assert.ok(shown.every(({ key }) => key !== ''));
          made = analyse(randomlyEdited(made.text, random), { before: made });
        }
      }
    });
  }
  it('move with the lines above them', () => {
    const memory = createDiagnosticMemory();
    const before = analyse(SPEECH.repeat(2), { config: DEFAULT_CONFIG });
    const first = memory.shown(before.placedFindings(), options(before, PositionEncodingKind.UTF16));
    const after = analyse(`\n${before.text}`, { before });
    const second = memory.shown(after.placedFindings(), options(after, PositionEncodingKind.UTF16));
    assert.ok(first.length > 2);
    assert.deepEqual(second.map(({ range }) => range.start.line), first.map(({ range }) => range.start.line + 1));
  });
});
