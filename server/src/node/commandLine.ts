/** The command line as a program: sets the exit status, shows no stack trace. */
import { join } from 'node:path';
import { runCommandLine } from './cli/run';
import { createTerminal } from './cli/terminal';

runCommandLine(process.argv.slice(2), createTerminal(), {
  rulePages: join(__dirname, '../../rules'),
  dictionary: join(__dirname, '../dict'),
  serverProgram: join(__dirname, 'main.js'),
}).then(
  (status) => {
    if (status !== null) process.exitCode = status;
  },
  () => {
    process.exitCode = 2;
  },
);
