/** Reading policy-speech.json from the disk for the language server. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, type PublishDiagnosticsParams, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { readTextFile } from '../../server/src/node/textFile';
import { temporaryFolder } from '../cli/support';
import { DRAFT } from '../features/draft';

describe('files for the language server', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => void (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  const uriOf = (name: string): string => pathToFileURL(join(folder.path, name)).href;

  it('are read in the encodings of drafts, whatever their path', async () => {
    mkdirSync(join(folder.path, '讲 话%20稿#1'));
    writeFileSync(join(folder.path, '讲 话%20稿#1/a.json'), Buffer.from('\ufeff稿', 'utf16le'));
    assert.equal(await readTextFile(uriOf('讲 话%20稿#1/a.json')), '稿');
  });
  it('are null where there are none', async () => {
    writeFileSync(join(folder.path, 'a'), '');
    assert.equal(await readTextFile(uriOf('none.json')), null);
    assert.equal(await readTextFile(uriOf('a/none.json')), null);
  });
  it('are an error where they cannot be read', async () => {
    writeFileSync(join(folder.path, 'a'), Buffer.from([0, 1]));
    await assert.rejects(readTextFile(uriOf('a')), /binary/);
    await assert.rejects(readTextFile(pathToFileURL(folder.path).href));
  });
  it('are read by the built server', async () => {
    writeFileSync(join(folder.path, 'policy-speech.json'), '{ "ordinal-bracket-width": "error", "no-rule": "off" }');
    const child = spawn(process.execPath, [resolve('dist/server/node/main.js'), '--stdio'], { stdio: 'pipe' });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    try {
      const published = new Map<string, PublishDiagnosticsParams>();
      const both = new Promise<void>((done) => connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        if (published.set(params.uri, params).size === 2) done();
      }));
      connection.listen();
      await connection.sendRequest('initialize', { processId: process.pid, rootUri: uriOf(''), capabilities: {} });
      await connection.sendNotification('initialized', {});
      const uri = uriOf('a/draft.txt');
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'policy-speech', version: 1, text: DRAFT.replace('（二）', '(二)') } });
      await both;
      assert.deepEqual(published.get(uri)?.diagnostics.map(({ severity }) => severity), [1]);
      assert.equal(published.get(uriOf('policy-speech.json'))?.diagnostics.length, 1);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
    } finally {
      connection.dispose();
      child.kill();
    }
  });
});
