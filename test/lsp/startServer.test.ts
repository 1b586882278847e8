/** The server over a real connection: session, findings, requests. */
import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, DocumentSymbol, FoldingRange, SelectionRange, TextEdit } from 'vscode-languageserver';
import { ErrorCodes, LSPErrorCodes } from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { OutlineResult } from '../../server/src/lsp/protocol';
import { createLineIndex } from '../../server/src/text/lineIndex';
import { applyEdits } from '../../server/src/text/textEdit';
import { DRAFT, ODD_TEXTS, place } from '../features/draft';
import { connect, type TestClient, URI } from './client';
import { createClock } from './clock';

const FAULTY = DRAFT.replace('（二）', '(二)');
const DOCUMENT = { textDocument: { uri: URI } };
const BRACKETS = 'ordinal-bracket-width';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

let client: TestClient;
beforeEach(() => {
  client = connect();
});
afterEach(() => {
  client.dispose();
});

function rulesOf(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

function positionOf(text: string, words: string): { readonly line: number; readonly character: number } {
  return createLineIndex(text).position(place(text, words).start);
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = createLineIndex(text);
  return applyEdits(text, edits.map(({ range, newText }) => ({ span: { start: lines.offset(range.start), end: lines.offset(range.end) }, newText })));
}

function names(symbols: readonly DocumentSymbol[]): readonly string[] {
  return symbols.flatMap((symbol) => [symbol.name, ...names(symbol.children ?? [])]);
}

describe('session', () => {
  it('offers what it can do', async () => {
    const { capabilities } = await client.initialize();
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.move', 'source.fixAll.policy-speech'], resolveProvider: true,
    });
    for (const name of ['documentSymbolProvider', 'foldingRangeProvider', 'selectionRangeProvider', 'documentHighlightProvider', 'hoverProvider'] as const) {
      assert.ok(capabilities[name], name);
    }
  });
  it('refuses requests before initialize and drops notifications', async () => {
    assert.equal((await client.failure('textDocument/hover', { ...DOCUMENT, position: { line: 0, character: 0 } })).code, ErrorCodes.ServerNotInitialized);
    assert.equal((await client.failure('foo/bar', {})).code, ErrorCodes.ServerNotInitialized);
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'x', version: 1, text: FAULTY } });
    await client.initialize();
    await client.settle();
    assert.deepEqual(client.published, []);
    assert.equal((await client.failure('textDocument/documentSymbol', DOCUMENT)).code, LSPErrorCodes.ContentModified);
  });
  it('refuses a second initialize', async () => {
    await client.initialize();
    assert.equal((await client.failure('initialize', { processId: null, rootUri: null, capabilities: {} })).code, ErrorCodes.InvalidRequest);
  });
  it('names a request it does not know', async () => {
    await client.initialize({ options: { locale: 'zh-cn' } });
    assert.deepEqual(await client.failure('foo/bar', {}), { code: ErrorCodes.MethodNotFound, message: '没有 foo/bar 这种请求。' });
  });
  it('shuts down, then only exits', async () => {
    await client.initialize();
    await client.open(FAULTY);
    assert.equal(await client.connection.sendRequest('shutdown'), null);
    assert.equal((await client.failure('textDocument/documentSymbol', DOCUMENT)).code, ErrorCodes.InvalidRequest);
    await client.connection.sendNotification('exit');
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(client.exits, [0]);
  });
  it('exits with 1 where it was not shut down', async () => {
    await client.initialize();
    await client.connection.sendNotification('exit');
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(client.exits, [1]);
  });
});

