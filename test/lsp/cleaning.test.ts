/** The clean-up and formatting over a real connection. */
import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { CLEAN_REQUEST, type CleanResult } from '../../server/src/lsp/protocol';
import { createLineIndex } from '../../server/src/text/lineIndex';
import { applyEdits } from '../../server/src/text/textEdit';
import { connect, type TestClient, URI } from './client';

const textDocument = { uri: URI };
const TEXT = '在全县大会上的讲话\r\n同志们:今天开会😀。\r\n(一)抓学习,抓早.\r\n(二)抓落实,抓好.\r\n- 3 -\r\n';
const CLEAN = '在全县大会上的讲话\r\n同志们：\r\n今天开会😀。\r\n（一）抓学习，抓早。\r\n（二）抓落实，抓好。\r\n';

let client: TestClient;
beforeEach(async () => {
  client = connect();
  await client.initialize();
  await client.open(TEXT);
});
afterEach(() => {
  client.dispose();
});

function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = createLineIndex(text);
  return applyEdits(text, edits.map(({ range, newText }) => ({ span: { start: lines.offset(range.start), end: lines.offset(range.end) }, newText })));
}

describe('policySpeech/clean', () => {
  it('cleans the document', async () => {
    const { version, edits } = await client.request<CleanResult>(CLEAN_REQUEST, { textDocument });
    assert.equal(version, 1);
    assert.equal(edited(TEXT, edits), CLEAN);
  });
  it('cleans a range', async () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
    const { edits } = await client.request<CleanResult>(CLEAN_REQUEST, { textDocument, range });
    assert.equal(edited(TEXT, edits), TEXT.replace('(二)抓落实,抓好.', '（二）抓落实，抓好。'));
  });
  it('obeys its options', async () => {
    const { edits } = await client.request<CleanResult>(CLEAN_REQUEST, { textDocument, options: { furniture: false, paragraphBreaks: false, indent: 'none' } });
    assert.equal(edited(TEXT, edits), '在全县大会上的讲话\r\n同志们：今天开会😀。\r\n（一）抓学习，抓早。\r\n（二）抓落实，抓好。\r\n- 3 -\r\n');
  });
  it('cleans a text that is to be pasted', async () => {
    const text = '刚才,大家讲得好;\u200b请继续.';
    const { edits } = await client.request<CleanResult>(CLEAN_REQUEST, { textDocument, text });
    assert.equal(edited(text, edits), '刚才，大家讲得好；请继续。');
  });
});

describe('formatting over the connection', () => {
  const options = { tabSize: 2, insertSpaces: true };
  it('the whole document, every line kept', async () => {
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    assert.equal(edited(TEXT, edits), '在全县大会上的讲话\r\n同志们：今天开会😀。\r\n（一）抓学习，抓早。\r\n（二）抓落实，抓好。\r\n- 3 -\r\n');
  });
  it('a range', async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', { textDocument, range, options });
    assert.equal(edited(TEXT, edits), TEXT.replace('(一)抓学习,抓早.', '（一）抓学习，抓早。'));
  });
});

describe('clean-up as a code action', () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const actions = (range: object = whole): Promise<readonly CodeAction[]> =>
    client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only: ['refactor'] } });

  it('cleans the draft, or what is selected', async () => {
    const [action] = (await actions()).filter(({ title }) => title === '清理粘贴稿');
    assert.equal(edited(TEXT, action?.edit?.changes?.[URI] ?? []), CLEAN);
    const selected = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
    const [part] = (await actions(selected)).filter(({ title }) => title === '清理选中的文字');
    assert.equal(edited(TEXT, part?.edit?.changes?.[URI] ?? []), TEXT.replace('(二)抓落实,抓好.', '（二）抓落实，抓好。'));
  });
  it('is the client’s own command where it has one that shows the changes first', async () => {
    client.dispose();
    client = connect();
    await client.initialize({ options: { cleanCommand: 'show' } });
    await client.open(TEXT);
    const [action] = (await actions()).filter(({ title }) => title === '清理粘贴稿');
    assert.deepEqual([action?.command?.command, action?.edit], ['show', undefined]);
  });
  it('is not offered where there is nothing to clean', async () => {
    client.dispose();
    client = connect();
    await client.initialize();
    await client.open(CLEAN);
    assert.deepEqual((await actions()).filter(({ title }) => title.startsWith('清理')), []);
  });
});
