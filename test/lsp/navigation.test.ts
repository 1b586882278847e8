import assert from 'node:assert/strict';
import type { DocumentLink, Location, LocationLink, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { DRAFT } from '../features/draft';
import { connect, type TestClient, URI } from './client';

const TEXT = DRAFT.replace('责任要落实到人。', '前面讲的第二点要落实到人。');
const DOCUMENT = { textDocument: { uri: URI } };

/** The position of the words in the text, of their first character. */
function at(words: string): { readonly line: number; readonly character: number } {
  const before = TEXT.slice(0, TEXT.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

function wordsAt({ start, end }: Range): string {
  return TEXT.split('\n')[start.line]!.slice(start.character, start.line === end.line ? end.character : undefined);
}

describe('ways through a draft', () => {
  let client: TestClient;
  beforeEach(() => {
    client = connect();
  });
  afterEach(() => { client.dispose(); });

  it('links lead to the line and column of the point', async () => {
    await client.initialize();
    await client.open(TEXT);
    const [link, ...others] = await client.request<DocumentLink[]>('textDocument/documentLink', DOCUMENT);
    assert.equal(others.length, 0);
    assert.equal(wordsAt(link!.range), '第二点');
    assert.deepEqual([link!.target, link!.tooltip], [`${URI}#L8,5`, '二、突出重点，抓好落实']);
  });
  it('definitions are places, or links for a client that takes them', async () => {
    await client.initialize();
    await client.open(TEXT);
    const [place] = await client.request<Location[]>('textDocument/definition', { ...DOCUMENT, position: at('第二点') });
    assert.deepEqual([place!.uri, wordsAt(place!.range)], [URI, '突出重点，抓好落实']);
    assert.equal(await client.request('textDocument/definition', { ...DOCUMENT, position: at('形势逼人') }), null);
    client.dispose();

    client = connect();
    await client.initialize({ capabilities: { textDocument: { definition: { linkSupport: true } } } });
    await client.open(TEXT);
    const [link] = await client.request<LocationLink[]>('textDocument/definition', { ...DOCUMENT, position: at('第二点') });
    assert.deepEqual([wordsAt(link!.originSelectionRange!), wordsAt(link!.targetRange)], ['第二点', '二、突出重点，抓好落实']);
  });
  it('references lead back', async () => {
    await client.initialize();
    await client.open(TEXT);
    const ask = async (includeDeclaration: boolean): Promise<readonly string[]> =>
      (await client.request<Location[]>('textDocument/references', { ...DOCUMENT, position: at('突出重点'), context: { includeDeclaration } })).map(({ range }) => wordsAt(range));
    assert.deepEqual(await ask(false), ['我讲三点意见', '第二点']);
    assert.deepEqual(await ask(true), ['突出重点，抓好落实', '我讲三点意见', '第二点']);
  });
});

describe('renaming over the protocol', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = connect();
    await client.initialize({ options: { locale: 'zh-cn' }, capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    await client.open(TEXT);
  });
  afterEach(() => { client.dispose(); });

  it('gives the heading to write over', async () => {
    const prepared = await client.request<{ readonly range: Range; readonly placeholder: string }>('textDocument/prepareRename', { ...DOCUMENT, position: at('三、') });
    assert.equal(prepared.placeholder, '压实责任，严格督查');
    assert.equal(wordsAt(prepared.range), '压实责任，严格督查');
  });
  it('edits the version that was read', async () => {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...DOCUMENT, position: at('三、'), newName: '压实责任' });
    const [change] = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(change!.textDocument, { uri: URI, version: 1 });
    assert.deepEqual(change!.edits.map((each) => ('newText' in each ? [wordsAt(each.range), each.newText] : [])), [['压实责任，严格督查', '压实责任']]);
  });
  it('says in a sentence why it cannot be done', async () => {
    const nowhere = await client.failure('textDocument/prepareRename', { ...DOCUMENT, position: at('形势逼人') });
    assert.deepEqual([nowhere.code, nowhere.message.startsWith('这里不能统一改名。')], [-32803, true]);
    const broken = await client.failure('textDocument/rename', { ...DOCUMENT, position: at('三、'), newName: '压实责任。一、严格督查' });
    assert.match(broken.message, /打乱层次/);
  });
});
