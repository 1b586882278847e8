/** The writer of messages, on streams that are slow or break. */
import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { type Message, StreamMessageReader } from 'vscode-languageserver/node';
import { createStreamWriter } from '../../server/src/node/streamWriter';
import { listOf } from '../../server/src/lsp/pieces';

function message(result: unknown): Message {
  return { jsonrpc: '2.0', id: 1, result } as Message;
}

describe('writer of messages', () => {
  it('is understood by the reader of the protocol, in order', async () => {
    const stream = new PassThrough();
    const results = [1, '讲话', listOf([['一'], [], ['二', '😀']]), '长'.repeat(200_000), [], null];
    const read = new Promise<unknown[]>((done) => {
      const got: unknown[] = [];
      new StreamMessageReader(stream).listen((one) => {
        got.push(one);
        if (got.length === results.length) done(got);
      });
    });
    const writer = createStreamWriter(stream);
    await Promise.all(results.map((result) => writer.write(message(result))));
    assert.deepEqual(await read, results.map(message));
  });
  it('hands each message over at once, in one go', () => {
    const taken: string[] = [];
    const stream = new Writable({ write: (chunk: Buffer) => void taken.push(chunk.toString()) });
    void createStreamWriter(stream).write(message('一'));
    assert.deepEqual(taken, ['Content-Length: 39\r\n\r\n{"jsonrpc":"2.0","id":1,"result":"一"}']);
  });
  it('keeps its promise when the stream has taken the message, and not before', async () => {
    const waiting: (() => void)[] = [];
    const stream = new Writable({ write: (_chunk, _encoding, done) => void waiting.push(done) });
    const writer = createStreamWriter(stream);
    const done: number[] = [];
    const both = [1, 2].map((number) => writer.write(message(number)).then(() => done.push(number)));
    await new Promise(setImmediate);
    assert.deepEqual(done, []);
    waiting[0]?.();
    await both[0];
    assert.deepEqual(done, [1]);
    waiting[1]?.();
    await both[1];
    assert.deepEqual(done, [1, 2]);
  });
  it('tells of a message that cannot be written, and goes on', async () => {
    const stream = new PassThrough();
    const writer = createStreamWriter(stream);
    const errors: (readonly [string, Message | undefined, number | undefined])[] = [];
    writer.onError(([error, of, count]) => errors.push([error.name, of, count]));
    const ring: { ring?: object } = {};
    ring.ring = ring;
    await assert.rejects(writer.write(message(ring)), TypeError);
    assert.deepEqual(errors, [['TypeError', message(ring), 1]]);
    await writer.write(message(1));
    assert.match(String(stream.read()), /"result":1/);
  });
  it('tells of a stream that breaks or closes', async () => {
    const stream = new Writable({ write: (_chunk, _encoding, done) => { done(new Error('broken')); } });
    const writer = createStreamWriter(stream);
    let failures = 0;
    writer.onError(() => failures++);
    const closed = new Promise<void>((done) => writer.onClose(done));
    await assert.rejects(writer.write(message(1)), /broken/);
    await closed;
    assert.ok(failures > 0);
    await assert.rejects(writer.write(message(2)));
  });
  it('ends the stream', async () => {
    const stream = new PassThrough().resume();
    const ended = new Promise((done) => stream.once('end', done));
    createStreamWriter(stream).end();
    await ended;
  });
});
