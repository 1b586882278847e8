/** Edit commands and refactorings over the protocol: one versioned edit, or one clear sentence. */
import assert from 'node:assert/strict';
import type { ApplyWorkspaceEditParams, ApplyWorkspaceEditResult, CodeAction, InitializeResult, ShowMessageParams, TextDocumentEdit, TextEdit as LspTextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EDIT_COMMANDS, type EditCommandArguments, type EditCommandResult } from '../../server/src/lsp/protocol';
import { connect, type TestClient, URI } from './client';

const TEXT = ['同志们：', '下面，我讲两点意见。', '一、提高认识', '（一）看成绩。成绩很大。', '（二）看差距。差距不小。', '要做到：一是思想统一；二是行动迅速。', '二、压实责任', '要严。', ''].join('\n');
const CAPABILITIES = {
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } },
  textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } },
};

function at(words: string): { line: number; character: number } {
  return TextDocument.create(URI, '', 1, TEXT).positionAt(TEXT.indexOf(words));
}

describe('language server: edits by the outline', () => {
  let client: TestClient;
  let capabilities: InitializeResult['capabilities'];
  let applied: ApplyWorkspaceEditParams[];
  let shown: string[];
  let answer: ApplyWorkspaceEditResult;

  async function start(given: object = CAPABILITIES): Promise<void> {
    client = connect();
    applied = [];
    shown = [];
    answer = { applied: true };
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      return answer;
    });
    client.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => void shown.push(message));
    ({ capabilities } = await client.initialize({ capabilities: given }));
    await client.open(TEXT);
  }
  afterEach(() => client.dispose());

  const run = (name: string, argument: Partial<EditCommandArguments> | undefined): Promise<EditCommandResult> =>
    client.request('workspace/executeCommand', { command: `policySpeech.edit.${name}`, arguments: argument === undefined ? [] : [{ textDocument: { uri: URI, version: 1 }, ...argument }] });
  const changed = ({ documentChanges, changes }: NonNullable<CodeAction['edit']>): string => {
    const edits = (documentChanges?.[0] as TextDocumentEdit | undefined)?.edits ?? changes?.[URI] ?? [];
    return TextDocument.applyEdits(TextDocument.create(URI, '', 1, TEXT), edits as LspTextEdit[]);
  };

  it('announces every command', async () => {
    await start();
    assert.deepEqual(capabilities.executeCommandProvider?.commands, EDIT_COMMANDS.map((name) => `policySpeech.edit.${name}`));
  });
  it('applies one edit bound to the version, and tells where the cursor goes', async () => {
    await start();
    const result = await run('moveTo', { sections: [at('（二）')], target: at('（一）'), where: 'before' });
    assert.deepEqual(result, { applied: true, selection: { start: { line: 3, character: 3 }, end: { line: 3, character: 3 } } });
    assert.equal(applied.length, 1);
    const [change] = applied[0]!.edit.documentChanges ?? [];
    assert.deepEqual((change as TextDocumentEdit).textDocument, { uri: URI, version: 1 });
    assert.match(changed(applied[0]!.edit), /（一）看差距[^]*迅速。\n（二）看成绩/);
    assert.equal(applied[0]!.label, '移动章节');
  });
  it('promises go along unless told not to', async () => {
    await start();
    await run('insert', { position: at('二、'), where: 'after', heading: '新的一点' });
    await run('insert', { position: at('二、'), where: 'after', heading: '新的一点', counts: false });
    assert.match(changed(applied[0]!.edit), /我讲三点意见/);
    assert.match(changed(applied[1]!.edit), /我讲两点意见/);
  });
  it('a stale version is refused with a sentence, and nothing is applied', async () => {
    await start();
    await client.change(2, [{ range: { start: at('要严'), end: at('要严') }, text: '很' }]);
    assert.deepEqual(await run('moveUp', { position: at('二、') }), { applied: false, refusal: 'stale', message: '文档已经改动，这次操作作废，请再做一次。' });
    await client.settle();
    assert.deepEqual([applied.length, shown], [0, ['文档已经改动，这次操作作废，请再做一次。']]);
  });
  it('every refusal is one sentence; quiet ones are in the answer alone', async () => {
    await start();
    assert.equal((await run('moveUp', { position: at('一、提') })).message, '“一、”已经是本级第一项，不能再上移。');
    assert.equal((await run('moveUp', { position: at('一、提'), quiet: true })).refusal, 'atTop');
    assert.equal((await run('renumber', {})).refusal, 'unchanged');
    await client.settle();
    assert.deepEqual(shown, ['“一、”已经是本级第一项，不能再上移。', '没有需要改动的地方。']);
  });
  it('what the editor does not take is told', async () => {
    await start();
    answer = { applied: false, failureReason: 'read only' };
    assert.equal((await run('demote', { position: at('二、') })).message, '编辑器没有接受这次改动：read only');
  });
  it('wrong arguments and closed documents are refused', async () => {
    await start();
    for (const argument of [undefined, { position: { line: -1, character: 0 } }, { position: undefined }]) assert.equal((await run('promote', argument)).refusal, 'badArguments');
    assert.equal((await run('convertScheme', { scheme: 'roman' as 'short' })).refusal, 'badArguments');
    assert.equal((await run('insert', { position: at('二、'), heading: 'a\nb' })).refusal, 'badArguments');
    assert.equal((await run('moveTo', { target: at('二、'), where: 'before', sections: [] })).refusal, 'badArguments');
    assert.equal((await run('promote', { textDocument: { uri: 'file:///other.txt' }, position: at('二、') })).refusal, 'notOpen');
    assert.equal((await run('nothing', { position: at('二、') })).refusal, 'badArguments');
    assert.equal(applied.length, 0);
  });
  it('gives the edit instead of applying it, where asked or where the client cannot', async () => {
    await start();
    const { edit, applied: done } = await run('demote', { position: at('二、'), apply: false });
    assert.equal(done, false);
    assert.match(changed(edit as NonNullable<CodeAction['edit']>), /（三）压实责任/);
    client.dispose();
    await start({});
    assert.match(changed((await run('demote', { position: at('二、') })).edit as NonNullable<CodeAction['edit']>), /（三）压实责任/);
    assert.equal(applied.length, 0);
  });
  it('selects, and tells the next marker', async () => {
    await start();
    const line = at('二、').line;
    assert.deepEqual((await run('selectSection', { position: at('要严') })).selections, [{ start: { line, character: 0 }, end: { line: line + 1, character: 3 } }]);
    assert.equal((await run('selectSiblings', { position: at('（二）') })).selections?.length, 2);
    assert.equal((await run('nextMarker', { position: { line: line - 3, character: 12 } })).text, '（二）');
    assert.equal((await run('nextMarker', { position: { line, character: 6 }, quiet: true })).refusal, 'noHeadingEnd');
  });

  describe('as code actions', () => {
    const actions = (words: string, context: object = { diagnostics: [], only: ['refactor'] }): Promise<CodeAction[]> =>
      client.request('textDocument/codeAction', { textDocument: { uri: URI }, range: { start: at(words), end: at(words) }, context });

    it('what makes sense at the cursor, without edits until one is chosen', async () => {
      await start();
      const found = await actions('二、压');
      assert.deepEqual(found.map(({ title }) => title), ['上移“二、”', '“二、”降一级', '在“二、”后插入一点', '重排本级序号', '重排全文序号']);
      assert.ok(found.every(({ edit, kind }) => edit === undefined && kind?.startsWith('refactor.') === true));
      const resolved = await client.request<CodeAction>('codeAction/resolve', found[1]!);
      assert.match(changed(resolved.edit!), /（三）压实责任/);
    });
    it('a series, and a section to split', async () => {
      await start();
      const titles = (await actions('行动迅速')).map(({ title }) => title);
      assert.ok(titles.includes('分项改为“首先，…其次，…”') && !titles.includes('分项改为“一是…二是…”') && titles.includes('从光标处拆分“（二）”'), titles.join());
    });
    it('not at every move of the cursor, and not where another kind is asked for', async () => {
      await start();
      assert.deepEqual((await actions('二、压', { diagnostics: [], triggerKind: 2 })).filter(({ kind }) => kind?.startsWith('refactor')), []);
      assert.deepEqual((await actions('二、压', { diagnostics: [], only: ['quickfix'] })).filter(({ kind }) => kind?.startsWith('refactor')), []);
      assert.deepEqual((await actions('二、压', { diagnostics: [], only: ['refactor.move'] })).map(({ title }) => title), ['上移“二、”']);
    });
    it('commands for clients that do not resolve', async () => {
      await start({ workspace: CAPABILITIES.workspace });
      const [up] = await actions('二、压', { diagnostics: [], only: ['refactor.move'] });
      assert.equal(up?.command?.command, 'policySpeech.edit.moveUp');
      const result: EditCommandResult = await client.request('workspace/executeCommand', { command: up.command.command, arguments: up.command.arguments });
      assert.equal(result.applied, true);
    });
    it('one that has become stale says so', async () => {
      await start();
      const [up] = await actions('二、压');
      await client.change(2, [{ text: TEXT.replace('要严', '要很严') }]);
      const resolved = await client.request<CodeAction>('codeAction/resolve', up!);
      await client.settle();
      assert.deepEqual(resolved.edit, { changes: {} });
      assert.deepEqual(shown, ['文档已经改动，这次操作作废，请再做一次。']);
    });
  });
});
