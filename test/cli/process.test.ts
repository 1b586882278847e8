/** The built command line as a process: exit status, streams, and never a stack trace. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgress } from '../../server/src/node/cli/progress';
import { sampled } from '../support/thorough';
import { plainEnvironment, spawnCli, temporaryFolder } from './support';

const NOBODY = 65_534;

describe('command line process', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => void (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  it('exit status 0, 1 and 2', () => {
    const path = folder.fixture('utf8.txt');
    assert.equal(spawnCli(['check', path]).status, 1);
    assert.equal(spawnCli(['check', '--fix', path]).status, 0);
    const missing = spawnCli(['check', path, join(folder.path, '没有.txt')]);
    assert.deepEqual(missing, { status: 2, stdout: '检查 1 个文件：没有发现问题。1 个文件或文件夹未能检查或写回。\n', stderr: `${join(folder.path, '没有.txt')}: 找不到这个文件或文件夹。\n` });
    assert.equal(spawnCli(['outline', folder.path]).status, 0);
    assert.equal(spawnCli([]).status, 2);
  });

  it('reads a pipe', () => {
    const { status, stdout } = spawnCli(['check', '-'], { input: readFileSync('test/fixtures/bytes/gb18030-crlf.txt') });
    assert.match(stdout, /^-:6:3  警告/);
    assert.equal(status, 1);
  });

  it('one long line (200,000 characters in the thorough run) is soon done', function () {
    this.timeout(20_000);
    const path = join(folder.path, 'long.txt');
    writeFileSync(path, '一要提高认识，二要压实责任（三）严肃纪律1.抓学习。'.repeat(8000).slice(0, sampled(50_000, 200_000)));
    for (const command of ['check', 'outline']) {
      const { status, stderr } = spawnCli([command, path, '--format', 'json'], { maxBuffer: 1 << 28, timeout: 15_000 });
      assert.ok(status === 0 || status === 1, `${command}: ${status}`);
      assert.equal(stderr, '');
    }
  });

  it('files and folders without permission are named, the rest is checked', function () {
    if (process.platform === 'win32') this.skip();
    const secret = join(folder.path, 'secret');
    mkdirSync(secret);
    const denied = folder.fixture('utf8-bom.txt');
    folder.fixture('utf8.txt');
    chmodSync(denied, 0o000);
    chmodSync(secret, 0o000);
    chmodSync(folder.path, 0o755);
    const { status, stdout, stderr } = spawnCli(['check', folder.path], asNobody());
    chmodSync(secret, 0o700);
    assert.equal(stderr, `${secret}: 没有读取权限。\n${denied}: 没有读取权限。\n`);
    assert.match(stdout, /utf8\.txt:6:3 /);
    assert.equal(status, 2);
  });

  it('a file that may not be written is left alone by --fix', function () {
    if (process.platform === 'win32') this.skip();
    const path = folder.fixture('utf8.txt');
    chmodSync(path, 0o444);
    chmodSync(folder.path, 0o777);
    const { status, stderr } = spawnCli(['check', '--fix', path], asNobody());
    assert.equal(stderr, `${path}: 没有写入权限，未改正。\n`);
    assert.equal(status, 2);
    assert.deepEqual(readFileSync(path), readFileSync('test/fixtures/bytes/utf8.txt'));
  });

  it('a reader that leaves early is no error', function () {
    if (process.platform === 'win32') this.skip();
    const path = join(folder.path, 'many.txt');
    writeFileSync(path, '一，抓学习\n二，抓落实\n'.repeat(300));
    const script = `"$0" dist/cli.js check "$1" --format json 2>"$2" | head -c 10 >/dev/null; echo "\${PIPESTATUS[0]}"`;
    const errors = join(folder.path, 'stderr');
    const { stdout } = spawnSync('bash', ['-c', script, process.execPath, path, errors], { env: plainEnvironment(), encoding: 'utf8' });
    assert.match(stdout, /^[01]\n$/);
    assert.equal(readFileSync(errors, 'utf8'), '');
  });

  it('a full disk under standard output is one sentence, status 2', function () {
    if (process.platform !== 'linux') this.skip();
    const script = `"$0" dist/cli.js check test/fixtures/bytes/utf8.txt >/dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath], { env: plainEnvironment(), encoding: 'utf8' });
    assert.deepEqual([status, stderr], [2, 'policy-speech: 无法写出结果（ENOSPC）。\n']);
  });

  it('lsp --stdio answers and leaves when told', async function () {
    this.timeout(10_000);
    const server = spawn(process.execPath, ['dist/cli.js', 'lsp', '--stdio'], { env: plainEnvironment() });
    let received = '';
    const answer = (pattern: RegExp): Promise<void> =>
      new Promise((done) => {
        const look = (): void => {
          if (pattern.test(received)) done();
          else server.stdout.once('data', look);
        };
        look();
      });
    server.stdout.on('data', (chunk: Buffer) => void (received += chunk.toString()));
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await answer(/"id":1,"result":\{"capabilities":/);
    send({ method: 'initialized', params: {} });
    send({ id: 2, method: 'shutdown' });
    await answer(/"id":2,"result":null/);
    send({ method: 'exit' });
    const status = await new Promise((done) => server.on('close', done));
    assert.equal(status, 0);
  });
});

describe('progress', () => {
  it('shows on a terminal only, after a while, and leaves nothing behind', () => {
    let time = 0;
    let written = '';
    const progress = createProgress({ error: (text) => void (written += text) }, true, () => time);
    progress.show('1/9');
    assert.equal(written, '');
    time = 600;
    progress.show('2/9');
    time = 650;
    progress.show('3/9');
    progress.clear();
    progress.clear();
    assert.equal(written, '\r\u001b[K2/9\r\u001b[K');
  });

  it('is silent in a pipe', () => {
    let time = 0;
    const progress = createProgress({ error: () => assert.fail('wrote') }, false, () => time);
    time = 10_000;
    progress.show('1/9');
    progress.clear();
  });
});

/** Root may read everything; a test of permissions runs as somebody else. */
function asNobody(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}
