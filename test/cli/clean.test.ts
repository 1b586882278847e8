/** `clean`: to standard output, or back into the file in its encoding, or nothing. */
import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../server/src/node/cli/encoding';
import { run, temporaryFolder } from './support';

const DIRTY = '在全县大会上的讲话\r\n同志们:今天开会.\r\n(一)抓"学习",抓早.\r\n(二)抓落实.\r\n- 3 -\r\n';
const CLEAN = '在全县大会上的讲话\r\n同志们：\r\n今天开会。\r\n（一）抓“学习”，抓早。\r\n（二）抓落实。\r\n';

describe('clean', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => void (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  function draft(text: string): string {
    const path = join(folder.path, '讲话.txt');
    writeFileSync(path, text);
    return path;
  }

  it('writes to standard output and leaves the file alone', async () => {
    const path = draft(DIRTY);
    assert.deepEqual(await run(['clean', path]), { status: 0, stdout: CLEAN, stderr: '' });
    assert.equal(readFileSync(path, 'utf8'), DIRTY);
  });
  it('cleans standard input', async () => {
    assert.equal((await run(['clean', '-'], { stdin: Buffer.from(DIRTY) })).stdout, CLEAN);
  });
  it('writes back with --write, says nothing, keeps the mode', async () => {
    const path = draft(DIRTY);
    chmodSync(path, 0o640);
    assert.deepEqual(await run(['clean', '--write', path]), { status: 0, stdout: '', stderr: '' });
    assert.equal(readFileSync(path, 'utf8'), CLEAN);
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder.path), ['讲话.txt']);
  });
  it('a clean draft is not written', async () => {
    const path = draft(CLEAN);
    const { ino, mtimeMs } = statSync(path);
    await run(['clean', '--write', path]);
    assert.deepEqual([statSync(path).ino, statSync(path).mtimeMs], [ino, mtimeMs]);
  });
  it('keeps the encoding', async () => {
    const path = draft('');
    const bytes = (text: string): Uint8Array => encode(text, { charset: 'gb18030', bom: false }) ?? assert.fail('cannot be encoded');
    writeFileSync(path, bytes(DIRTY));
    await run(['clean', '--write', path]);
    assert.deepEqual(readFileSync(path), Buffer.from(bytes(CLEAN)));
  });
  it('what would not come back byte for byte is left alone; status 2', async () => {
    const path = folder.fixture('gb18030-no-round-trip.txt');
    const before = readFileSync(path);
    const { status, stderr } = await run(['clean', '--write', path]);
    assert.equal(status, 2);
    assert.equal(stderr, `${path}: 按原编码写回会改变没有改正的内容，未改正；请先另存为 UTF-8。\n`);
    assert.deepEqual(readFileSync(path), before);
  });
  it('kinds of change can be left out, and the indent set', async () => {
    const path = draft(DIRTY);
    const { stdout } = await run(['clean', '--skip', 'furniture', '--skip', 'paragraph-breaks', '--skip=quotes', '--indent', 'two', path]);
    assert.equal(stdout, '在全县大会上的讲话\r\n同志们：今天开会。\r\n　　（一）抓"学习"，抓早。\r\n　　（二）抓落实。\r\n- 3 -\r\n'.replace('同志们：今天', '　　同志们：今天'));
  });
});
