/** What `run.mjs` tells the processes that run the tests, as environment variables. */

/** The value of a variable that `run.mjs` sets. */
export function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set; run the editor tests with: npm run test:vscode`);
  return value;
}

/** Words that the titles of the tests to run must hold. */
export function wanted(): string[] {
  const words = process.env['POLICY_SPEECH_ONLY'];
  return words === undefined ? [] : [words];
}

/** Which editor the tests drive: the full one, or `web` for the browser-only one. */
export const editorKind = (): 'full' | 'web' => (required('POLICY_SPEECH_EDITOR') === 'web' ? 'web' : 'full');
