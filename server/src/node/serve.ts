/** Starts the language server in this process, over standard input and output or over Node's IPC. */
import { pathToFileURL } from 'node:url';
import { type Connection, createConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader } from 'vscode-languageserver/node';
import { type RunningServer, startServer } from '../lsp/startServer';
import type { Schedule } from '../lsp/publisher';
import { createDraftFiles } from './draftFiles';
import { createStreamWriter } from './streamWriter';
import { createThreadCutter, type ThreadCutterOptions } from './segmenter/threadCutter';
import { readTextFile } from './textFile';

/** What the build put beside the program. */
export interface Installation {
  /** Folder of the rule pages. */
  readonly rulePages: string;
  readonly segmenter: ThreadCutterOptions;
}

/** The process ends when the client says so or is gone. */
export function startStdio(installation: Installation): void {
  const server = start(createConnection(new StreamMessageReader(process.stdin), createStreamWriter(process.stdout)), installation);
  const leave = (): never => process.exit(server.isShutDown() ? 0 : 1);
  process.stdin.once('end', leave);
  process.stdin.once('close', leave);
}

/** As startStdio, for a process that was forked with an IPC channel. */
export function startIpc(installation: Installation): void {
  start(createConnection(new IPCMessageReader(process), new IPCMessageWriter(process)), installation);
}

function start(connection: Connection, { rulePages, segmenter }: Installation): RunningServer {
  return startServer(connection, { schedule, readTextFile, draftFiles: createDraftFiles(), rulePages: pathToFileURL(rulePages).href, words: createThreadCutter(segmenter) });
}

/** Turns of the event loop after which all that had arrived has been read, and answered where nothing more was waited for. */
const TURNS = 5;

/** At once means after the messages that have arrived: a timer would wait for a millisecond. */
const schedule: Schedule = (milliseconds, action) => {
  if (milliseconds > 0) {
    const timer = setTimeout(action, milliseconds);
    return () => { clearTimeout(timer); };
  }
  let turn: NodeJS.Immediate;
  const wait = (left: number): void => {
    turn = setImmediate(() => { if (left === 1) action(); else wait(left - 1); });
  };
  wait(TURNS);
  return () => { clearImmediate(turn); };
};