describe('findings', () => {
  it('come with rule, page, severity and version', async () => {
    await client.initialize();
    const [finding, ...others] = await client.open(FAULTY);
    assert.deepEqual(others, []);
    assert.ok(finding !== undefined);
    assert.deepEqual([finding.code, finding.source, finding.severity], [BRACKETS, 'policy-speech', 2]);
    assert.deepEqual(finding.codeDescription, { href: `file:///rules/${BRACKETS}.md` });
    assert.match(String(finding.message), /[\u4e00-\u9fff]/);
    assert.doesNotMatch(String(finding.message), /[{}]|object Object/);
    assert.deepEqual(finding.range.start, positionOf(FAULTY, '(二)'));
    assert.equal(client.published[0]?.version, 1);
  });
  it('link to the folder that the client names, in its language', async () => {
    await client.initialize({ options: { rulePages: 'policy-speech-rule:/rules/', locale: 'en' } });
    const [finding] = await client.open(FAULTY);
    assert.equal(finding?.codeDescription?.href, `policy-speech-rule:/rules/${BRACKETS}.md`);
    assert.match(String(finding?.message), /^[^\u4e00-\u9fff]*[a-z]{3}/);
  });
  it('point to the place they conflict with, where the client shows it', async () => {
    const twice = DRAFT.replace('三、压实', '二、压实');
    await client.initialize({ capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } });
    const finding = (await client.open(twice)).find(({ code }) => code === 'outline-ordinal-duplicate');
    assert.deepEqual(finding?.relatedInformation?.map(({ location }) => location.uri), [URI]);
    assert.deepEqual(finding?.relatedInformation?.[0]?.location.range.start.line, positionOf(twice, '二、突出').line);
  });
  it('follow several changes of one notification, with CRLF and 𠮷', async () => {
    await client.initialize();
    const text = FAULTY.replaceAll('\n', '\r\n').replace('形势逼人', '𠮷𠮷');
    await client.open(text);
    const at = positionOf(text, '。一是');
    await client.change(2, [
      { range: { start: at, end: at }, text: '𠮷\r\n' },
      { range: { start: { line: at.line + 1, character: 0 }, end: { line: at.line + 1, character: 1 } }, text: '！' },
      { range: { start: { line: at.line, character: at.character - 4 }, end: { line: at.line, character: at.character } }, text: '形势' },
    ]);
    const expected = text.replace('𠮷𠮷。', '形势𠮷\r\n！');
    const { diagnostics } = await client.ofVersion(2);
    assert.deepEqual(diagnostics.map(({ range }) => range.start), [positionOf(expected, '(二)')]);
    const symbols = await client.request('textDocument/documentSymbol', DOCUMENT);
    await client.open(expected, 'file:///other.txt');
    assert.deepEqual(symbols, await client.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///other.txt' } }));
  });
  it('of changes that come together are published once', async () => {
    const busy = connect(createClock());
    await busy.initialize();
    await busy.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'policy-speech', version: 1, text: DRAFT } });
    await busy.change(2, [{ text: DRAFT.replace('同志们：', '同志们:') }]);
    await busy.change(3, [{ text: FAULTY }]);
    await busy.settle();
    for (let turn = 0; turn < 2; turn++) {
      busy.clock.advance(0);
      await busy.settle();
    }
    assert.deepEqual(busy.published.map(({ version, diagnostics }) => [version, rulesOf(diagnostics)]), [[3, [BRACKETS]]]);
    busy.dispose();
  });
  it('come after the answers to what was asked meanwhile, and not at all where the drafter types on', async () => {
    const busy = connect(createClock());
    await busy.initialize();
    await busy.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'policy-speech', version: 1, text: DRAFT } });
    await busy.settle();
    busy.clock.advance(0);
    assert.ok((await busy.request<DocumentSymbol[]>('textDocument/documentSymbol', DOCUMENT)).length > 0);
    assert.deepEqual(busy.published, []);
    await busy.change(2, [{ text: FAULTY }]);
    await busy.settle();
    for (let turn = 0; turn < 3; turn++) {
      busy.clock.advance(0);
      await busy.settle();
    }
    assert.deepEqual(busy.published.map(({ version, diagnostics }) => [version, rulesOf(diagnostics)]), [[2, [BRACKETS]]]);
    busy.dispose();
  });
  it('new on the line being typed wait for a pause, others do not', async () => {
    await client.initialize();
    await client.open(DRAFT);
    const at = positionOf(DRAFT, '（二）');
    await client.change(2, [{ range: { start: at, end: { ...at, character: at.character + 3 } }, text: '(二)' }]);
    assert.deepEqual((await client.ofVersion(2)).diagnostics, []);
    client.clock.advance(400);
    await client.next();
    assert.deepEqual(rulesOf((await client.next()).diagnostics), [BRACKETS]);

    const elsewhere = positionOf(DRAFT, '形势逼人');
    await client.change(3, [{ range: { start: elsewhere, end: elsewhere }, text: '当' }]);
    assert.deepEqual(rulesOf((await client.ofVersion(3)).diagnostics), [BRACKETS]);
  });
  it('are taken back when the document closes, and do not come again', async () => {
    await client.initialize();
    await client.open(DRAFT);
    const at = positionOf(DRAFT, '（二）');
    await client.change(2, [{ range: { start: at, end: { ...at, character: at.character + 3 } }, text: '(二)' }]);
    await client.ofVersion(2);
    await client.connection.sendNotification('textDocument/didClose', DOCUMENT);
    await client.next();
    assert.deepEqual(await client.next(), { uri: URI, diagnostics: [] });
    client.clock.advance(1000);
    await client.settle();
    assert.equal(client.published.length, 3);
    await client.change(3, [{ text: FAULTY }]);
    await client.settle();
    assert.equal(client.published.length, 3);
  });
  it('read Markdown by language or by name', async () => {
    await client.initialize();
    const severities = async (uri: string, language?: string): Promise<readonly unknown[]> => (await client.open(FAULTY, uri, language)).map(({ severity }) => severity);
    const asText = await severities('file:///a.md.txt');
    const byName = await severities('file:///a.speech.md?x#y');
    assert.notDeepEqual(byName, asText, 'a half-width bracket is a lesser fault in Markdown');
    assert.deepEqual(await severities('untitled:b', 'markdown'), byName);
  });
});

