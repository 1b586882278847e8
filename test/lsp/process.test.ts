/** The built server as editors start it. */
import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection, IPCMessageReader, IPCMessageWriter, type ProtocolConnection, type PublishDiagnosticsParams, StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver/node';
import { DRAFT } from '../features/draft';

const MAIN = resolve('dist/server/node/main.js');
const CLI = resolve('dist/cli.js');
const URI = 'untitled:draft';

/** The exit code, or the signal. */
function ended(child: ChildProcess): Promise<number | string | null> {
  return new Promise((done) => child.once('exit', (code, signal) => { done(code ?? signal); }));
}

/** A whole session: from initialize to exit, with one finding in between. */
async function checkSession(connection: ProtocolConnection): Promise<void> {
  const published = new Promise<PublishDiagnosticsParams>((done) => connection.onNotification('textDocument/publishDiagnostics', done));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const text = DRAFT.replace('（二）', '(二)');
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'policy-speech', version: 1, text } });
  const { diagnostics } = await published;
  assert.deepEqual(diagnostics.map(({ code }) => code), ['ordinal-bracket-width']);
  const page = diagnostics[0]?.codeDescription?.href ?? '';
  assert.ok(existsSync(fileURLToPath(page)), `no rule page at ${page}`);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
}

describe('the built server', () => {
  for (const [name, args] of [['main.js --stdio', [MAIN, '--stdio']], ['cli.js lsp --stdio', [CLI, 'lsp', '--stdio']]] as const) {
    it(`works as ${name}`, async () => {
      const child = spawn(process.execPath, args, { stdio: 'pipe' });
      const errors: Buffer[] = [];
      child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
      const exit = ended(child);
      const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
      try {
        await checkSession(connection);
        assert.equal(await exit, 0);
        assert.equal(Buffer.concat(errors).toString(), '');
      } finally {
        connection.dispose();
        child.kill();
      }
    });
  }
  it('works as main.js --node-ipc', async () => {
    const child = fork(MAIN, ['--node-ipc'], { silent: true });
    const exit = ended(child);
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    try {
      await checkSession(connection);
      assert.equal(await exit, 0);
    } finally {
      connection.dispose();
      child.kill();
    }
  });
  it('ends with 1 when the client goes without a word', async () => {
    const child = spawn(process.execPath, [MAIN, '--stdio'], { stdio: 'pipe' });
    const exit = ended(child);
    child.stdin.end();
    assert.equal(await exit, 1);
  });
  it('says how it is started', async () => {
    const child = spawn(process.execPath, [MAIN], { stdio: 'pipe' });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString(); });
    assert.equal(await ended(child), 2);
    assert.match(errors, /--stdio/);
  });
});
