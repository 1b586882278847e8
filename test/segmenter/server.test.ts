/** Words in the language server: findings at once, better words a moment later, and no harm where there are none. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createProtocolConnection, type PublishDiagnosticsParams, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createIntlCutter, type DistantCutter } from '../../server/src/text/segmenter';
import { createClock } from '../lsp/clock';
import { connect, type TestClient, URI } from '../lsp/client';

const TEXT = `在推进会上的讲话

同志们：

下面，我强调三点意见。

（一）机遇不等人，必须增强责任感。机会摆在面前。

（二）时间不等人，必须增强紧迫感。剩下不到三个月。

（三）要看到竞争很激烈。各地都在加力。

同志们，让我们一起努力！
`;
const RULE = 'heading-parallelism';
const MESSAGE = '这组小标题分别为 12/12/8 字，前两个是“X不等人，必须增强Y感”，第三个句式不同。';
/** The engine's words, each said to be a verb. */
const VERBS: DistantCutter = {
  cut: async (texts) => texts.map((text) => createIntlCutter()(text).map((word) => ({ ...word, tag: 'v' }))),
};

function messages({ diagnostics }: PublishDiagnosticsParams): readonly string[] {
  return diagnostics.filter(({ code }) => code === RULE).map(({ message }) => String(message));
}

describe('words in the server', () => {
  let client: TestClient;
  const start = async (words: DistantCutter | undefined): Promise<void> => {
    client = connect(createClock({ runsIdle: true }), words === undefined ? {} : { words });
    await client.initialize();
  };
  afterEach(() => { client.dispose(); });

  it('the findings come at once, and again when words have come', async () => {
    const asked: (readonly string[])[] = [];
    await start({ cut: (texts) => (asked.push(texts), VERBS.cut(texts)) });
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'policy-speech', version: 1, text: TEXT } });
    assert.deepEqual(messages(await client.next()), [MESSAGE]);
    assert.deepEqual(messages(await client.next()), [MESSAGE]);
    assert.deepEqual(asked, [['机遇不等人，必须增强责任感', '时间不等人，必须增强紧迫感']]);
  });
  it('a finding that takes a part of speech comes a moment later', async () => {
    const tag = (word: string): string => (word === '作风' ? 'n' : 'v');
    await start({ cut: async (texts) => texts.map((text) => createIntlCutter()(text).map((word) => ({ ...word, tag: tag(word.text) }))) });
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'policy-speech', version: 1, text: '（一）强化组织领导。第一段。\n\n（二）强化督导检查。第二段。\n\n（三）作风必须转变。第三段。\n' },
    });
    assert.deepEqual(messages(await client.next()), []);
    assert.deepEqual(messages(await client.next()), ['这组小标题分别为 6/6/6 字，前两个是“强化X”，第三个句式不同。']);
  });
  it('words that are known are not asked for again', async () => {
    const asked: string[] = [];
    await start({ cut: (texts) => (asked.push(...texts), VERBS.cut(texts)) });
    await client.open(TEXT);
    await client.next();
    const line = TEXT.split('\n').indexOf('（三）要看到竞争很激烈。各地都在加力。');
    await client.change(2, [{ range: { start: { line, character: 11 }, end: { line, character: 11 } }, text: '，' }]);
    await client.ofVersion(2);
    await client.settle();
    assert.equal(new Set(asked).size, asked.length);
  });
  it('a document without such headings wants no words', async () => {
    let asked = 0;
    await start({ cut: (texts) => (asked++, VERBS.cut(texts)) });
    await client.open(TEXT.replace('要看到竞争很激烈', '形势不等人，必须增强危机感'));
    await client.settle();
    assert.equal(asked, 0);
  });
  it('a cutter that fails is logged in one line and costs no finding', async () => {
    await start({ cut: async () => { throw new Error('no addon'); } });
    assert.deepEqual((await client.open(TEXT)).filter(({ code }) => code === RULE).map(({ message }) => message), [MESSAGE]);
    await client.settle();
    await client.open(TEXT, 'file:///drafts/other.txt');
    await client.settle();
    assert.deepEqual(client.log, ['没能载入分词组件 nodejieba，改用内置分词，不影响使用：no addon']);
    assert.equal(client.published.length, 2);
  });
});

interface Heard {
  readonly published: readonly PublishDiagnosticsParams[];
  readonly log: readonly string[];
  readonly exit: number | null;
}

/** Runs the built server until it has published so often or logged a line, and ends it. */
async function runServer(main: string, publications: number): Promise<Heard> {
  const child = spawn(process.execPath, [main, '--stdio'], { stdio: 'pipe' });
  const exit = new Promise<number | null>((done) => child.once('exit', done));
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  const heard = new Promise<void>((done) => {
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => { if (log.push(message) > 0) done(); });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => { if (published.push(params) === publications) done(); });
  });
  connection.listen();
  try {
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'policy-speech', version: 1, text: TEXT } });
    await heard;
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return { published, log, exit: await exit };
  } finally {
    connection.dispose();
    child.kill();
  }
}

describe('words in the built server', () => {
  it('come from the addon a moment later, and the thread does not keep the server alive', async () => {
    const { published, log, exit } = await runServer(resolve('dist/server/node/main.js'), 2);
    assert.deepEqual([published.map(messages), log, exit], [[[MESSAGE], [MESSAGE]], [], 0]);
  });
  it('come from the engine where addon and dictionary are missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-speech-'));
    try {
      for (const part of ['node', 'browser']) cpSync(join('dist/server', part), join(folder, 'server', part), { recursive: true });
      const { published, log, exit } = await runServer(join(folder, 'server/node/main.js'), 2);
      assert.deepEqual([published.map(messages), exit], [[[MESSAGE]], 0]);
      assert.equal(log.length, 1);
      assert.match(log[0]!, /nodejieba.*words\.utf8/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
