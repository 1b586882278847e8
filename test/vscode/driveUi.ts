/** Runs the tests that use the editor as a person does: every `ui/*.ui.ts`, or those of another folder. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { editorKind, required, wanted } from './support/environment';
import { runMocha } from './support/mochaRun';

async function main(): Promise<number> {
  const folder = join(__dirname, process.env['POLICY_SPEECH_UI_TESTS'] ?? 'ui');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ui.js'));
  const { failed } = await runMocha(
    files.sort().map((name) => join(folder, name)),
    { seconds: 90, only: editorKind() === 'web' ? ['@web', ...wanted()] : wanted(), countsFile: required('POLICY_SPEECH_COUNTS') },
  );
  return failed > 0 ? 1 : 0;
}

void main().then((status) => process.exit(status));
