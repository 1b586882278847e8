/**
 * Checks many files in as many threads as there are cores; the outcomes come in the order of the files.
 * What of Node serves threads is loaded with the first of them: a check of one speech does without.
 */
import type { Worker } from 'node:worker_threads';
import type { Checks, Outcome } from './checkDraft';
import { CHECK_THREAD, type ThreadJob, type ThreadReply } from './checkThread';
import type { Input } from './walk';

export interface ThreadOptions {
  /** The built command line, which each thread runs. */
  readonly program: string;
  readonly job: ThreadJob;
  /** Checks an input in this thread: one that is no file, or whose thread has died. */
  readonly here: (input: Input) => Promise<Outcome>;
  /** How many threads. */
  readonly count: number;
}

/** More would only cost memory: each holds a dictionary of its own. */
const MOST_THREADS = 8;
/** Files a thread has at hand, so that it never waits for the next. */
const AT_HAND = 4;
/** Outcomes that may wait for an earlier one, for each thread. */
const AHEAD = 64;

/** As many threads as there are cores. */
export async function usefulThreads(): Promise<number> {
  const { availableParallelism } = await import('node:os');
  return Math.min(availableParallelism(), MOST_THREADS);
}

export async function checkInThreads(inputs: readonly Input[], { program, job, here, count }: ThreadOptions): Promise<Checks> {
  const { Worker } = await import('node:worker_threads');
  /** Null where the input is to be checked here. */
  const done = new Map<number, Outcome | null>();
  const threads = new Set<{ readonly worker: Worker; readonly pending: Set<number> }>();
  let next = 0;
  let asked = 0;
  let wake: () => void = () => undefined;

  function settle(index: number, outcome: Outcome | null): void {
    done.set(index, outcome);
    wake();
  }

  function feed(): void {
    for (const { worker, pending } of threads) {
      while (pending.size < AT_HAND && next < inputs.length && next < asked + AHEAD * count) {
        const index = next++;
        const input = inputs[index];
        if (input?.kind === 'file') {
          pending.add(index);
          worker.postMessage({ index, input });
        } else settle(index, null);
      }
    }
  }

  function start(): void {
    const thread = { worker: new Worker(program, { argv: [CHECK_THREAD], workerData: job, execArgv: [] }), pending: new Set<number>() };
    const lose = (): void => {
      if (!threads.delete(thread)) return;
      for (const index of thread.pending) settle(index, null);
      feed();
      wake();
    };
    threads.add(thread);
    thread.worker.on('message', ({ index, outcome }: ThreadReply) => {
      thread.pending.delete(index);
      settle(index, outcome);
      feed();
    });
    thread.worker.on('error', lose);
    thread.worker.on('exit', lose);
  }

  for (let index = 0; index < count; index++) start();
  return {
    async of(index) {
      asked = index;
      feed();
      while (!done.has(index) && threads.size > 0) await new Promise<void>((woken) => { wake = woken; });
      const outcome = done.get(index) ?? null;
      done.delete(index);
      const input = inputs[index];
      if (outcome !== null) return outcome;
      return input === undefined ? { kind: 'broken' } : here(input);
    },
    end() {
      for (const { worker } of threads) void worker.terminate();
      threads.clear();
    },
  };
}
