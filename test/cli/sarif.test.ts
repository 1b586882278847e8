/** `check --format sarif` against the schema of SARIF 2.1.0. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { DRAFT } from '../features/draft';
import { BYTES, run, temporaryFolder } from './support';

interface SarifLog {
  readonly runs: readonly [{ readonly results: readonly { readonly fixes?: readonly object[]; readonly relatedLocations: readonly object[] }[] }];
}

const read = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object;

function validator(): ValidateFunction {
  const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
  ajv.addMetaSchema(read('node_modules/ajv/lib/refs/json-schema-draft-04.json'));
  return ajv.compile(read('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
}

describe('SARIF', () => {
  const valid = validator();
  const assertValid = (log: unknown): void => {
    void valid(log);
    assert.deepEqual(valid.errors ?? [], []);
  };
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => void (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  it('the schema refuses what is not SARIF', async () => {
    const log = JSON.parse((await run(['check', '--format', 'sarif', `${BYTES}/utf8.txt`])).stdout) as { runs: { results: { level: string }[] }[] };
    assertValid(log);
    log.runs[0]!.results[0]!.level = 'hint';
    assert.equal(valid(log), false);
    assert.equal(valid({ version: '2.1.0' }), false);
  });

  for (const lang of ['zh', 'en']) {
    it(`every report is valid (${lang}): findings, fixes, related places, odd names, files that cannot be read`, async () => {
      const odd = join(folder.path, '讲话 100%#?&,:[1].txt');
      writeFileSync(odd, `${DRAFT.replace('（二）', '（三）').replace('同志们：', '同志们，')}\n二、𠮷XX\n`);
      writeFileSync(join(folder.path, 'empty.txt'), '');
      const paths = [folder.path, odd, 'test/fixtures', join(folder.path, 'missing.txt'), `${BYTES}/utf8.txt`];
      const { stdout } = await run(['check', '--format', 'sarif', '--final', '--lang', lang, ...paths]);
      const log = JSON.parse(stdout) as SarifLog;
      assertValid(log);
      const { results } = log.runs[0];
      assert.ok(results.length > 10 && results.some(({ fixes }) => fixes !== undefined) && results.some(({ relatedLocations }) => relatedLocations.length > 0));
    });
  }

  it('so is one of nothing', async () => {
    assertValid(JSON.parse((await run(['check', '--format', 'sarif', `${BYTES}/empty.txt`])).stdout));
  });
});
