/** `check`: what is read, what is shown, which status. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BYTES, run, temporaryFolder } from './support';

const FAULT = `${BYTES}/utf8.txt`;
const RULE = 'chinese-ordinal-dunhao';

interface CheckJson {
  readonly schema: number;
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly range: { readonly start: { line: number; character: number } } }[];
  }[];
}

async function paths(args: readonly string[]): Promise<readonly string[]> {
  return (JSON.parse((await run(['check', '--format', 'json', ...args])).stdout) as CheckJson).files.map((file) => file.path);
}

describe('check', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => void (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  it('shows place, level, sentence and rule, then a sum; status 1', async () => {
    const { status, stdout, stderr } = await run(['check', FAULT]);
    const lines = stdout.trimEnd().split('\n');
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(lines[0]!, new RegExp(`^${FAULT}:6:3  警告  .*一、.*  ${RULE}$`));
    assert.equal(lines.at(-1), '检查 1 个文件：1 个警告。其中 1 处可用 --fix 改正。');
  });

  it('an empty file has no findings; status 0', async () => {
    const { status, stdout } = await run(['check', `${BYTES}/empty.txt`, `${BYTES}/only-bom.txt`]);
    assert.deepEqual([status, stdout], [0, '检查 2 个文件：没有发现问题。\n']);
  });

  for (const name of ['utf8-bom', 'utf8-crlf', 'utf8-cr', 'utf16le-crlf', 'utf16be', 'utf16le-lone-surrogate', 'gb18030-crlf', 'gb18030-rare', 'gb18030-bom']) {
    it(`${name}: the same finding at the same place`, async () => {
      const { status, stdout } = await run(['check', '--format', 'json', `${BYTES}/${name}.txt`]);
      const [file] = (JSON.parse(stdout) as CheckJson).files;
      assert.deepEqual(file!.findings.map(({ rule, range }) => [rule, range.start.line, range.start.character]), [[RULE, 5, 2]]);
      assert.equal(status, 1);
    });
  }

  it('a file that cannot be read is named in one line; the others are checked; status 2', async () => {
    const bad = ['binary', 'undecodable', 'utf16le-odd', 'utf8-surrogate', 'utf8-truncated'].map((name) => `${BYTES}/${name}.txt`);
    const { status, stdout, stderr } = await run(['check', ...bad, 'missing.txt', '/dev/null/x', FAULT]);
    const lines = stderr.trimEnd().split('\n');
    assert.deepEqual(lines.map((line) => line.split(': ')[0]), [...bad, 'missing.txt', '/dev/null/x']);
    assert.match(stdout, new RegExp(RULE));
    assert.match(stdout, /7 个文件或文件夹未能检查或写回。$/m);
    assert.equal(status, 2);
  });

  it('--rule changes a severity, the last one counts; status follows', async () => {
    const { status, stdout } = await run(['check', '--rule', `${RULE}=off`, '--rule', `${RULE}=hint`, FAULT]);
    assert.match(stdout, new RegExp(`  提示  .*  ${RULE}\n`));
    assert.equal(status, 0);
    assert.equal((await run(['check', '--rule', `${RULE}=off`, FAULT])).stdout, '检查 1 个文件：没有发现问题。\n');
  });

  it('--final raises leftovers to errors', async () => {
    const draft = join(folder.path, 'a.txt');
    writeFileSync(draft, '在全县工作会议上的讲话\n同志们：\nXX同志通报了情况，大家要认真学习。\n');
    const severity = async (args: readonly string[]): Promise<string | undefined> => {
      const { files } = JSON.parse((await run(['check', '--format', 'json', ...args, draft])).stdout) as CheckJson;
      return files[0]!.findings.find(({ rule }) => rule === 'placeholder-leftover')?.severity;
    };
    assert.notEqual(await severity([]), 'error');
    assert.equal(await severity(['--final']), 'error');
  });

  it('walks folders in order; passes hidden folders, node_modules, other files and linked folders by', async () => {
    for (const name of ['b', 'b/.git', 'b/node_modules', 'c']) mkdirSync(join(folder.path, name));
    for (const name of ['z.txt', 'a.speech', 'b/二.MD', 'b/一.txt', 'b/.git/x.txt', 'b/node_modules/y.md', 'c/d.docx', 'c/.hidden.txt']) {
      writeFileSync(join(folder.path, name), '');
    }
    symlinkSync(folder.path, join(folder.path, 'c/loop'));
    symlinkSync(join(folder.path, 'z.txt'), join(folder.path, 'c/link.txt'));
    const expected = ['a.speech', 'b/一.txt', 'b/二.MD', 'c/.hidden.txt', 'c/link.txt', 'z.txt'].map((name) => join(folder.path, name));
    assert.deepEqual(await paths([folder.path]), expected);
    assert.deepEqual(await paths([`${folder.path}/`]), expected);
  });

  it('checks nothing twice, and a file named outright whatever its ending', async () => {
    const draft = join(folder.path, 'draft.docx.bak');
    writeFileSync(draft, '同志们：');
    assert.deepEqual(await paths([draft, draft, join(folder.path, '.', 'draft.docx.bak')]), [draft]);
  });

  it('a folder without drafts is mentioned', async () => {
    const { status, stderr } = await run(['check', folder.path]);
    assert.deepEqual([status, stderr], [0, '没有找到 .txt、.md 或 .speech 文件。\n']);
  });

  it('reads standard input under the name given', async () => {
    const stdin = Buffer.from('一，抓学习\n二、抓落实\n');
    assert.match((await run(['check', '-'], { stdin })).stdout, /^-:1:1 /);
    assert.match((await run(['check', '-', '--stdin-filename', '稿.txt'], { stdin })).stdout, /^稿\.txt:1:1 /);
  });

  it('colours on a terminal only, and not against NO_COLOR or on a dumb one', async () => {
    const escape = '\u001b[';
    assert.ok((await run(['check', FAULT], { terminal: true })).stdout.includes(escape));
    assert.ok((await run(['check', FAULT], { terminal: true, env: { NO_COLOR: '' } })).stdout.includes(escape));
    assert.ok(!(await run(['check', FAULT], { terminal: true, env: { NO_COLOR: '1' } })).stdout.includes(escape));
    assert.ok(!(await run(['check', FAULT], { terminal: true, env: { TERM: 'dumb' } })).stdout.includes(escape));
    assert.ok(!(await run(['check', FAULT])).stdout.includes(escape));
    assert.ok(!(await run(['check', '--format', 'json', FAULT], { terminal: true })).stdout.includes(escape));
  });

  it('control characters of names and drafts do not reach the terminal', async () => {
    const draft = join(folder.path, 'a\u001b[2J\n.txt');
    writeFileSync(draft, '一，抓\u001b[31m学习\n二、抓落实\n');
    for (const { stdout, stderr } of [await run(['check', draft, `${draft}x`]), await run(['outline', draft, `${draft}x`])]) {
      assert.ok(!stdout.includes('\u001b') && !stderr.includes('\u001b'));
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    }
  });
});
