import assert from 'node:assert/strict';
import type { CodeLens, DocumentSymbol } from 'vscode-languageserver';
import { chooseLanguage, createTranslate } from '../../client/src/l10n/translate';
import { lengthText as clientText } from '../../client/src/outline/measure';
import { readFileSync } from 'node:fs';
import { lengthText } from '../../server/src/lsp/lengthText';
import { DRAFT } from '../features/draft';
import { connect, type TestClient, URI } from './client';

const DOCUMENT = { textDocument: { uri: URI } };

describe('code lenses of the server', () => {
  let client: TestClient;
  beforeEach(() => {
    client = connect();
  });
  afterEach(() => { client.dispose(); });

  it('say how long each top-level section is and run the client’s command', async () => {
    await client.initialize({ options: { locale: 'zh-cn', showLengthsCommand: 'show' } });
    await client.open(DRAFT);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', DOCUMENT);
    assert.deepEqual(lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command]), [
      [5, '38字·10秒·占28%', 'show'], [7, '33字·10秒·占24%', 'show'], [10, '16字·10秒·占12%', 'show'],
    ]);
  });
  it('stay away from a heading without text, a speech of one section, and a text without line breaks', async () => {
    await client.initialize();
    await client.open(`${DRAFT.slice(0, DRAFT.indexOf('　　责任'))}`);
    assert.equal((await client.request<CodeLens[]>('textDocument/codeLens', DOCUMENT)).length, 2);
    await client.change(2, [{ text: '同志们：\n　　一、抓落实\n　　要抓紧。\n' }]);
    assert.deepEqual(await client.request('textDocument/codeLens', DOCUMENT), []);
    await client.change(3, [{ text: DRAFT.replaceAll('\n', '') }]);
    assert.deepEqual(await client.request('textDocument/codeLens', DOCUMENT), []);
  });
  it('are none when switched off', async () => {
    await client.initialize({ options: { settings: { codeLens: false } } });
    await client.open(DRAFT);
    assert.deepEqual(await client.request('textDocument/codeLens', DOCUMENT), []);
  });
});

describe('lengths', () => {
  const english = JSON.parse(readFileSync('client/l10n/bundle.l10n.en.json', 'utf8')) as Record<string, string>;
  for (const locale of ['zh', 'en'] as const) {
    it(`read the same in lenses and symbols as in the outline view (${locale})`, () => {
      const t = createTranslate(() => chooseLanguage(locale, ''), english);
      for (const characters of [1, 74, 999, 1234, 20_000]) {
        for (const minutes of [0, 0.01, 0.33, 0.95, 0.96, 1.4, 9.5, 100]) assert.equal(lengthText(characters, minutes, locale), clientText(characters, minutes, t));
      }
    });
  }
  it('stand behind the symbols of speech and sections', async () => {
    const client = connect();
    await client.initialize({ options: { locale: 'zh-cn' } });
    await client.open(DRAFT);
    const [speech] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', DOCUMENT);
    assert.match(speech?.detail ?? '', /^\d+字·\d+秒$/);
    assert.equal(speech?.children?.find(({ name }) => name.startsWith('一、'))?.detail, '38字·10秒');
    client.dispose();
  });
});
