/** `check --fix`: writes back only what it means to, or nothing. */
import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Draft, readDraft, writeDraft } from '../../server/src/node/cli/draft';
import { mainLineEnd, withLineEnd } from '../../server/src/node/cli/lineEnds';
import { createTerminal } from '../../server/src/node/cli/terminal';
import type { Rule } from '../../server/src/rules/rule';
import { run, temporaryFolder } from './support';

/** The wrong comma of 一， and the right one, in every encoding of the fixtures. */
const WRITABLE: readonly (readonly [file: string, wrong: string, right: string])[] = [
  ['utf8.txt', 'e4b880efbc8c', 'e4b880e38081'],
  ['utf8-bom.txt', 'e4b880efbc8c', 'e4b880e38081'],
  ['utf8-crlf.txt', 'e4b880efbc8c', 'e4b880e38081'],
  ['utf8-cr.txt', 'e4b880efbc8c', 'e4b880e38081'],
  ['utf16le-crlf.txt', '004e0cff', '004e0130'],
  ['utf16be.txt', '4e00ff0c', '4e003001'],
  ['utf16le-lone-surrogate.txt', '004e0cff', '004e0130'],
  ['gb18030-crlf.txt', 'd2bba3ac', 'd2bba1a2'],
  ['gb18030-rare.txt', 'd2bba3ac', 'd2bba1a2'],
  ['gb18030-bom.txt', 'd2bba3ac', 'd2bba1a2'],
];

describe('check --fix', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => void (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  for (const [name, wrong, right] of WRITABLE) {
    it(`${name}: changes the one marker and no other byte`, async () => {
      const path = folder.fixture(name);
      const before = readFileSync(path).toString('hex');
      assert.equal(before.split(wrong).length, 2, 'the fixture holds the fault once');
      const { status, stdout, stderr } = await run(['check', '--fix', path]);
      assert.equal(readFileSync(path).toString('hex'), before.replace(wrong, right));
      assert.deepEqual([status, stdout, stderr], [0, '检查 1 个文件：没有发现问题。已改正 1 个文件。\n', '']);
      assert.deepEqual(readdirSync(folder.path), [name]);
    });
  }

  it('what would not come back byte for byte is left alone; status 2', async () => {
    const path = folder.fixture('gb18030-no-round-trip.txt');
    const before = readFileSync(path);
    const { status, stdout, stderr } = await run(['check', '--fix', path]);
    assert.equal(stderr, `${path}: 按原编码写回会改变没有改正的内容，未改正；请先另存为 UTF-8。\n`);
    assert.match(stdout, /chinese-ordinal-dunhao/);
    assert.equal(status, 2);
    assert.deepEqual(readFileSync(path), before);
  });

  it('nothing to correct, nothing written', async () => {
    const path = folder.fixture('utf8.txt');
    await run(['check', '--fix', path]);
    const { ino, mtimeMs } = statSync(path);
    await run(['check', '--fix', path]);
    assert.deepEqual([statSync(path).ino, statSync(path).mtimeMs], [ino, mtimeMs]);
  });

  it('keeps the mode, and a link a link', async () => {
    const path = folder.fixture('utf8.txt');
    chmodSync(path, 0o640);
    const link = join(folder.path, 'link.txt');
    symlinkSync('utf8.txt', link);
    assert.equal((await run(['check', '--fix', link])).status, 0);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.match(readFileSync(path, 'utf8'), /一、提高认识/);
    assert.equal(statSync(path).mode & 0o777, 0o640);
  });

  it('a draft that somebody has changed since is left alone', async () => {
    const path = folder.fixture('utf8.txt');
    const draft = (await readDraft({ kind: 'file', path }, createTerminal())) as Draft;
    writeFileSync(path, '别人写的');
    assert.deepEqual(writeDraft(draft, '我们写的'), { kind: 'changed-meanwhile' });
    assert.equal(readFileSync(path, 'utf8'), '别人写的');
  });

  it('reports what is left as after the correction', async () => {
    const path = join(folder.path, 'a.txt');
    writeFileSync(path, '讲话\n同志们：\n一，抓学习。XX同志说得好。\n二、抓落实。\n');
    const { stdout } = await run(['check', '--fix', path]);
    assert.doesNotMatch(stdout, /chinese-ordinal-dunhao/);
    assert.match(stdout, /:3:7  .*placeholder-leftover\n/);
  });
});

describe('line ends of fixes', () => {
  it('are those of the draft', () => {
    assert.deepEqual(['a', 'a\nb', 'a\r\nb\nc\r\n', 'a\rb\r\nc\rd', 'a\r\nb\nc'].map(mainLineEnd), ['\n', '\n', '\r\n', '\r', '\n']);
    const fix = { messageId: '', safe: true, edits: [{ span: { start: 0, end: 0 }, newText: 'x\ny\r\nz' }] };
    const finding = { rule: {} as Rule, severity: 'hint' as const, messageId: '', span: { start: 0, end: 0 }, fixes: [fix] };
    assert.equal(withLineEnd(finding, '\r\n').fixes?.[0]?.edits[0]?.newText, 'x\r\ny\r\nz');
  });
});