describe('settings of the client', () => {
  it('at the start switch rules off', async () => {
    await client.initialize({ options: { settings: { rules: { [BRACKETS]: 'off' } } } });
    assert.deepEqual(await client.open(FAULTY), []);
  });
  it('are pulled for each document and asked again when they change', async () => {
    let severity = 'error';
    const scopes: unknown[] = [];
    client.connection.onRequest('workspace/configuration', ({ items }: { items: readonly { scopeUri: string; section: string }[] }) => {
      scopes.push(...items);
      return items.map(() => ({ rules: { [BRACKETS]: severity, nonsense: 'off' } }));
    });
    await client.initialize({ capabilities: { workspace: { configuration: true } } });
    assert.deepEqual((await client.open(FAULTY)).map((finding) => finding.severity), [1]);
    assert.deepEqual(scopes, [{ scopeUri: URI, section: 'policySpeech' }]);
    severity = 'hint';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual((await client.next()).diagnostics.map((finding) => finding.severity), [4]);
    await client.settle();
    assert.deepEqual(client.log.filter((message) => message.includes('nonsense')).length, 1);
  });
  it('are registered for where the client lets it', async () => {
    const registered: unknown[] = [];
    client.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: readonly { method: string }[] }) => {
      registered.push(...registrations.map(({ method }) => method));
      return null;
    });
    await client.initialize({ capabilities: { workspace: { didChangeConfiguration: { dynamicRegistration: true } } } });
    await client.settle();
    assert.deepEqual(registered, ['workspace/didChangeConfiguration']);
  });
  it('that do not come leave those of the start', async () => {
    client.connection.onRequest('workspace/configuration', () => {
      throw new Error('broken');
    });
    await client.initialize({ capabilities: { workspace: { configuration: true } }, options: { settings: { rules: { [BRACKETS]: 'hint' } } } });
    assert.deepEqual((await client.open(FAULTY)).map((finding) => finding.severity), [4]);
    await client.settle();
    assert.ok(client.log.some((message) => message.includes('broken')));
  });
});

