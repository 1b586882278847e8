/** The language server as a program: `--stdio`, or `--node-ipc` under Node. */
import { join } from 'node:path';
import { startIpc, startStdio } from './serve';

const installation = {
  rulePages: join(__dirname, '../../rules'),
  segmenter: { program: join(__dirname, '../node/segmenter.js'), dictionary: join(__dirname, '../dict') },
};
if (process.argv.includes('--node-ipc')) startIpc(installation);
else if (process.argv.includes('--stdio')) startStdio(installation);
else {
  process.stderr.write('policy-speech: 请用 --stdio 或 --node-ipc 启动。 Start with --stdio or --node-ipc.\n');
  process.exitCode = 2;
}
