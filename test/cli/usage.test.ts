/** Arguments: help, version, language, and one sentence for every wrong use. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules/index';
import { BYTES, run } from './support';

const WRONG: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
  [[], /^没有写明命令。/],
  [['frobnicate', 'a.txt'], /^没有“frobnicate”这个命令。/],
  [['renumber'], /^命令 renumber 后面要写文件或文件夹/],
  [['renumber', '--scheme', 'roman', 'a.txt'], /^选项 --scheme 不能用“roman”，可用：standard\|short\|ordinal\|part。/],
  [['renumber', '--write', '-'], /^标准输入无法写回，--write 只能用于文件。/],
  [['clean', '--write', '-'], /^标准输入无法写回，--write 只能用于文件。/],
  [['clean', '--skip', 'all', 'a.txt'], /^选项 --skip 不能用“all”，可用：furniture\|page-marks\|/],
  [['clean', '--indent', '4', 'a.txt'], /^选项 --indent 不能用“4”，可用：keep\|two\|none。/],
  [['check'], /^命令 check 后面要写文件或文件夹，标准输入用“-”。/],
  [['check', '--frob', 'a.txt'], /^命令 check 没有“--frob”这个选项。/],
  [['--frob'], /^没有“--frob”这个选项。/],
  [['outline', '--final', 'a.txt'], /^命令 outline 没有“--final”这个选项。/],
  [['outline', '--format', 'sarif', 'a.txt'], /^选项 --format 不能用“sarif”，可用：text\|json。/],
  [['check', '--format=xml', 'a.txt'], /^选项 --format 不能用“xml”，可用：text\|json\|sarif\|github。/],
  [['check', 'a.txt', '--format'], /^选项 --format 后面缺少值。/],
  [['check', '--fix=yes', 'a.txt'], /^选项 --fix 不带值。/],
  [['check', '--rule', 'frob=off', 'a.txt'], /^没有“frob”这条规则/],
  [['check', '--rule', '__proto__=off', 'a.txt'], /^没有“__proto__”这条规则/],
  [['check', '--rule', 'chinese-ordinal-dunhao=loud', 'a.txt'], /^选项 --rule 不能用“chinese-ordinal-dunhao=loud”/],
  [['check', '--rule', 'chinese-ordinal-dunhao', 'a.txt'], /^选项 --rule 不能用“chinese-ordinal-dunhao”/],
  [['check', '--lang', 'fr', 'a.txt'], /^选项 --lang 不能用“fr”，可用：zh\|en。/],
  [['check', '--fix', '-'], /^标准输入无法写回，--fix 只能用于文件。/],
  [['check', '--ndjson', '--fix', 'a.ndjson'], /^选项 --fix 不能与 --ndjson 同用。/],
  [['outline', '--ndjson', '--format', 'json', '-'], /^选项 --format 不能与 --ndjson 同用。/],
  [['clean', '--ndjson', '--write', 'a.ndjson'], /^选项 --write 不能与 --ndjson 同用。/],
  [['check', '--ndjson'], /^命令 check 后面要写文件或文件夹/],
  [['lsp'], /请写 lsp --stdio。/],
  [['lsp', '--stdio', 'a.txt'], /^命令 lsp 不接受文件“a.txt”。/],
];

describe('command line usage', () => {
  for (const [args, sentence] of WRONG) {
    it(`${args.join(' ') || '(nothing)'}: one sentence, status 2`, async () => {
      const { status, stdout, stderr } = await run(args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.equal(stderr.split('\n').length, 2, stderr);
      assert.match(stderr.trimEnd(), sentence);
    });
  }

  it('--help names every command', async () => {
    for (const args of [['--help'], ['-h'], ['help'], ['outline', '--help']]) {
      const { status, stdout, stderr } = await run(args);
      assert.deepEqual([status, stderr], [0, '']);
      for (const word of ['check', 'outline', 'renumber', 'clean', 'lsp --stdio', '--final', '--fix', '--stdin-filename', '--ndjson']) assert.ok(stdout.includes(word), word);
    }
  });

  it('check --help lists every rule', async () => {
    const { stdout } = await run(['check', '--help']);
    assert.ok(rules.length > 0);
    for (const { meta } of rules) assert.ok(stdout.includes(`  ${meta.id} `) && stdout.includes(meta.name), meta.id);
  });

  it('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  const LANGUAGES: readonly (readonly [env: Readonly<Record<string, string>>, args: readonly string[], english: boolean])[] = [
    [{}, [], false],
    [{ LANG: 'C.UTF-8' }, [], false],
    [{ LANG: 'POSIX' }, [], false],
    [{ LANG: 'zh_CN.UTF-8' }, [], false],
    [{ LANG: 'en_US.UTF-8' }, [], true],
    [{ LANG: 'de_DE@euro' }, [], true],
    [{ LC_MESSAGES: 'en_GB', LANG: 'zh_CN' }, [], true],
    [{ LC_ALL: 'zh_TW', LC_MESSAGES: 'en_GB' }, [], false],
    [{ LANG: 'en_US.UTF-8' }, ['--lang', 'zh'], false],
    [{}, ['--lang=en'], true],
  ];
  for (const [env, args, english] of LANGUAGES) {
    it(`${JSON.stringify(env)} ${args.join(' ')} speaks ${english ? 'English' : 'Chinese'}`, async () => {
      const clean = await run(['check', ...args, `${BYTES}/empty.txt`], { env });
      assert.match(clean.stdout, english ? /^Checked 1 file: / : /^检查 1 个文件：/);
      const wrong = await run(['check', ...args, 'no-such-file.txt'], { env });
      assert.match(wrong.stderr, english ? /: no such file or folder\.$/m : /: 找不到这个文件或文件夹。$/m);
    });
  }
});
