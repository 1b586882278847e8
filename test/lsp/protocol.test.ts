/** The built server against clients that are hasty, wrong, or gone. */
import assert from 'node:assert/strict';
import { ErrorCodes, LSPErrorCodes } from 'vscode-languageserver';
import { DRAFT } from '../features/draft';
import { AUTHORED, readGold } from '../corpus/gold';
import { sampled } from '../support/thorough';
import { framed, type Message, StdioServer } from './stdio';

const URI = 'file:///drafts/draft.txt';
const FAULTY = DRAFT.replace('（二）', '(二)');
const DOCUMENT = { textDocument: { uri: URI } };
const POSITION = { line: 3, character: 1 };
const RANGE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const OPTIONS = { tabSize: 4, insertSpaces: true };

/** Every request about one document, as an editor sends it. */
const REQUESTS: Readonly<Record<string, object>> = {
  'textDocument/documentSymbol': DOCUMENT,
  'textDocument/foldingRange': DOCUMENT,
  'textDocument/selectionRange': { ...DOCUMENT, positions: [POSITION] },
  'textDocument/documentHighlight': { ...DOCUMENT, position: POSITION },
  'textDocument/hover': { ...DOCUMENT, position: POSITION },
  'textDocument/codeAction': { ...DOCUMENT, range: RANGE, context: { diagnostics: [], only: ['quickfix'] } },
  'textDocument/formatting': { ...DOCUMENT, options: OPTIONS },
  'textDocument/rangeFormatting': { ...DOCUMENT, range: RANGE, options: OPTIONS },
  'textDocument/documentLink': DOCUMENT,
  'textDocument/definition': { ...DOCUMENT, position: POSITION },
  'textDocument/references': { ...DOCUMENT, position: POSITION, context: { includeDeclaration: true } },
  'textDocument/prepareRename': { ...DOCUMENT, position: POSITION },
  'textDocument/rename': { ...DOCUMENT, position: POSITION, newName: '新的名称' },
  'textDocument/inlayHint': { ...DOCUMENT, range: RANGE },
  'textDocument/codeLens': DOCUMENT,
  'textDocument/semanticTokens/full': DOCUMENT,
  'textDocument/semanticTokens/full/delta': { ...DOCUMENT, previousResultId: '1' },
  'textDocument/semanticTokens/range': { ...DOCUMENT, range: RANGE },
  'policySpeech/outline': DOCUMENT,
  'policySpeech/finalCheck': { ...DOCUMENT, on: true },
  'policySpeech/clean': { ...DOCUMENT, options: {} },
};
/** Asked about a draft with a fault, these have something to say. */
const NEVER_EMPTY = ['textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/selectionRange', 'textDocument/codeAction', 'policySpeech/outline', 'policySpeech/finalCheck'];
const REFUSALS: readonly number[] = [LSPErrorCodes.RequestCancelled, LSPErrorCodes.ContentModified, LSPErrorCodes.ServerCancelled];

