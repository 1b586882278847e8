/** What pipelines read: the hooks of pre-commit, and the lines that VS Code's problem matchers take apart. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { rules } from '../../server/src/rules/index';
import { DRAFT } from '../features/draft';
import { DRAFT_NAMES, OTHER_NAMES } from '../support/draftNames';
import { run, spawnCli, temporaryFolder } from './support';

interface Matcher {
  readonly name: string;
  readonly severity: string;
  readonly applyTo: string;
  readonly pattern: { readonly regexp: string; readonly file: number; readonly line: number; readonly column: number; readonly message: number; readonly code: number };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { problemMatchers: readonly Matcher[] } };
const FAULTY = `${DRAFT.replace('（二）抓', '（三）抓').replace('同志们：', '同志们，').replace('要办好', 'XX要办好')}\n`;

describe('pre-commit hooks', () => {
  const hooks = readFileSync('.pre-commit-hooks.yaml', 'utf8').split(/^- id: /m).slice(1);
  const value = (hook: string, key: string): string => new RegExp(`^ +${key}: '?(.*?)'?$`, 'm').exec(hook)?.[1] ?? '';

  it('there are two', () => {
    assert.deepEqual(hooks.map((hook) => hook.split('\n', 1)[0]), ['policy-speech', 'policy-speech-final']);
  });
  it('take the files that the extension takes, and no others', () => {
    for (const hook of hooks) {
      const files = new RegExp(value(hook, 'files'), 'u');
      for (const name of DRAFT_NAMES) assert.ok(files.test(`drafts/${name}`), name);
      for (const name of OTHER_NAMES) assert.ok(!files.test(`drafts/${name}`), name);
    }
  });
  it('run: what has faults fails, what has none passes', async () => {
    const folder = temporaryFolder();
    try {
      const [faulty, clean] = ['有误.speech', '无误.speech'].map((name) => join(folder.path, name));
      writeFileSync(faulty!, FAULTY);
      writeFileSync(clean!, DRAFT);
      for (const hook of hooks) {
        const [program, ...args] = value(hook, 'entry').split(' ');
        assert.equal(program, 'policy-speech');
        assert.equal((await run([...args, clean!])).status, 0);
        assert.equal((await run([...args, faulty!, clean!])).status, 1);
      }
    } finally {
      folder.remove();
    }
  });
});

describe('problem matchers', () => {
  const folder = temporaryFolder();
  after(() => folder.remove());
  before(() => {
    mkdirSync(join(folder.path, '子 文件夹'));
    writeFileSync(join(folder.path, '子 文件夹', '讲话:1.txt'), FAULTY);
    cpSync('test/fixtures/authored/01-anquan-shengchan.txt', join(folder.path, '安全.txt'));
  });

  const matches = (line: string): readonly Matcher[] => contributes.problemMatchers.filter(({ pattern }) => new RegExp(pattern.regexp, 'u').test(line));

  for (const lang of ['zh', 'en']) {
    it(`take every finding apart, and nothing else (${lang})`, () => {
      const options = ['check', '.', '--final', '--lang', lang];
      const wanted = JSON.parse(spawnCli([...options, '--format', 'json'], { cwd: folder.path }).stdout) as {
        files: { path: string; findings: { rule: string; severity: string; message: string; range: { start: { line: number } } }[] }[];
      };
      const expected = wanted.files.flatMap(({ path, findings }) => findings.map(({ rule, severity, message, range }) =>
        [path, range.start.line + 1, { information: 'info', hint: 'info' }[severity] ?? severity, rule, message]));
      const found = spawnCli(options, { cwd: folder.path }).stdout.split('\n').flatMap((line) => matches(line).map(({ severity, pattern }) => {
        const parts = new RegExp(pattern.regexp, 'u').exec(line)!;
        return [parts[pattern.file], Number(parts[pattern.line]), severity, parts[pattern.code], parts[pattern.message]];
      }));
      assert.deepEqual(found, expected);
      assert.ok(new Set(found.map(([, , severity]) => severity)).size === 3);
    });
  }
  it('know every rule, and leave open drafts to the live findings', () => {
    for (const { meta } of rules) assert.equal(matches(`稿.txt:1:1  警告  一  二  ${meta.id}`).length, 1);
    assert.deepEqual(new Set(contributes.problemMatchers.map(({ applyTo }) => applyTo)), new Set(['closedDocuments']));
  });
  it('are those that the example of a task names, and its command runs', () => {
    const errors: ParseError[] = [];
    const { tasks } = parse(readFileSync('server/editors/vscode-tasks.json', 'utf8'), errors) as { tasks: readonly [{ command: string; args: readonly string[]; problemMatcher: readonly string[] }] };
    assert.deepEqual(errors, []);
    assert.deepEqual(tasks[0].problemMatcher, contributes.problemMatchers.map(({ name }) => `$${name}`));
    assert.equal(tasks[0].command, 'policy-speech');
    assert.equal(spawnCli(tasks[0].args, { cwd: folder.path }).status, 1);
  });
});
