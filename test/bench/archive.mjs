// An archive of speeches through GNU parallel: `npm run bench:archive [-- --speeches 100000 --jobs 2 --block=20M]`.
// The archive is made of our own speeches, each varied, one in a thousand a broken line. One process checks it, then 1, 2 … jobs
// do; their results must be the same byte for byte. Wall time is that of a machine that may have other work: CPU time tells more.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const FOLDER = 'test/fixtures/authored';
const BROKEN_EVERY = 1000;

const { values } = parseArgs({ options: { speeches: { type: 'string' }, jobs: { type: 'string' }, block: { type: 'string' } } });
const count = Number(values.speeches ?? 100_000);
const most = Number(values.jobs ?? availableParallelism());
/** One block a job: a process needs some ten thousand speeches to come up to its speed. */
const block = values.block ?? '-1';
const checker = [process.execPath, resolve('dist/cli.js'), 'check', '--lang', 'zh', '--ndjson'];

/** mulberry32: the same archive every time. */
function randomFrom(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

/** Other years and counts, some paragraphs gone, now and then an old marker: faults such as drafts have. */
function varied(text, random) {
  const lines = text.split('\n').filter((line) => line.trim() === '' || random(12) > 0);
  return lines.map((line) => {
    const other = line.replace(/20[12]\d年/g, () => `${2010 + random(20)}年`).replace(/\d+(?=个|家|户|人|项)/g, () => String(1 + random(900)));
    return random(15) === 0 ? other.replace(/^(\s*)([一二三四五六七八九])、/, '$1$2，').replace(/（([一二三四五六])）/, '($1)') : other;
  }).join('\n');
}

async function writeArchive(path) {
  const speeches = readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(join(FOLDER, name), 'utf8'));
  const random = randomFrom(1);
  const out = createWriteStream(path);
  let characters = 0;
  for (let id = 0; id < count; id++) {
    const text = varied(speeches[id % speeches.length], random);
    characters += text.length;
    const line = JSON.stringify({ id, text });
    if (!out.write(`${id % BROKEN_EVERY === BROKEN_EVERY - 1 ? line.slice(0, -1) : line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return characters;
}

/** Runs a shell command. @returns seconds of wall time and of CPU time, children included. */
function timed(command) {
  const { status, stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; time { ${command}; }`], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`status ${status}: ${stderr.slice(-2000)}`);
  const [wall, user, system] = stderr.trimEnd().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system };
}

async function hashOf(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

const quoted = (words) => words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
const row = (...cells) => console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(13))).join(''));

const folder = mkdtempSync(join(tmpdir(), 'policy-speech-archive-'));
try {
  console.log(`${execFileSync('parallel', ['--version'], { encoding: 'utf8' }).split('\n', 1)[0]}, Node.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}`);
  const archive = join(folder, 'archive.ndjson');
  const characters = await writeArchive(archive);
  console.log(`${count} speeches, ${(characters / 1e6).toFixed(1)} million characters, ${(statSync(archive).size / 1e6).toFixed(0)} MB; load of the machine before: ${loadavg()[0].toFixed(1)}`);
  row('', 'wall s', 'CPU s', 'speeches/s', 'per CPU s', 'speed-up', 'per job');
  const report = (name, { wall, cpu }, jobs, base) => {
    const up = base.wall / wall;
    row(name, wall.toFixed(1), cpu.toFixed(1), Math.round(count / wall), Math.round(count / cpu), `${up.toFixed(2)}×`, `${Math.round((100 * up) / jobs)} %`);
  };

  const one = join(folder, 'one.ndjson');
  const base = timed(`${quoted([...checker, archive])} > ${quoted([one])} 2>/dev/null`);
  report('one process', base, 1, base);
  const wanted = await hashOf(one);
  let same = true;
  for (let jobs = 1; jobs <= most; jobs++) {
    const many = join(folder, 'many.ndjson');
    const parallel = ['parallel', '--will-cite', '--pipepart', '--arg-file', archive, '--block', block, '--keep-order', '--jobs', String(jobs), '--tmpdir', folder];
    const time = timed(`${quoted([...parallel, quoted([...checker, '-'])])} > ${quoted([many])} 2>/dev/null`);
    report(`parallel, ${jobs} job${jobs === 1 ? '' : 's'}`, time, jobs, base);
    if ((await hashOf(many)) !== wanted) same = false;
    rmSync(many);
  }
  console.log(`results of ${(statSync(one).size / 1e6).toFixed(0)} MB, ${same ? 'byte for byte those of one process' : 'NOT those of one process'}; load after: ${loadavg()[0].toFixed(1)}`);
  process.exitCode = same ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
