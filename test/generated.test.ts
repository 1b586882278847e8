/** Files derived from the rules are up to date. */
import assert from 'node:assert/strict';
import { generatedFiles } from '../server/tools/generatedFiles';

describe('generated files', () => {
  it('are what `npm run generate` writes', async () => {
    const stale = (await generatedFiles(process.cwd())).filter((file) => file.actual !== file.wanted).map((file) => file.path);
    assert.deepEqual(stale, [], 'run `npm run generate`');
  });
});
