/** Runs the command line: in this process with a terminal that only remembers, or as a process of its own. */
import { spawnSync, type SpawnSyncOptionsWithBufferEncoding } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommandLine } from '../../server/src/node/cli/run';

export const BYTES = 'test/fixtures/bytes';

/** Where the built parts are. */
export const OPTIONS = { rulePages: 'server/src/rules', dictionary: resolve('dist/server/dict'), program: null, serverProgram: 'dist/server/node/main.js' };

export interface RunResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: Uint8Array;
  /** Whether both streams are a terminal. */
  readonly terminal?: boolean;
}

/** In this process; the language is Chinese unless `env` says otherwise. */
export async function run(args: readonly string[], { env = {}, stdin = new Uint8Array(), terminal = false }: RunOptions = {}): Promise<RunResult> {
  let stdout = '';
  let stderr = '';
  const status = await runCommandLine(
    args,
    {
      env,
      write: (text) => void (stdout += text),
      error: (text) => void (stderr += text),
      isTerminal: async () => terminal,
      isClosed: () => false,
      input: async function* () { yield stdin; },
    },
    OPTIONS,
  );
  return { status, stdout, stderr };
}

/** The built command line, as a user starts it. */
export function spawnCli(args: readonly string[], options: Omit<SpawnSyncOptionsWithBufferEncoding, 'encoding'> = {}): RunResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], { env: plainEnvironment(), ...options });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** This process's environment without what changes the output. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const changing = ['LANG', 'LC_ALL', 'LC_MESSAGES', 'NO_COLOR', 'NODE_OPTIONS'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !changing.includes(name)));
}

/** A temporary folder for one test, emptied after it; `fixtures` are copied into it. */
export function temporaryFolder(): { readonly path: string; fixture(name: string): string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'policy-speech-'));
  return {
    path,
    fixture(name) {
      const copy = join(path, name);
      cpSync(join(BYTES, name), copy);
      return copy;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
