/** policy-speech.json on the command line: which one counts, and what is said of its faults. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run, spawnCli, temporaryFolder } from './support';

const RULE = 'chinese-ordinal-dunhao';
const DRAFT = '同志们：\n一，抓学习\n要学得深。\n二、抓落实\n要抓得实。\n';

describe('policy-speech.json', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder.path, '.git'));
  });
  afterEach(() => folder.remove());

  /** Writes a file below the folder. @returns its path. */
  function write(name: string, content: string | Uint8Array): string {
    const path = join(folder.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** The severity of the one finding of the rule in each draft; undefined for none. */
  async function severities(args: readonly string[]): Promise<readonly (string | undefined)[]> {
    const { files } = JSON.parse((await run(['check', '--format', 'json', ...args])).stdout) as { files: { findings: { rule: string; severity: string }[] }[] };
    return files.map(({ findings }) => findings.find(({ rule }) => rule === RULE)?.severity);
  }

  it('holds for the drafts of its folder and below, the nearest one alone', async () => {
    write('policy-speech.json', JSON.stringify({ [RULE]: 'error' }));
    write('b/policy-speech.json', JSON.stringify({ rules: { 'salutation-colon': 'off' } }));
    write('c/d/policy-speech.json', JSON.stringify({ rules: { [RULE]: 'off' } }));
    const drafts = ['a.txt', 'b/a.txt', 'c/a.txt', 'c/d/a.txt', 'c/d/e/a.txt'].map((name) => write(name, DRAFT));
    assert.deepEqual(await severities(drafts), ['error', 'warning', 'error', undefined, undefined]);
  });
  it('is looked for up to the folder of the repository', async () => {
    write('policy-speech.json', JSON.stringify({ [RULE]: 'error' }));
    mkdirSync(join(folder.path, 'inner/.git'), { recursive: true });
    assert.deepEqual(await severities([write('inner/drafts/a.txt', DRAFT), write('outer/a.txt', DRAFT)]), ['warning', 'error']);
  });
  it('gives way to --rule', async () => {
    write('policy-speech.json', JSON.stringify({ [RULE]: 'error' }));
    assert.deepEqual(await severities(['--rule', `${RULE}=hint`, write('a.txt', DRAFT)]), ['hint']);
  });
  it('decides the status and what --fix mends', async () => {
    const draft = write('a.txt', DRAFT);
    assert.equal((await run(['check', draft])).status, 1);
    write('policy-speech.json', `{ "${RULE}": "off" }`);
    assert.equal((await run(['check', draft])).status, 0);
    assert.match((await run(['check', '--fix', draft])).stdout, /没有发现问题/);
  });
  it('counts at the final check too', async () => {
    write('policy-speech.json', JSON.stringify({ 'placeholder-leftover': 'off' }));
    const { stdout } = await run(['check', '--final', write('a.txt', '同志们：\n刚才，XX同志通报了情况。\n')]);
    assert.doesNotMatch(stdout, /placeholder-leftover/);
  });
  it('holds for standard input by the name given', async () => {
    write('policy-speech.json', JSON.stringify({ [RULE]: 'off' }));
    const stdin = Buffer.from(DRAFT);
    assert.doesNotMatch((await run(['check', '-', '--stdin-filename', join(folder.path, 'a.txt')], { stdin })).stdout, new RegExp(RULE));
    assert.match((await run(['check', '-'], { stdin })).stdout, new RegExp(RULE));
  });

  it('faults are told once, each at its place, and do not touch the status', async () => {
    const file = write('policy-speech.json', `{\n  // 稿\n  "稿𠮷": "off", "${RULE}": "off"\n}\n`);
    const { status, stdout, stderr } = await run(['check', write('a.txt', DRAFT), write('b/a.txt', DRAFT)]);
    assert.equal(stderr, `${file}:3:3 没有“稿𠮷”这条规则，请核对规则名。\n`);
    assert.deepEqual([status, stdout], [0, '检查 2 个文件：没有发现问题。\n']);
  });
  it('columns are counted in characters', async () => {
    const file = write('policy-speech.json', `{ /* 𠮷𠮷 */ "${RULE}": "loud" }`);
    const { stderr } = await run(['check', '--lang', 'en', write('a.txt', '')]);
    assert.equal(stderr, `${file}:1:38 "loud" is no severity; use one of off | hint | information | warning | error.\n`);
  });
  it('may come from Windows', async () => {
    write('policy-speech.json', Buffer.from(`\ufeff{ "${RULE}": "off" }`, 'utf16le'));
    assert.deepEqual(await severities([write('a.txt', DRAFT)]), [undefined]);
  });
  it('that cannot be read is named once, status 2; the drafts are checked', async () => {
    const file = write('policy-speech.json', Buffer.from([0, 1, 2]));
    const { status, stdout, stderr } = await run(['check', write('a.txt', DRAFT), write('b.txt', DRAFT)]);
    assert.match(stderr, new RegExp(`^${file}: [^\n]*\n$`));
    assert.equal(stdout.match(new RegExp(RULE, 'g'))?.length, 2);
    assert.equal(status, 2);
  });
  it('a folder of that name is named as well', async () => {
    mkdirSync(join(folder.path, 'policy-speech.json'));
    assert.equal((await run(['check', write('a.txt', DRAFT)])).status, 2);
  });
  it('cannot play tricks with the terminal', async () => {
    write('policy-speech.json', '{ "\\u001b[2J\\n": "off" }');
    const { stderr } = await run(['check', write('a.txt', '')]);
    assert.doesNotMatch(stderr.trimEnd(), /[\u001b\n]/);
  });
  it('is found by the built command line, and named from the working directory', () => {
    write('drafts/policy-speech.json', '{ "no-rule": "off" }');
    write('drafts/a.txt', DRAFT);
    const { stderr } = spawnCli(['check', 'drafts/a.txt'], { cwd: folder.path });
    assert.equal(stderr, `${join('drafts', 'policy-speech.json')}:1:3 没有“no-rule”这条规则，请核对规则名。\n`);
  });
});
