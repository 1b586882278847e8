/** Whole processes, timed from spawn to end, in turns so that a busy moment of the machine hits all of them. */
import { spawn } from 'node:child_process';
import { median } from './statistics.mjs';

/**
 * @param {Record<string, readonly string[]>} commands arguments of `node`
 * @param {{ cwd?: string, runs: number, limit?: number, budget?: number }} options limit of one run and of all of them, in milliseconds
 * @returns {Promise<Record<string, { time: number } | { failure: string }>>} median time, in milliseconds
 */
export async function timeProcesses(commands, { cwd, runs, limit = 60_000, budget = 60_000 }) {
  const results = Object.fromEntries(Object.keys(commands).map((name) => [name, { times: [], failure: null }]));
  const end = performance.now() + budget;
  for (let run = 0; run < runs && (run === 0 || performance.now() < end); run++) {
    for (const [name, args] of Object.entries(commands)) {
      const result = results[name];
      if (result.failure !== null) continue;
      try {
        result.times.push(await timeProcess(args, cwd, limit));
      } catch (error) {
        result.failure = error.message;
      }
    }
  }
  return Object.fromEntries(Object.entries(results).map(([name, { times, failure }]) => [name, failure === null ? { time: median(times) } : { failure }]));
}

/** Findings are no failure, stack traces are. */
function timeProcess(args, cwd, limit) {
  return new Promise((resolve, reject) => {
    let errors = '';
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.resume();
    child.stderr.setEncoding('utf8').on('data', (chunk) => { errors = (errors + chunk).slice(-4000); });
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const time = performance.now() - start;
      if (signal !== null) reject(new Error(`more than ${limit / 1000} s`));
      else if (/^\s+at .+:\d+:\d+\)?$/m.test(errors)) reject(new Error(/^\w*Error.*/m.exec(errors)?.[0].slice(0, 60) ?? `ended with ${code}`));
      else resolve(time);
    });
  });
}
