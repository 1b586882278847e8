/** Child processes and temporary folders that end with their parent. */
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './say.mjs';

const HOST = '127.0.0.1';
const posix = process.platform !== 'win32';
const running = new Set();
const temporary = [];

/** A port nobody listens on; `wanted` itself if it is given and free. */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new Failure(`端口 ${wanted} 不可用，请换一个。`, `Port ${wanted} cannot be used; choose another.`)));
    probe.listen(wanted, HOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Runs a command to its end. Resolves to its exit code and the last lines of its output; with `show` the terminal gets the output instead.
 * A command that takes more than `seconds` is ended, which is a failure.
 */
export function run(command, args, { cwd, env, show = false, seconds = 3600 } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { cwd, env, stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'] });
    const tail = keepTail(child);
    const timer = setTimeout(() => {
      signal(child, 'SIGKILL');
      reject(new Failure(`超过 ${seconds} 秒仍未结束，已停止：${command} ${args[0]}`, `Stopped after ${seconds} seconds: ${command} ${args[0]}`));
    }, seconds * 1000);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, lines: tail() });
    });
  });
}

/**
 * Starts a server and waits until `url` answers. Resolves to `{ stop, ended }`: `stop()` ends it with its children,
 * `ended` resolves when it has ended for whatever reason.
 */
export async function serve(command, args, { url, env, seconds = 60 }) {
  const child = start(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const tail = keepTail(child);
  let alive = true;
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('close', resolve);
  }).then(() => {
    alive = false;
  });
  const stop = () => end(child, ended);
  for (const deadline = Date.now() + seconds * 1000; ; await sleep(100)) {
    if (await answers(url)) return { stop, ended };
    if (alive && Date.now() < deadline) continue;
    await stop();
    const reason = tail().slice(-4).join(' | ');
    throw new Failure(`编辑器没有启动：${reason}`, `The editor did not start: ${reason}`);
  }
}

/** Lets Ctrl+C and its like end this process the ordinary way, so that children are ended and temporary folders removed. */
export function exitOnSignals(status = () => 130) {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => process.exit(status()));
}

/** An empty temporary folder that is removed when this process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'policy-speech-'));
  atExit(removeTemporary);
  temporary.push(folder);
  return folder;
}

function removeTemporary() {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Has `action` run when this process ends, once; children are ended before anything else is done. */
function atExit(action) {
  if (!process.listeners('exit').includes(killAll)) process.prependListener('exit', killAll);
  if (!process.listeners('exit').includes(action)) process.on('exit', action);
}

/** Ends every child that still runs. */
function killAll() {
  for (const child of running) signal(child, 'SIGKILL');
}

function start(command, args, { cwd, env = process.env, stdio }) {
  const child = spawn(command, args, { cwd, env, stdio, detached: posix });
  atExit(killAll);
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

async function end(child, ended) {
  signal(child, 'SIGTERM');
  await Promise.race([ended, sleep(3000, undefined, { ref: false })]);
  signal(child, 'SIGKILL');
  await ended;
}

/** Signals the child together with its own children; those that are gone already are no error. */
function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    process.kill(posix ? -child.pid : child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function answers(url) {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}

/** Reads what the child prints, so that its pipes never fill, and keeps the last lines of it. */
function keepTail(child, limit = 8000) {
  let text = '';
  const add = (chunk) => {
    text = (text + chunk).slice(-limit);
  };
  child.stdout?.setEncoding('utf8').on('data', add);
  child.stderr?.setEncoding('utf8').on('data', add);
  return () => text.trim().split(/\s*\n\s*/);
}
