/** A word cutter in a thread of its own; what of Node serves threads is loaded, and it started, when first asked. */
import type { Worker } from 'node:worker_threads';
import type { DistantCutter, Word } from '../../text/segmenter';
import type { CutReply, CutRequest } from './messages';

export interface ThreadCutterOptions {
  /** The built worker. */
  readonly program: string;
  /** Folder of the trimmed dictionary. */
  readonly dictionary: string;
}

interface Pending {
  readonly resolve: (words: readonly (readonly Word[])[]) => void;
  readonly reject: (error: Error) => void;
}

/** The thread does not keep the process alive and ends with it. A thread that fails is ended and not started again. */
export function createThreadCutter({ program, dictionary }: ThreadCutterOptions): DistantCutter {
  const pending = new Map<number, Pending>();
  let worker: Promise<Worker> | undefined;
  let failure: Error | undefined;
  let last = 0;

  function fail(error: Error): void {
    failure ??= error;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
    void worker?.then((started) => started.terminate());
  }

  async function start(): Promise<Worker> {
    // Starting a thread holds this one up for some milliseconds: what was found without it goes out first.
    await new Promise((done) => { setTimeout(done); });
    const { Worker } = await import('node:worker_threads');
    const started = new Worker(program, { workerData: dictionary, execArgv: [] });
    started.on('message', (reply: CutReply) => {
      if ('failure' in reply) {
        fail(new Error(reply.failure));
        return;
      }
      pending.get(reply.id)?.resolve(reply.words);
      pending.delete(reply.id);
    });
    started.on('error', fail);
    started.on('exit', (code) => { fail(new Error(`the thread ended with ${code}`)); });
    // Last, as every listener for messages takes the thread back into account.
    started.unref();
    return started;
  }

  return {
    cut: (texts) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) {
          reject(failure);
          return;
        }
        const request: CutRequest = { id: ++last, texts };
        pending.set(request.id, { resolve, reject });
        worker ??= start();
        worker.then((started) => { started.postMessage(request); }, fail);
      }),
  };
}
