import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver';
import type { Settings } from '../../server/src/lsp/protocol';
import { DRAFT } from '../features/draft';
import { TYPING_PAUSE } from '../../server/src/lsp/pacing';
import { connect, type TestClient, URI } from './client';
import { createClock } from './clock';

const WHOLE = { textDocument: { uri: URI }, range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };

describe('inlay hints of the server', () => {
  let client: TestClient;
  beforeEach(() => {
    client = connect();
  });
  afterEach(() => { client.dispose(); });

  async function hints(text: string, settings: Partial<Settings> = {}): Promise<readonly InlayHint[]> {
    await client.initialize({ options: { settings, locale: 'zh-cn' } });
    await client.open(text);
    return client.request('textDocument/inlayHint', WHOLE);
  }

  it('show the expected marker, say why, and write it when taken', async () => {
    const [hint, ...others] = await hints(DRAFT.replace('（二）', '（一）'));
    assert.equal(others.length, 0);
    assert.equal(hint?.label, '→（二）');
    assert.deepEqual(hint.position, { line: 9, character: 5 });
    assert.deepEqual(hint.textEdits, [{ range: { start: { line: 9, character: 3 }, end: { line: 9, character: 4 } }, newText: '二' }]);
    assert.match(typeof hint.tooltip === 'string' ? hint.tooltip : '', /（一）/);
  });
  it('show how many points follow where the promise is broken', async () => {
    assert.deepEqual((await hints(DRAFT.replace('三点', '四点'))).map(({ label }) => label), ['≠3']);
  });
  it('show kept promises when all are wanted', async () => {
    const [hint] = await hints(DRAFT, { inlayHints: 'all' });
    assert.equal(hint?.label, '✓3');
    assert.equal(hint.tooltip, '“我讲三点意见”，后面正好 3 项。');
  });
  it('are none when switched off', async () => {
    assert.deepEqual(await hints(DRAFT.replace('三点', '四点'), { inlayHints: 'off' }), []);
  });
  it('wait on the line being typed as findings do', async () => {
    const clock = createClock({ runsIdle: true });
    client.dispose();
    client = connect(clock);
    const asked: string[] = [];
    client.connection.onRequest('workspace/inlayHint/refresh', () => void asked.push('again'));
    await client.initialize({ capabilities: { workspace: { inlayHint: { refreshSupport: true } } } });
    await client.open(DRAFT);
    const labels = async (): Promise<readonly unknown[]> => (await client.request<InlayHint[]>('textDocument/inlayHint', WHOLE)).map(({ label }) => label);
    const position = { line: 9, character: 3 };
    await client.change(2, [{ range: { start: position, end: { line: 9, character: 4 } }, text: '一' }]);
    await client.ofVersion(2);
    assert.deepEqual([await labels(), asked], [[], []]);
    clock.advance(TYPING_PAUSE);
    await client.settle();
    assert.deepEqual([await labels(), asked], [['→（二）'], ['again']]);
    await client.change(3, [{ range: { start: { line: 9, character: 11 }, end: { line: 9, character: 11 } }, text: '，' }]);
    assert.deepEqual(await labels(), ['→（二）']);
  });
  it('are asked for again when settings change, by a client that can', async () => {
    const asked: string[] = [];
    for (const method of ['workspace/inlayHint/refresh', 'workspace/codeLens/refresh']) client.connection.onRequest(method, () => void asked.push(method));
    await client.initialize({ capabilities: { workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } } } });
    await client.open(DRAFT);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { policySpeech: { inlayHints: 'all' } } });
    await client.settle();
    assert.deepEqual(asked, ['workspace/inlayHint/refresh', 'workspace/codeLens/refresh']);
    assert.equal((await client.request<InlayHint[]>('textDocument/inlayHint', WHOLE)).length, 1);
  });
});
