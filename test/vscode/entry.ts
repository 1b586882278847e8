/** What the extension host calls to run the tests inside it: every `*.test.ts` beside this file. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { required, wanted } from './support/environment';
import { RESULT_PREFIX, runMocha } from './support/mochaRun';

/** Rejects when a test failed; VS Code passes that on as a failing exit. */
export async function run(): Promise<void> {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  const { failed } = await runMocha(
    files.sort().map((name) => join(__dirname, name)),
    { seconds: 60, only: wanted(), countsFile: required('POLICY_SPEECH_COUNTS'), linePrefix: RESULT_PREFIX },
  );
  if (failed > 0) throw new Error(`${failed.toString()} failed`);
}
