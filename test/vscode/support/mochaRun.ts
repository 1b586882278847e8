/** Runs test files under mocha, leaving the counts where the caller of the process finds them. */
import { writeFileSync } from 'node:fs';
import { format } from 'node:util';

/** Counts of one part of the editor tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** False as long as there are more tests to come. */
  readonly finished: boolean;
}

export interface MochaRunOptions {
  /** Only tests whose full title holds all of these. */
  readonly only: readonly string[];
  /** For each test and each hook. */
  readonly seconds: number;
  /** JSON file that holds the counts from the first test on. */
  readonly countsFile: string;
  /** Put before each line of the results, so that a reader can tell them from what else is printed. */
  readonly linePrefix?: string;
}

/** Begins each line of results that comes out of the extension host. */
export const RESULT_PREFIX = '\u2063';

/** Runs the files in this process and resolves to the counts; results are printed as they come. */
export async function runMocha(files: readonly string[], { only, seconds, countsFile, linePrefix = '' }: MochaRunOptions): Promise<Counts> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: seconds * 1000, slow: 5000 });
  const lines = (...parts: unknown[]): string => format(...parts).replaceAll(/^/gm, linePrefix);
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
    console.log(lines(...parts));
  };
  mocha.grep(new RegExp(`^${only.map((words) => `(?=.*${escape(words)})`).join('')}`));
  for (const file of files) mocha.addFile(file);
  return new Promise((resolve) => {
    const count = (finished: boolean): Counts => {
      const { passes = 0, failures = 0 } = runner.stats ?? {};
      const counts = { passed: passes, failed: failures, finished };
      writeFileSync(countsFile, JSON.stringify(counts));
      return counts;
    };
    const runner = mocha.run(() => resolve(count(true)));
    runner.on('test end', () => count(false));
  });
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
