/** Entry of the command line `policy-speech`: sets the exit status, shows no stack trace. */
import { join } from 'node:path';
import { runCommandLine } from './cli/run';
import { createTerminal } from './cli/terminal';

runCommandLine(process.argv.slice(2), createTerminal(), {
  rulePages: join(__dirname, 'rules'),
  dictionary: join(__dirname, 'server/dict'),
  serverProgram: join(__dirname, 'server/node/main.js'),
}).then(
  (status) => {
    if (status !== null) process.exitCode = status;
  },
  () => {
    process.exitCode = 2;
  },
);
