/** Completion over a real connection: items, previews, settings, terms that arrive later. */
import assert from 'node:assert/strict';
import { CompletionItemKind, type CompletionItem, type CompletionList, InsertTextFormat, type InitializeResult, type MarkupContent, type TextEdit } from 'vscode-languageserver';
import { OWN_SNIPPETS_NOTIFICATION, type InitializationOptions } from '../../server/src/lsp/protocol';
import { IDLE } from '../../server/src/lsp/termIndex';
import { createIntlCutter, type DistantCutter } from '../../server/src/text/segmenter';
import { createLineIndex } from '../../server/src/text/lineIndex';
import { DRAFT } from '../features/draft';
import { createClock } from './clock';
import { connect, type TestClient, URI } from './client';

const FULL = {
  textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'], labelDetailsSupport: true } } },
};

let client: TestClient;
const dispose = (): void => { client.dispose(); };

async function start(capabilities: object = FULL, options?: InitializationOptions, words?: DistantCutter): Promise<InitializeResult> {
  client = connect(createClock({ runsIdle: true }), words === undefined ? {} : { words });
  return client.initialize({ capabilities, ...(options === undefined ? {} : { options }) });
}

/** @param text with the cursor at `|` */
async function completed(text: string, uri = URI): Promise<CompletionList> {
  const offset = text.indexOf('|');
  await client.open(text.replace('|', ''), uri);
  return at(text, offset, uri);
}

function at(text: string, offset: number, uri = URI): Promise<CompletionList> {
  return client.request('textDocument/completion', { textDocument: { uri }, position: createLineIndex(text).position(offset) });
}

const TRANSITION = DRAFT.replace('部署重点工作。下面，我讲三点意见。', '部署重点工作。xm|');

function named({ items }: CompletionList, label: string): CompletionItem {
  const item = items.find((candidate) => candidate.label === label || candidate.label.startsWith(`${label} `));
  assert.ok(item, items.map((candidate) => candidate.label).join('、'));
  return item;
}

