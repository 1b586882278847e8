/** The built programs run alike with code made at build time, with code that does not fit, and without. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { plainEnvironment } from '../cli/support';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const SAMPLES = resolve('client/samples');

describe('a program with its code', () => {
  let folder: string;
  let node: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-speech-'));
    node = join(folder, 'server/node');
    cpSync('dist/cli.js', join(folder, 'cli.js'));
    for (const part of ['node', 'browser']) cpSync(join('dist/server', part), join(folder, 'server', part), { recursive: true });
    cpSync('dist/rules', join(folder, 'rules'), { recursive: true });
  });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  const codeFiles = (): readonly string[] => readdirSync(join(folder, 'server'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.code')).map((name) => join(folder, 'server', name)).sort();
  const run = (...args: readonly string[]): readonly unknown[] => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'cli.js'), ...args], { env: plainEnvironment(), encoding: 'utf8' });
    return [status, stdout, stderr];
  };
  const check = (): readonly unknown[] => run('check', SAMPLES);

  it('has it for this Node', () => {
    assert.deepEqual(codeFiles().map((path) => path.slice(0, path.indexOf('.js'))), [join(folder, 'server/browser/main'), join(node, 'commandLine')]);
    for (const path of codeFiles()) assert.ok(path.endsWith(`.${process.versions.v8}.code`));
  });
  it('takes it, in threads too', () => {
    const hook = join(folder, 'hook.cjs');
    writeFileSync(hook, `const vm = require('vm');
      vm.Script = class extends vm.Script {
        constructor(...given) {
          super(...given);
          require('fs').writeSync(2, 'rejected: ' + this.cachedDataRejected + '\\n');
        }
      };`);
    const env = { ...plainEnvironment(), NODE_OPTIONS: `--require ${JSON.stringify(hook)}` };
    const drafts = join(folder, 'drafts');
    mkdirSync(drafts);
    for (let index = 0; index < 100; index++) writeFileSync(join(drafts, `${index}.txt`), '在全县会议上的讲话\n');
    for (const place of [SAMPLES, drafts]) {
      const { stderr } = spawnSync(process.execPath, [join(folder, 'cli.js'), 'check', place], { env, encoding: 'utf8' });
      const threads = place === drafts && availableParallelism() > 1 ? 1 : 0;
      const said = stderr.trimEnd().split('\n');
      assert.deepEqual([...new Set(said)], ['rejected: false']);
      assert.ok(said.length > threads, stderr);
    }
  });
  it('holds no character but ASCII, as it is read byte by byte', () => {
    for (const path of codeFiles()) assert.match(readFileSync(path.slice(0, path.indexOf('.js') + '.js'.length), 'latin1'), /^[\0-\x7f]*$/);
  });
  it('says the same without it', () => {
    const [status, ...said] = check();
    assert.equal(status, 1);
    for (const path of codeFiles()) rmSync(path);
    assert.deepEqual(check(), [status, ...said]);
  });
  it('says the same where it is cut short or no code at all', () => {
    const before = check();
    for (const path of codeFiles()) writeFileSync(path, readFileSync(path).subarray(0, 5000));
    assert.deepEqual(check(), before);
    for (const path of codeFiles()) writeFileSync(path, 'nothing');
    assert.deepEqual(check(), before);
  });
  it('does not take code of another build', () => {
    const program = join(node, 'commandLine.js');
    const source = readFileSync(program, 'utf8');
    // Of the same length, which is all that V8 compares; a build gives it another hash.
    const changed = source.replaceAll(JSON.stringify(version), '"9.9.9"');
    assert.notEqual(changed, source);
    writeFileSync(program, changed.replace(/^\/\/ [0-9a-f]/, (start) => (start.endsWith('0') ? '// 1' : '// 0')));
    assert.deepEqual(run('--version'), [0, '9.9.9\n', '']);
  });
});
