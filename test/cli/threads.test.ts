/** Many files are checked in threads, and nobody can tell. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Outcome } from '../../server/src/node/cli/checkDraft';
import { checkInThreads } from '../../server/src/node/cli/threads';
import type { Input } from '../../server/src/node/cli/walk';
import { AUTHORED, readGold } from '../corpus/gold';
import { THOROUGH } from '../support/thorough';
import { run, spawnCli, temporaryFolder } from './support';

/** More than are checked one after another. */
const FILES = 130;
const REPORTS = [['--format', 'sarif', '--lang', 'en'], ['--format', 'github', '--final'], [], ['--format', 'json'], ['--rule', 'ordinal-bracket-width=hint']];

describe('a check of many files', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  after(() => { folder.remove(); });
  before(() => {
    const speeches = readGold(AUTHORED).map(({ text }) => text);
    mkdirSync(join(folder.path, 'sub'));
    for (let index = 0; index < FILES; index++) {
      const text = `${speeches[index % speeches.length]!.slice(0, 300 + index * 7)}\n(二)抓项目。XX同志负责。\n`;
      writeFileSync(join(folder.path, index % 3 === 0 ? 'sub' : '', `${index}.txt`), text);
    }
    writeFileSync(join(folder.path, '55a.txt'), Buffer.from([0xff, 0x41, 0x00, 0xc3]));
    writeFileSync(join(folder.path, 'policy-speech.json'), '{ "ordinal-bracket-width": "error", "nonsense": "off" }');
    writeFileSync(join(folder.path, 'sub/policy-speech.json'), '{ "placeholder-leftover": "off", "other": 1 }');
  });

  for (const args of THOROUGH ? REPORTS : REPORTS.slice(0, 2)) {
    it(`says byte for byte what one thread says: ${args.join(' ')}`, async () => {
      const all = ['check', ...args, folder.path, join(folder.path, 'none.txt')];
      const alone = await run(all);
      const threads = spawnCli(all);
      const pages = (text: string): string => text.replaceAll(/file:\/\/[^"]*\/rules\//g, 'rules/');
      assert.equal(pages(threads.stdout), pages(alone.stdout));
      assert.deepEqual([threads.status, threads.stderr], [alone.status, alone.stderr]);
      assert.equal(threads.status, 2);
    });
  }
  it('is what one thread does where the others die', async () => {
    const inputs = Array.from({ length: 9 }, (_, index): Input => ({ kind: 'file', path: String(index) }));
    const died = join(folder.path, 'died.cjs');
    writeFileSync(died, 'process.exit(3)');
    const asked: string[] = [];
    const here = async ({ path }: Input): Promise<Outcome> => {
      asked.push(path);
      return { kind: 'broken' };
    };
    const checks = await checkInThreads(inputs, { program: resolve(died), job: { config: { moment: 'writing', settings: new Map() }, locale: 'zh', dictionary: '' }, here, count: 2 });
    for (const index of inputs.keys()) assert.deepEqual(await checks.of(index), { kind: 'broken' });
    checks.end();
    assert.deepEqual(asked, inputs.map(({ path }) => path));
  });
});
