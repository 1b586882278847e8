/** Starts a built program with the code that V8 made of it before, where the build left that beside it. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/**
 * A pattern is compiled once, when it first runs: else V8 makes bytecode then, and machine code when it runs again, as nearly all of
 * ours do. A function is optimized when it has run more than four times as long as V8 would wait: sooner it costs more than it
 * saves, in a run over one speech as over hundreds. Code made beforehand fits the same flags only; and only the V8 it was made by
 * is given them, as another may not know them, or take none any more.
 */
const V8_FLAGS = '--regexp-tier-up-ticks=0 --interrupt-budget=600000';

/**
 * Runs a bundle as `require` would, in a third of the time. Where there is no code for this V8 (another version of Node than the
 * build's), Node's own cache of compiled code is used if it has one, and the program runs as it is if not.
 * @param path absolute
 * @param load the entry's own: `node:module`, which makes others, would bring the loader of ECMAScript modules along
 */
export function startProgram(path: string, load: NodeJS.Require): void {
  // The build writes ASCII: read like this, a character takes one byte, and none needs decoding.
  const source = readFileSync(path, 'latin1');
  const cachedData = readCode(codePath(path, source));
  if (cachedData === null) {
    const { enableCompileCache } = load('node:module') as { readonly enableCompileCache?: () => void };
    enableCompileCache?.();
    load(path);
    return;
  }
  setFlagsFromString(V8_FLAGS);
  const module = { exports: {} };
  const run = new Script(wrap(source), { filename: path, cachedData }).runInThisContext() as ModuleWrapper;
  run(module.exports, load, module, path, dirname(path));
}

/** As Node wraps a module; `server/tools/codeCache.mjs` has Node do it. */
function wrap(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${source}\n});`;
}

type ModuleWrapper = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

/**
 * The program opens with a comment that holds its hash, so code of another build is never taken for its own: V8 itself compares
 * no more than the length. `server/tools/codeCache.mjs` knows the same name, and the same flags.
 */
function codePath(path: string, source: string): string {
  const hash = /^\/\/ ([0-9a-f]+)\n/.exec(source)?.[1] ?? '';
  return `${path}.${hash}.${process.versions.v8}.code`;
}

function readCode(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
