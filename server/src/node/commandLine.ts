/** The command line as a program: sets the exit status, shows no stack trace; or one of its threads. */
import { join } from 'node:path';
import { answerChecks, CHECK_THREAD, type ThreadJob } from './cli/checkThread';
import { runCommandLine } from './cli/run';
import { createTerminal } from './cli/terminal';

if (process.argv[2] === CHECK_THREAD) runAsThread();
else run();

function run(): void {
  const options = {
    rulePages: join(__dirname, '../../rules'),
    dictionary: join(__dirname, '../dict'),
    program: join(__dirname, '../../cli.js'),
    serverProgram: join(__dirname, 'main.js'),
  };
  runCommandLine(process.argv.slice(2), createTerminal(), options).then(
    (status) => {
      if (status !== null) process.exit(status);
    },
    () => process.exit(2),
  );
}

/** Only here: a check of one speech does without threads, and without what they take to load. */
function runAsThread(): void {
  void import('node:worker_threads').then(({ parentPort, workerData }) => {
    if (parentPort === null) run();
    else answerChecks(parentPort, workerData as ThreadJob);
  });
}
