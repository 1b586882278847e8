/** `renumber`: to standard output, or back into the file byte for byte but for the numerals. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from './support';

const TEXT = '同志们：\r\n下面，我讲两点意见。\r\n一、认识\r\n（一）抓早。要早。\r\n（三）抓小。要小。\r\n三、责任\r\n要实。\r\n四、督查\r\n要严。\r\n';
const RIGHT = TEXT.replace('（三）', '（二）').replace('三、', '二、').replace('四、', '三、');

describe('renumber', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => void (folder = temporaryFolder()));
  afterEach(() => folder.remove());
  const draft = (text: string | Uint8Array): string => {
    const path = join(folder.path, '讲话.txt');
    writeFileSync(path, text);
    return path;
  };

  it('writes to standard output and leaves the file', async () => {
    const path = draft(TEXT);
    assert.deepEqual(await run(['renumber', path]), { status: 0, stdout: RIGHT, stderr: '' });
    assert.equal(readFileSync(path, 'utf8'), TEXT);
  });
  it('reads standard input', async () => {
    assert.equal((await run(['renumber', '-'], { stdin: Buffer.from(TEXT) })).stdout, RIGHT);
  });
  it('--write changes nothing but the numerals, in the file\'s own encoding', async () => {
    const path = draft(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]));
    assert.deepEqual(await run(['renumber', '--write', path]), { status: 0, stdout: '', stderr: '' });
    assert.equal(readFileSync(path).subarray(2).toString('utf16le'), RIGHT);
  });
  it('--counts puts the promise right', async () => {
    assert.equal((await run(['renumber', '--counts', draft(TEXT)])).stdout, RIGHT.replace('两点', '三点'));
  });
  it('--scheme converts, all speeches of a file', async () => {
    assert.match((await run(['renumber', '--scheme', 'short', draft(RIGHT)])).stdout, /一、认识\r\n1\.抓早。要早。\r\n2\.抓小。要小。\r\n二、责任/);
  });
  it('a text without line breaks is refused with the reason; status 2, nothing written', async () => {
    const path = draft(`同志们：讲三点意见。${['一、早。', '二、小。', '四、实。'].map((head) => head + '要把工作做深做细做实，一抓到底。'.repeat(25)).join('')}`);
    const before = readFileSync(path);
    const { status, stdout, stderr } = await run(['renumber', '--write', path]);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /讲话\.txt: 这篇稿子的分段已经丢失，层次没有把握；请先清理粘贴稿/);
    assert.deepEqual(readFileSync(path), before);
  });
});
