/** `--ndjson` as a process: memory that does not grow with the input, and a reader that takes its time. */
import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { sampled } from '../support/thorough';
import { plainEnvironment } from './support';

const MEGABYTE = 1 << 20;

/** Megabytes of JavaScript objects that are enough for any number of lines; those of a text take two bytes a character. */
const HEAP = 48;

function start(command: string, options: readonly string[] = []): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...options, resolve('dist/cli.js'), command, '--ndjson', '-'], { env: plainEnvironment() });
}

/** Lines of about 2 KB: speeches, and every eighth one broken. */
function line(id: number): string {
  const text = `一、抓学习\n${'要把工作做深做细做实，一抓到底。'.repeat(40)}\n二、抓落实\n`;
  const json = JSON.stringify({ id, text });
  return `${id % 8 === 7 ? json.slice(0, -1) : json}\n`;
}

describe('--ndjson as a process', () => {
  it('reads more than its memory could hold', async function () {
    this.timeout(120_000);
    const child = start('outline', [`--max-old-space-size=${HEAP}`]);
    let answered = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) answered++;
    });
    const ended = once(child, 'close');
    let sent = 0;
    for (let bytes = 0; bytes < sampled(0.5, 4) * HEAP * MEGABYTE; sent++) {
      const next = Buffer.from(line(sent));
      bytes += next.length;
      if (!child.stdin.write(next)) await Promise.race([once(child.stdin, 'drain'), ended]);
      assert.equal(child.exitCode, null, 'out of memory');
    }
    child.stdin.end();
    assert.deepEqual(await ended, [0, null]);
    assert.equal(answered, sent);
  });

  it('reads on only as the results are taken, and loses none', async function () {
    this.timeout(60_000);
    const child = start('clean');
    child.stdout.pause();
    let sent = 0;
    let idle = false;
    while (!idle && sent < 20_000) {
      if (child.stdin.write(line(sent++))) continue;
      const drained = once(child.stdin, 'drain').then(() => false);
      idle = await Promise.race([drained, new Promise<boolean>((done) => void setTimeout(() => { done(true); }, 1500))]);
    }
    assert.ok(idle, 'all of 40 MB was read though nobody took a result');
    let received = '';
    child.stdout.on('data', (chunk: Buffer) => void (received += chunk.toString('latin1')));
    child.stdout.resume();
    child.stdin.end();
    assert.deepEqual(await once(child, 'close'), [0, null]);
    const results = received.trimEnd().split('\n');
    assert.equal(results.length, sent);
    for (const [id, result] of results.entries()) assert.ok(result.startsWith(id % 8 === 7 ? '{"id":null,"error":' : `{"id":${id},"text":`), `line ${id}`);
  });
});
