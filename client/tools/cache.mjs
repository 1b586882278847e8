/** A folder outside the checkout where editors are installed once and found again. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const MARKER = '.policy-speech-installed';

/** The cache: `$POLICY_SPEECH_CACHE`, else `policy-speech` in the user's cache folder. */
export function cacheFolder() {
  const { POLICY_SPEECH_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (POLICY_SPEECH_CACHE) return POLICY_SPEECH_CACHE;
  const base = XDG_CACHE_HOME || (process.platform === 'win32' && LOCALAPPDATA) || join(homedir(), '.cache');
  return join(base, 'policy-speech');
}

/**
 * The folder `name` of the cache, filled by `fill(folder)` if it is not there yet.
 * The folder appears under its name only when it is complete, so an interrupted or a second, simultaneous install does no harm.
 * `isComplete(folder)` tells whether all that is needed is there; a folder installed by hand is accepted on its word.
 */
export async function installOnce(name, isComplete, fill) {
  const folder = join(cacheFolder(), name);
  if (existsSync(join(folder, MARKER)) && isComplete(folder)) return folder;
  if (!isComplete(folder)) await installInto(folder, isComplete, fill);
  writeFileSync(join(folder, MARKER), '');
  return folder;
}

async function installInto(folder, isComplete, fill) {
  removeAbandoned(folder);
  const draft = `${folder}.installing-${process.pid}`;
  const discard = () => rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  process.once('exit', discard);
  try {
    await fill(draft);
    if (!isComplete(draft)) throw new Error(`${basename(folder)}: incomplete`);
    if (isComplete(folder)) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    discard();
    process.off('exit', discard);
  }
}

/** Removes what installs that were killed have left behind. */
function removeAbandoned(folder) {
  if (!existsSync(dirname(folder))) return;
  for (const name of readdirSync(dirname(folder))) {
    const owner = name.startsWith(`${basename(folder)}.installing-`) ? Number(name.split('-').at(-1)) : process.pid;
    if (owner !== process.pid && !isRunning(owner)) rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
