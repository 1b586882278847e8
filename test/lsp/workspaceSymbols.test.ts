import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import type { DraftFiles } from '../../server/src/lsp/workspaceDrafts';
import { DRAFT } from '../features/draft';
import { connect, type TestClient, URI } from './client';

const OTHER = DRAFT.replace('全县重点工作', '全县教育工作').replace('抓项目', '抓教学');

/** A folder of the workspace with many drafts, each as long in coming as the loop takes to turn once. */
function disk(count: number): DraftFiles & { readonly found: string[] } {
  const found: string[] = [];
  return {
    found,
    async *find(folders) {
      for (let index = 0; index < count; index++) {
        await setImmediate();
        found.push(`${folders[0] ?? ''}/${String(index)}.speech`);
        yield { uri: found.at(-1) ?? '', stamp: '', read: () => Promise.resolve(OTHER) };
      }
    },
  };
}

async function start(files?: DraftFiles): Promise<TestClient> {
  const client = connect(undefined, files === undefined ? {} : { draftFiles: files });
  await client.connection.sendRequest('initialize', { processId: null, rootUri: 'file:///w', capabilities: {} });
  await client.connection.sendNotification('initialized', {});
  await client.open(DRAFT);
  return client;
}

const ask = (client: TestClient, query: string): Promise<readonly WorkspaceSymbol[]> => client.request('workspace/symbol', { query });

describe('workspace symbols', () => {
  it('are titles and headings of open drafts and of the files', async () => {
    const client = await start(disk(1));
    const found = await ask(client, '抓');
    assert.deepEqual(found.map(({ name, containerName, location: { uri } }) => [name, containerName, uri]), [
      ['二、突出重点，抓好落实', '在全县重点工作推进会上的讲话', URI],
      ['（一）抓项目', '在全县重点工作推进会上的讲话', URI],
      ['（二）抓民生', '在全县重点工作推进会上的讲话', URI],
      ['二、突出重点，抓好落实', '在全县教育工作推进会上的讲话', 'file:///w/0.speech'],
      ['（一）抓教学', '在全县教育工作推进会上的讲话', 'file:///w/0.speech'],
      ['（二）抓民生', '在全县教育工作推进会上的讲话', 'file:///w/0.speech'],
    ]);
    assert.deepEqual((await ask(client, '教学')).map(({ location }) => location), [{ uri: 'file:///w/0.speech', range: { start: { line: 8, character: 5 }, end: { line: 8, character: 8 } } }]);
    assert.deepEqual((await ask(client, '教育工作'))[0]!.containerName, '0.speech');
    client.dispose();
  });
  it('are those of open drafts where the host has no files', async () => {
    const client = await start();
    assert.equal((await ask(client, '')).length, 6);
    client.dispose();
  });
  it('are not more than one can read, those that hold the query first', async () => {
    const client = await start(disk(200));
    const found = await ask(client, '抓');
    assert.equal(found.length, 400);
    assert.ok(found.every(({ name }) => name.includes('抓')));
    client.dispose();
  });
  it('are looked for no longer when the request is cancelled', async () => {
    const files = disk(1000);
    const client = await start(files);
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('workspace/symbol', { query: '无此标题' }, source.token);
    setTimeout(() => { source.cancel(); }, 5);
    await assert.rejects(answer, { code: -32800 });
    assert.ok(files.found.length < 1000);
    client.dispose();
  });
});