describe('requests', () => {
  it('symbols have names, nest, and leave points out on demand', async () => {
    await client.initialize({ options: { settings: { inlinePoints: false } } });
    await client.open(DRAFT);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', DOCUMENT);
    assert.deepEqual(names(symbols), [
      '在全县重点工作推进会上的讲话', '同志们：', '开头', '一、提高认识，增强紧迫感', '二、突出重点，抓好落实', '（一）抓项目', '（二）抓民生',
      '三、压实责任，严格督查', '结尾',
    ]);
  });
  it('the outline brings length, promises and version', async () => {
    await client.initialize({ options: { settings: { charactersPerMinute: 100 } } });
    await client.open(DRAFT);
    const outline = await client.request<OutlineResult>('policySpeech/outline', DOCUMENT);
    assert.equal(outline.version, 1);
    assert.equal(outline.minutes, outline.characters / 100);
    assert.deepEqual(outline.declaredCounts.map(({ count, actual }) => [count, actual]), [[3, 3]]);
    assert.deepEqual(outline.speeches[0]?.children.map(({ kind }) => kind), ['salutation', 'opening', 'section', 'section', 'section', 'closing']);
    assert.deepEqual(outline.speeches[0]?.children.at(-1)?.label, '结尾');
    assert.deepEqual(outline.placeholders, []);
  });
  it('folding, highlights, selection and hover answer in positions', async () => {
    await client.initialize({ capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } } });
    await client.open(DRAFT);
    const position = positionOf(DRAFT, '（二）');
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', DOCUMENT);
    assert.ok(folds.some(({ startLine, endLine }) => startLine === positionOf(DRAFT, '二、').line && endLine === position.line));
    const highlights = await client.request<object[]>('textDocument/documentHighlight', { ...DOCUMENT, position });
    assert.equal(highlights.length, 2);
    const [chain] = await client.request<SelectionRange[]>('textDocument/selectionRange', { ...DOCUMENT, positions: [position] });
    assert.ok(chain?.parent?.parent);
    const hover = await client.request<{ contents: { kind: string; value: string } }>('textDocument/hover', { ...DOCUMENT, position });
    assert.equal(hover.contents.kind, 'markdown');
    assert.match(hover.contents.value, /第二部分第二点/);
    assert.equal(await client.request('textDocument/hover', { ...DOCUMENT, position: positionOf(DRAFT, '落实到人') }), null);
  });
  it('hover is plain for a client without Markdown', async () => {
    await client.initialize();
    await client.open(DRAFT);
    const { contents } = await client.request<{ contents: { kind: string; value: string } }>('textDocument/hover', { ...DOCUMENT, position: positionOf(DRAFT, '（二）') });
    assert.equal(contents.kind, 'plaintext');
    assert.doesNotMatch(contents.value, /[*\\]/);
  });
  it('a quick fix carries its finding and mends the text', async () => {
    await client.initialize({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    const [finding] = await client.open(FAULTY);
    const start = positionOf(FAULTY, '(二)');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { ...DOCUMENT, range: { start, end: start }, context: { diagnostics: [], only: ['quickfix'] } });
    const [fix] = actions;
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(fix.diagnostics, [finding]);
    const change = fix.edit?.documentChanges?.[0];
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: URI, version: 1 });
    assert.equal(edited(FAULTY, change.edits as TextEdit[]), DRAFT);
  });
  it('fix all comes when asked for, not at every move of the cursor', async () => {
    await client.initialize();
    await client.open(FAULTY);
    const ask = (context: object): Promise<CodeAction[]> => client.request('textDocument/codeAction', { ...DOCUMENT, range: WHOLE, context: { diagnostics: [], ...context } });
    const [fixAll, ...others] = await ask({ only: ['source.fixAll'] });
    assert.deepEqual(others, []);
    assert.equal(fixAll?.kind, 'source.fixAll.policy-speech');
    assert.equal(edited(FAULTY, fixAll.edit?.changes?.[URI] ?? []), DRAFT);
    const kinds = async (context: object): Promise<readonly unknown[]> => [...new Set((await ask(context)).map(({ kind }) => kind))];
    assert.deepEqual(await kinds({ triggerKind: 2 }), ['quickfix']);
    assert.deepEqual(await kinds({ triggerKind: 1 }), ['quickfix', 'refactor.rewrite', 'source.fixAll.policy-speech']);
    assert.deepEqual(await kinds({ only: ['refactor'] }), ['refactor.rewrite']);
  });
  it('the page of the rule is offered where the client can open it', async () => {
    await client.initialize({ options: { openRulePageCommand: 'open.page' } });
    await client.open(FAULTY);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { ...DOCUMENT, range: WHOLE, context: { diagnostics: [], only: ['quickfix'] } });
    assert.deepEqual(actions.flatMap(({ command }) => (command === undefined ? [] : [[command.command, command.arguments]])), [['open.page', [BRACKETS]]]);
  });
  it('that are cancelled are answered so', async () => {
    await client.initialize();
    await client.open(DRAFT);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/documentSymbol', DOCUMENT, source.token);
    source.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
  });
  it('whose document changes meanwhile are answered so', async () => {
    let answer: (value: unknown) => void = () => undefined;
    client.connection.onRequest('workspace/configuration', () => new Promise((resolve) => { answer = resolve; }));
    await client.initialize({ capabilities: { workspace: { configuration: true } } });
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'policy-speech', version: 1, text: DRAFT } });
    const failure = client.failure('textDocument/documentSymbol', DOCUMENT);
    await client.settle();
    await client.change(2, [{ text: FAULTY }]);
    await client.settle();
    answer([null]);
    assert.equal((await failure).code, LSPErrorCodes.ContentModified);
    assert.deepEqual(rulesOf((await client.ofVersion(2)).diagnostics), [BRACKETS]);
  });
  it('for a document that is not open are answered so', async () => {
    await client.initialize();
    assert.equal((await client.failure('textDocument/documentSymbol', DOCUMENT)).code, LSPErrorCodes.ContentModified);
  });
  it('that fail are logged and answered with a sentence', async () => {
    await client.initialize();
    await client.open(DRAFT);
    const { code, message } = await client.failure('textDocument/hover', DOCUMENT);
    assert.equal(code, ErrorCodes.InternalError);
    assert.match(message, /^请求 textDocument\/hover 没能完成：/);
    await client.settle();
    assert.ok(client.log.some((line) => line.startsWith(message)));
    assert.ok((await client.request<object[]>('textDocument/documentSymbol', DOCUMENT)).length > 0);
  });
  it('without parameters are refused', async () => {
    await client.initialize();
    await assert.rejects(client.connection.sendRequest('textDocument/documentSymbol'), { code: ErrorCodes.InvalidParams });
  });
});

describe('any text', () => {
  it('gets an answer to every request', async () => {
    await client.initialize();
    for (const [index, text] of ODD_TEXTS.entries()) {
      const uri = `file:///odd/${index}.txt`;
      const document = { textDocument: { uri } };
      await client.open(text, uri);
      const position = createLineIndex(text).position(Math.floor(text.length / 2));
      const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', document);
      for (const name of names(symbols)) assert.notEqual(name.trim(), '');
      await client.request('policySpeech/outline', document);
      await client.request('textDocument/foldingRange', document);
      await client.request('textDocument/selectionRange', { ...document, positions: [position] });
      await client.request('textDocument/documentHighlight', { ...document, position });
      await client.request('textDocument/hover', { ...document, position });
      await client.request('textDocument/codeAction', { ...document, range: WHOLE, context: { diagnostics: [] } });
    }
    assert.deepEqual(client.log, []);
  });
});
