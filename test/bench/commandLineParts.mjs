/** What a person at a terminal waits for: one speech checked, a folder of them. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { checkers } from './peers.mjs';
import { timeProcesses } from './processTimes.mjs';
import { ms, times } from './statistics.mjs';
import { SIZES, textOf, writeFolder } from './texts.mjs';

const CLI = resolve('dist/cli.js');
const FOLDER = 2_000;

/** Whole processes, from spawn to end. */
export async function commandLine({ table, peers, work }) {
  for (const { name, length } of SIZES) {
    const file = `${name}.txt`;
    writeFileSync(join(work, file), textOf(length));
    const others = Object.fromEntries(Object.entries(checkers).flatMap(([peer, args]) => (peers[peer].failure === undefined ? [[peer, args(peers[peer].folder, file)]] : [])));
    const { floor, ours, ...rest } = await timeProcesses({ floor: ['-e', '0'], ours: [CLI, 'check', file], ...others }, { cwd: work, runs: 11, limit: 30_000, budget: 15_000 });
    const shown = Object.entries(rest).map(([peer, { time, failure }]) => `${peer} ${failure ?? ms(time)}`);
    table.row('check, whole process', name, ms(ours.time), `${ms(floor.time)} node -e 0`, times(ours.time, floor.time), shown.join(' · '));
  }
}

/** All cores against one. */
export async function folderOfSpeeches({ table, work }) {
  const folder = join(work, 'speeches');
  writeFolder(folder, FOLDER);
  const { ours } = await timeProcesses({ ours: [CLI, 'check', folder] }, { runs: 3, budget: 30_000 });
  table.row('check, whole process', `${FOLDER} speeches, ${availableParallelism()} cores`, ms(ours.time));
}
