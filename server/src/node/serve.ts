/** Starts the language server in this process, over standard input and output or over Node's IPC. */
import { pathToFileURL } from 'node:url';
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { startServer } from '../lsp/startServer';
import type { Schedule } from '../lsp/publisher';

/** @param rulePages folder of the rule pages. The process ends when the client says so or is gone. */
export function startStdio(rulePages: string): void {
  startServer(createConnection(process.stdin, process.stdout), { schedule, rulePages: pathToFileURL(rulePages).href });
}

/** As startStdio, for a process that was forked with an IPC channel. */
export function startIpc(rulePages: string): void {
  const connection = createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  startServer(connection, { schedule, rulePages: pathToFileURL(rulePages).href });
}

const schedule: Schedule = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds);
  return () => { clearTimeout(timer); };
};