describe('textDocument/completion', () => {
  afterEach(dispose);
  it('tells the last characters of its triggers', async () => {
    const { capabilities } = await start();
    assert.deepEqual(capabilities.completionProvider?.triggerCharacters, ['/', '、', '（', '(']);
  });
  it('has other triggers if the drafter wants them', async () => {
    // Named as in VS Code, as other editors send them.
    const named = { settings: { completion: { triggers: ['；；'] } } } as InitializationOptions;
    const { capabilities } = await start(FULL, named);
    assert.deepEqual(capabilities.completionProvider?.triggerCharacters, ['；', '（', '(']);
    assert.ok((await completed(DRAFT.replace('部署重点工作。下面，我讲三点意见。', '部署重点工作。；；xm|'))).items.length > 0);
  });
  it('replaces just what was typed right after Chinese text', async () => {
    await start();
    const { isIncomplete, items } = await completed(TRANSITION);
    const item = named({ isIncomplete, items }, '讲三点意见');
    const { range, newText } = item.textEdit as TextEdit;
    assert.deepEqual([isIncomplete, newText], [false, '下面，我讲三点意见。$0']);
    assert.equal(range.end.character - range.start.character, 2);
    assert.deepEqual(item.labelDetails, { detail: ' xm', description: '过渡' });
    assert.ok(items.every(({ kind }) => kind !== CompletionItemKind.Snippet));
  });
  it('is in the order of the list', async () => {
    await start();
    const texts = (await completed('|')).items.map(({ sortText }) => sortText ?? '');
    assert.deepEqual([...texts].sort(), texts);
  });
  it('fills places only for editors that know them', async () => {
    await start({});
    const item = named(await completed('在全县会议上的讲话\n同志们：\n|'), '经研究 ktyj');
    assert.equal(item.insertTextFormat, InsertTextFormat.PlainText);
    assert.equal((item.textEdit as TextEdit).newText, '经县委研究，今天召开会议名称。这次会议的主要任务是……。');
    assert.equal(item.labelDetails, undefined);
  });
  it('previews the text of the item that is looked at', async () => {
    await start();
    const list = await completed('在全县会议上的讲话\n同志们：\n|');
    const resolved = await client.request<CompletionItem>('completionItem/resolve', named(list, '经研究'));
    assert.match((resolved.documentation as MarkupContent).value, /^```text\n经县委研究，今天召开会议名称。/);
  });
  it('speaks the language of the editor', async () => {
    for (const [locale, words] of [['zh-cn', '下一点'], ['en', 'next point']] as const) {
      await start(FULL, { locale });
      assert.equal(named(await completed(DRAFT.replace('要办好实事。', '要办好实事。\n|')), '（三）').labelDetails?.description, words);
      client.dispose();
    }
  });
  it('brings the renumbering of later sections along', async () => {
    await start();
    const list = await completed(DRAFT.replace('要办好实事。', '要办好实事。\n|'));
    assert.deepEqual(named(list, '三、').additionalTextEdits?.map(({ newText }) => newText), ['四', '四']);
  });
  it('has the drafter’s own snippets, from the start where the editor gives them then', async () => {
    await start(FULL, { ownSnippets: [{ title: '防汛结尾', text: '防汛责任重于泰山。' }] });
    assert.ok(named(await completed(DRAFT.replace('大家要清醒。', '大家要清醒。fxjw|')), '防汛结尾'));
    client.dispose();
    await start();
    await client.connection.sendNotification(OWN_SNIPPETS_NOTIFICATION, { snippets: [{ title: '驻村感谢', text: '感谢驻村干部。' }] });
    assert.equal(named(await completed(DRAFT.replace('大家要清醒。', '大家要清醒。zcgx|')), '驻村感谢').kind, CompletionItemKind.Reference);
  });
});

describe('terms over the connection', () => {
  afterEach(dispose);
  const text = `${DRAFT}\n`.replace('形势逼人。', '疫苗接种要应接尽接，做到应接尽接。').replace('责任要落实到人。', '应接|。');
  const labels = ({ items }: CompletionList): readonly string[] => items.map(({ label }) => label);

  /** Lets the gathering begin and end. */
  async function gather(): Promise<void> {
    await client.settle();
    client.clock.advance(IDLE);
    for (let turn = 0; turn < 5; turn++) await client.settle();
  }

  it('come when the drafter has paused, and delay no answer before', async () => {
    let cuts = 0;
    await start(FULL, undefined, { cut: async (clauses) => (cuts++, clauses.map(createIntlCutter())) });
    const plain = text.replace('|', '');
    const { isIncomplete, items } = await completed(text);
    assert.deepEqual([isIncomplete, items.length, cuts], [true, 0, 0]);
    await gather();
    assert.deepEqual(labels(await at(plain, text.indexOf('|'))), ['应接尽接']);
    assert.ok(cuts > 0);
  });
  it('come from the engine where nothing else cuts words, or it fails', async () => {
    for (const words of [undefined, { cut: () => Promise.reject(new Error('no addon')) }]) {
      await start(FULL, undefined, words);
      await completed(text);
      await gather();
      assert.deepEqual(labels(await at(text.replace('|', ''), text.indexOf('|'))), ['应接尽接']);
      client.dispose();
    }
  });
  it('come from other open drafts, or not', async () => {
    for (const [completionTerms, expected] of [['workspace', ['应接尽接']], ['draft', []], ['off', []]] as const) {
      await start(FULL, { settings: { completionTerms } });
      await client.open(text.replace('|', ''), 'file:///drafts/other.txt');
      const own = DRAFT.replace('责任要落实到人。', '应接|。');
      await completed(own);
      await gather();
      assert.deepEqual(labels(await at(own.replace('|', ''), own.indexOf('|'))), expected, completionTerms);
      client.dispose();
    }
  });
  it('are not gathered while nothing is completed', async () => {
    let cuts = 0;
    await start(FULL, undefined, { cut: async (clauses) => (cuts++, clauses.map(createIntlCutter())) });
    await client.open(text.replace('|', ''));
    await gather();
    assert.equal(cuts, 0);
  });
});
