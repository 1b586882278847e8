/** The final check (定稿检查) of a document. */
import assert from 'node:assert/strict';
import { LSPErrorCodes } from 'vscode-languageserver';
import type { FinalCheckResult, OutlineResult } from '../../server/src/lsp/protocol';
import { DRAFT } from '../features/draft';
import { connect, type TestClient, URI } from './client';

const LEFT_OVER = DRAFT.replace('形势逼人。', 'XX同志讲得很好。').replace('（二）', '(二)');
const LEFTOVER = 'placeholder-leftover';
const ON = { textDocument: { uri: URI }, on: true };
const OFF = { textDocument: { uri: URI }, on: false };

describe('final check', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = connect();
    await client.initialize();
  });
  afterEach(() => {
    client.dispose();
  });

  const severity = (diagnostics: readonly { readonly code?: unknown; readonly severity?: unknown }[]): unknown => diagnostics.find(({ code }) => code === LEFTOVER)?.severity;

  it('makes errors of leftovers until it is ended', async () => {
    assert.equal(severity(await client.open(LEFT_OVER)), 3);
    await client.request('policySpeech/finalCheck', ON);
    assert.equal(severity((await client.next()).diagnostics), 1);
    await client.change(2, [{ text: `${LEFT_OVER}\n` }]);
    assert.equal(severity((await client.ofVersion(2)).diagnostics), 1);
    assert.equal(await client.request('policySpeech/finalCheck', OFF), null);
    await client.next();
    assert.equal(severity((await client.next()).diagnostics), 3);
  });
  it('asked for again tells the same and publishes nothing anew', async () => {
    await client.open(LEFT_OVER);
    const first = await client.request('policySpeech/finalCheck', ON);
    await client.next();
    assert.deepEqual(await client.request('policySpeech/finalCheck', ON), first);
    await client.settle();
    assert.equal(client.published.length, 2);
  });
  it('runs every rule', async () => {
    const before = await client.open(LEFT_OVER);
    const { findings } = await client.request<FinalCheckResult>('policySpeech/finalCheck', ON);
    assert.deepEqual([...before].filter(({ code }) => !findings.some(({ rule }) => rule === code)), []);
    // The rules that keep quiet while one writes: this draft names no purpose of the meeting.
    const bare = 'file:///drafts/bare.txt';
    const quiet = await client.open(BARE, bare);
    const all = await client.request<FinalCheckResult>('policySpeech/finalCheck', { textDocument: { uri: bare }, on: true });
    assert.ok(all.findings.length > quiet.length);
  });
  it('tells what a report needs', async () => {
    await client.open(LEFT_OVER);
    const result = await client.request<FinalCheckResult>('policySpeech/finalCheck', ON);
    const outline = await client.request<OutlineResult>('policySpeech/outline', { textDocument: { uri: URI } });
    assert.deepEqual([result.version, result.characters, result.minutes], [1, outline.characters, outline.minutes]);
    assert.deepEqual(result.titles, ['在全县重点工作推进会上的讲话']);
    assert.equal(result.placeholders, 1);
    assert.deepEqual(result.declaredCounts, outline.declaredCounts);
    const leftover = result.findings.find(({ rule }) => rule === LEFTOVER);
    assert.deepEqual([leftover?.name, leftover?.severity, leftover?.fixable, leftover?.range.start.line], ['占位符未填', 'error', false, 6]);
    assert.equal(result.findings.find(({ rule }) => rule === 'ordinal-bracket-width')?.fixable, true);
  });
  it('ends when the document is closed', async () => {
    await client.open(LEFT_OVER);
    await client.request('policySpeech/finalCheck', ON);
    await client.settle();
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.settle();
    const seen = client.published.length;
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'policy-speech', version: 7, text: LEFT_OVER } });
    const { diagnostics } = await client.ofVersion(7);
    assert.equal(severity(diagnostics), 3);
    assert.ok(client.published.length > seen);
  });
  it('is of one document, not of the others', async () => {
    await client.open(LEFT_OVER);
    await client.request('policySpeech/finalCheck', ON);
    assert.equal(severity(await client.open(LEFT_OVER, 'file:///drafts/other.txt')), 3);
  });
  it('of a document that is not open is refused', async () => {
    assert.equal((await client.failure('policySpeech/finalCheck', ON)).code, LSPErrorCodes.ContentModified);
  });
});

const BARE = ['在全县工作会议上的讲话', '同志们：', '大家辛苦了。', '一、抓学习', '（一）学政策', '要学得深，学得透。', '二、抓落实', '要抓得实。', ''].join('\n');
