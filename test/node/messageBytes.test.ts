/** What is sent is, byte for byte, what JSON.stringify makes of the values. */
import assert from 'node:assert/strict';
import type { Diagnostic, DocumentSymbol, Message } from 'vscode-languageserver/node';
import { type Analysis, analyse } from '../../server/src/analysis';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { placesOf } from '../../server/src/lsp/convert';
import { createDiagnosticMemory, type DiagnosticMemory } from '../../server/src/lsp/diagnosticMemory';
import { listOf, without } from '../../server/src/lsp/pieces';
import { createSymbolMemory, type SymbolMemory } from '../../server/src/lsp/symbols';
import { messageBytes } from '../../server/src/node/messageBytes';
import { textBlocks } from '../../server/src/text/textBlocks';
import { randomlyEdited } from '../incremental/randomEdits';
import { randomFrom } from '../support/random';
import { sampled } from '../support/thorough';

const SPEECH = `在全县“重点工作”推进会上的讲话😀\n\n同志们：\n今天召开重点工作推进会，我讲三点意见。${'会议十分重要。'.repeat(40)}\n一、提高\\认识\n一是任务重。二是时间紧。XX同志牵头。\n三、抓好落实\n（一）抓项目\n（三）抓民生\n`;
const ENCODINGS = ['utf-16', 'utf-8'] as const;

/** The content; its head says how many bytes it has. */
function sent(message: object): string {
  const bytes = Buffer.from(messageBytes({ jsonrpc: '2.0', ...message } as Message));
  const head = bytes.subarray(0, bytes.indexOf('\r\n\r\n') + 4).toString();
  assert.equal(head, `Content-Length: ${bytes.length - head.length}\r\n\r\n`);
  return bytes.toString('utf8', head.length);
}

function checkSent(message: object, note = ''): void {
  assert.equal(sent(message), JSON.stringify({ jsonrpc: '2.0', ...message }), note);
}

describe('bytes of messages', () => {
  for (const encoding of ENCODINGS) {
    it(`sends symbols and findings as they are, edit after edit, in ${encoding}`, () => {
      for (let seed = 1; seed <= sampled(8, 30); seed++) {
        const random = randomFrom(seed);
        const symbols = createSymbolMemory();
        const diagnostics = createDiagnosticMemory();
        let made = analyse(SPEECH.repeat(3));
        for (let edit = 0; edit < 6; edit++) {
          const result = symbolsBy(symbols, made, encoding);
          const found = diagnosticsBy(diagnostics, made, encoding);
          const note = `seed ${seed}, edit ${edit}`;
          checkSent({ id: edit, result }, note);
          checkSent({ method: 'textDocument/publishDiagnostics', params: { uri: 'file:///a.txt', version: edit, diagnostics: found } }, note);
          const fewer = without(found, new Set(found.filter(() => random(4) === 0)));
          checkSent({ method: 'textDocument/publishDiagnostics', params: { uri: 'file:///a.txt', version: edit, diagnostics: fewer } }, note);
          const whole = analyse(made.text);
          assert.equal(JSON.stringify(result), JSON.stringify(symbolsBy(createSymbolMemory(), whole, encoding)), note);
          assert.equal(JSON.stringify(found), JSON.stringify(diagnosticsBy(createDiagnosticMemory(), whole, encoding)), note);
          made = analyse(randomlyEdited(made.text, random), { before: made });
        }
      }
    });
  }

  it('sends any other message as it is', () => {
    for (const value of [null, 0, '讲话“稿”\u2028\ud800', [], {}, [listOf([[1]])], { a: undefined, b: [undefined], c: new Date(0) }]) {
      checkSent({ id: 1, result: value });
      checkSent({ method: 'm', params: { value, other: undefined } });
    }
    checkSent({ id: 1, error: { code: -1, message: '出错了' } });
    checkSent({ method: 'm' });
  });
  it('sends lists of pieces wherever they stand', () => {
    const list = listOf<unknown>([[], [1, '二'], [], [{ a: [undefined, null] }], []]);
    for (const one of [list, listOf([]), listOf([[], []]), listOf([[undefined]])]) {
      checkSent({ id: 1, result: one });
      checkSent({ result: one, id: undefined });
      checkSent({ method: 'm', params: { before: undefined, first: one, '“中”': 1, second: one, after: undefined } });
      checkSent({ method: 'm', params: { a: { b: one } } });
      checkSent({ method: 'm', params: [one] });
    }
  });
  it('makes the bytes of a piece once', () => {
    let made = 0;
    const item = { toJSON: () => ++made };
    const piece: unknown[] = [item];
    assert.equal(sent({ result: listOf([piece, [0]]) }), '{"jsonrpc":"2.0","result":[1,0]}');
    assert.equal(sent({ result: listOf([[0], piece]) }), '{"jsonrpc":"2.0","result":[0,1]}');
  });
  it('throws where a message cannot be written', () => {
    const ring: { ring?: object } = {};
    ring.ring = ring;
    assert.throws(() => sent({ params: { ring } }));
    assert.throws(() => sent({ result: listOf([[ring]]) }));
  });
});

function symbolsBy(memory: SymbolMemory, analysis: Analysis, encoding: (typeof ENCODINGS)[number]): DocumentSymbol[] {
  const places = placesOf(textBlocks(analysis.text), encoding);
  return memory.toDocumentSymbols(documentSymbols(analysis, { points: true }), { places, pace: { charactersPerMinute: 200, pauses: true }, locale: 'zh' });
}

function diagnosticsBy(memory: DiagnosticMemory, analysis: Analysis, encoding: (typeof ENCODINGS)[number]): readonly Diagnostic[] {
  const places = placesOf(textBlocks(analysis.text), encoding);
  return memory.shown(analysis.placedFindings(), { uri: 'file:///a.txt', places, locale: 'zh', rulePages: undefined, related: true });
}
