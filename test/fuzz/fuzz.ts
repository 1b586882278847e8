/**
 * `npm run fuzz -- --edits 1000000 --seconds 60 --seed 1`: edits random and real texts at random and checks what holds for any.
 * A thread does the work; this one watches that no edit hangs and that memory stays bounded. A failure prints its seed:
 * `--seed S --edits 25` runs that document again.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Edited, EDITS, fuzzDocument } from './run';

interface Job {
  readonly seed: number;
  readonly edits: number;
  readonly seconds: number;
  /** Seed and edit that are worked on, where the watching thread sees them. */
  readonly now: Int32Array;
}

type Report = { readonly kind: 'slowest'; readonly edited: Edited } | { readonly kind: 'end'; readonly edits: number; readonly characters: number; readonly median: number } | { readonly kind: 'failure'; readonly at: string; readonly reason: string; readonly text: string };

/** A text of a few thousand characters takes milliseconds; on a busy machine, a hundred times that. */
const HANG_SECONDS = 60;
const MEGABYTES = 512;
const FAILED = 'dist/fuzz-failure.txt';

if (isMainThread) watch();
else work(workerData as Job);

function watch(): void {
  const { values } = parseArgs({ options: { edits: { type: 'string', default: '1000000' }, seconds: { type: 'string', default: '86400' }, seed: { type: 'string', default: String(Date.now() % 1_000_000_000) } } });
  const job: Job = { seed: Number(values.seed), edits: Number(values.edits), seconds: Number(values.seconds), now: new Int32Array(new SharedArrayBuffer(12)) };
  console.log(`seed ${job.seed}, ${job.edits} edits or ${job.seconds} seconds`);
  const worker = new Worker(__filename, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  let before = '';
  const timer = setInterval(() => {
    const at = place(job.now);
    if (at === before) fail(`hangs for ${HANG_SECONDS} s at ${at}`);
    before = at;
  }, HANG_SECONDS * 1000);
  worker.on('message', (report: Report) => {
    if (report.kind === 'slowest') console.log(`slowest so far: ${report.edited.time.toFixed(1)} ms for ${report.edited.text.length} characters, seed ${report.edited.seed}, edit ${report.edited.edit}`);
    if (report.kind === 'failure') {
      writeFileSync(FAILED, report.text);
      fail(`${report.at}: ${report.reason}\nthe text is in ${FAILED}`);
    }
    if (report.kind === 'end') {
      clearInterval(timer);
      console.log(`${report.edits} edits of ${report.characters} characters in all, half of them within ${report.median.toFixed(2)} ms\n1 passed, 0 failed`);
    }
  });
  worker.on('error', (error) => { fail(`${place(job.now)}: ${String(error)}${'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? ` (more than ${MEGABYTES} MB)` : ''}`); });
}

function fail(sentence: string): never {
  console.log(`${sentence}\n0 passed, 1 failed`);
  process.exit(1);
}

function place(now: Int32Array): string {
  return `seed ${now[0]}, edit ${now[1]}`;
}

/** In the thread. */
function work({ seed, edits, seconds, now }: Job): void {
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  let done = 0;
  let characters = 0;
  let slowest = 0;
  const tell = (report: Report): void => { parentPort?.postMessage(report); };
  let current = '';
  for (let document = seed; done < edits && performance.now() < end; document++) {
    try {
      fuzzDocument(
        document,
        (edit, text) => {
          now[0] = document;
          now[1] = edit;
          current = text;
        },
        (edited) => {
          done++;
          characters += edited.text.length;
          if (times.length < 100_000) times.push(edited.time);
          if (edited.time > slowest * 1.5 && done > EDITS * 20) {
            slowest = edited.time;
            tell({ kind: 'slowest', edited });
          }
        },
      );
    } catch (error) {
      tell({ kind: 'failure', at: place(now), reason: error instanceof Error ? error.stack ?? error.message : String(error), text: current });
      return;
    }
  }
  times.sort((a, b) => a - b);
  tell({ kind: 'end', edits: done, characters, median: times[times.length >> 1] ?? 0 });
}