describe('protocol', function () {
  this.timeout(30_000);
  let server: StdioServer;
  beforeEach(() => { server = new StdioServer(); });
  afterEach(() => { server.kill(); });

  const codes = async (uri = URI, version = 1): Promise<readonly unknown[]> => (await server.findings(uri, version)).diagnostics.map(({ code }) => code);
  const works = async (): Promise<void> => {
    server.open('file:///other.txt', FAULTY, 77);
    assert.deepEqual(await codes('file:///other.txt', 77), ['ordinal-bracket-width']);
  };

  it('names requests it does not know and passes over notifications', async () => {
    await server.initialize();
    server.notify('$/unknown', {});
    server.notify('foo/unknown', { a: 1 });
    for (const method of ['foo/bar', '$/foo', 'textDocument/documentColor', '']) {
      const { error } = await server.request(method, {});
      assert.equal(error?.code, ErrorCodes.MethodNotFound, method);
    }
    await works();
  });
  it('refuses every request about a document that is not open, or no more', async () => {
    await server.initialize();
    const refusals = async (): Promise<void> => {
      for (const [method, params] of Object.entries(REQUESTS)) {
        const { error, result } = await server.request(method, params);
        assert.deepEqual([error?.code, result], [LSPErrorCodes.ContentModified, undefined], method);
        assert.match(error?.message ?? '', /[\u4e00-\u9fff]/, method);
      }
    };
    await refusals();
    server.open(URI, FAULTY);
    await codes();
    server.notify('textDocument/didClose', DOCUMENT);
    await refusals();
  });
  it('takes notifications in any order', async () => {
    await server.initialize();
    server.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: 'x' }] });
    server.notify('textDocument/didClose', DOCUMENT);
    server.open(URI, DRAFT, 3);
    server.open(URI, FAULTY, 5);
    assert.deepEqual(await codes(URI, 5), ['ordinal-bracket-width']);
    server.notify('textDocument/didClose', DOCUMENT);
    server.notify('textDocument/didClose', DOCUMENT);
    server.notify('initialized', {});
    assert.equal((await server.request('initialize', { processId: null, rootUri: null, capabilities: {} })).error?.code, ErrorCodes.InvalidRequest);
    await works();
  });
  it('never answers a cancelled request with nothing', async () => {
    await server.initialize();
    server.open(URI, FAULTY);
    await codes();
    for (const together of [true, false]) {
      for (const [method, params] of Object.entries(REQUESTS)) {
        const id = 1000 + server.received.length * 20;
        const request = framed({ jsonrpc: '2.0', id, method, params });
        const cancel = framed({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } });
        if (together) server.raw(request + cancel);
        else {
          server.raw(request);
          server.raw(cancel);
        }
        const answer = await server.answer(id);
        assert.ok(REFUSALS.includes(answer.error?.code ?? 0) || !isEmpty(answer) || !NEVER_EMPTY.includes(method), `${method}: ${JSON.stringify(answer)}`);
      }
    }
  });
  it('never answers an outdated request with nothing', async () => {
    await server.initialize();
    server.open(URI, FAULTY);
    await codes();
    let version = 1;
    for (const method of NEVER_EMPTY) {
      const id = 5000 + version;
      version++;
      const request = framed({ jsonrpc: '2.0', id, method, params: REQUESTS[method] });
      const change = framed({ jsonrpc: '2.0', method: 'textDocument/didChange', params: { textDocument: { uri: URI, version }, contentChanges: [{ text: `${FAULTY}\n${version}` }] } });
      server.raw(request + change);
      const answer = await server.answer(id);
      assert.ok(REFUSALS.includes(answer.error?.code ?? 0) || !isEmpty(answer), `${method}: ${JSON.stringify(answer)}`);
      await server.findings(URI, version);
    }
  });
  it('lives through parameters of the wrong kind', async () => {
    await server.initialize();
    server.open(URI, FAULTY);
    const odd = [null, [], {}, { textDocument: null }, { textDocument: { uri: 7 } }, { ...DOCUMENT, position: { line: -1, character: 1e9 }, positions: [{ line: 1e9, character: -5 }, null], range: { start: { line: 9, character: 0 }, end: { line: 2, character: 0 } }, context: null, options: null, on: 'yes' }];
    for (const method of Object.keys(REQUESTS)) {
      for (const params of odd) {
        const { error, result } = await server.request(method, params);
        assert.ok((error === undefined) !== (result === undefined), method);
        if (error !== undefined) assert.doesNotMatch(error.message, /\n\s+at /, 'a stack trace');
      }
    }
    for (const method of ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders']) {
      for (const params of odd) server.notify(method, params);
    }
    server.notify('textDocument/didChange', { textDocument: { uri: URI, version: 9 }, contentChanges: [{ range: { start: { line: 500, character: 3 }, end: { line: 2, character: 9 } }, text: '。' }] });
    await works();
  });
  it('lives through messages that are none', async () => {
    await server.initialize();
    for (const body of ['{', '', 'null', '[]', '{"jsonrpc":"2.0"}', '"讲话"']) server.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    await works();
  });
  it('keeps a hundred documents apart', async () => {
    await server.initialize();
    const uri = (index: number): string => `file:///drafts/${index}.txt`;
    const text = (index: number): string => (index % 3 === 0 ? FAULTY : DRAFT);
    for (let index = 0; index < 100; index++) server.open(uri(index), text(index));
    for (let index = 0; index < 100; index++) assert.equal((await codes(uri(index))).length, index % 3 === 0 ? 1 : 0, uri(index));
    for (let index = 0; index < 100; index++) server.notify('textDocument/didChange', { textDocument: { uri: uri(index), version: 2 }, contentChanges: [{ text: text(index + 1) }] });
    for (let index = 0; index < 100; index++) assert.equal((await codes(uri(index), 2)).length, (index + 1) % 3 === 0 ? 1 : 0, uri(index));
  });
  it('is the same after it was killed in the middle of an edit', async () => {
    await server.initialize();
    server.open(URI, DRAFT);
    await codes();
    const change = framed({ jsonrpc: '2.0', method: 'textDocument/didChange', params: { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: FAULTY }] } });
    server.raw(change.slice(0, change.length / 2));
    server.kill();
    assert.equal(await server.ended, 'SIGKILL');
    server = new StdioServer();
    await server.initialize();
    server.open(URI, FAULTY, 2);
    assert.deepEqual(await codes(URI, 2), ['ordinal-bracket-width']);
  });
  it('checks a file of many megabytes', async function () {
    this.timeout(600_000);
    const speech = readGold(AUTHORED)[0]!.text;
    const bytes = sampled(1, 20) * 2 ** 20;
    const text = `${speech.trimEnd()}\n\n`.repeat(Math.ceil(bytes / Buffer.byteLength(speech))) + FAULTY;
    await server.initialize();
    server.open(URI, text);
    assert.ok((await codes()).includes('ordinal-bracket-width'));
  });
});

function isEmpty({ result }: Message): boolean {
  return result === null || result === undefined || (Array.isArray(result) && result.length === 0);
}
