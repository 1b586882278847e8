// Leaves beside a built program the code that V8 makes of it while it checks the sample drafts, so that it starts without compiling.
// See server/src/node/startProgram.ts.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const HASH_LENGTH = 16;
/** First line of a program, as long as the one with the hash that takes its place. */
export const CODE_BANNER = `// ${'0'.repeat(HASH_LENGTH)}`;

const V8_FLAGS = '--regexp-tier-up-ticks=0 --interrupt-budget=600000';
const SAMPLES = 'client/samples';

/**
 * Makes the programs ASCII, stamps them with their hashes, runs each of them once and writes the code of what ran.
 * @param {{ check: string, serve: string }} programs the built command line and the built language server
 */
export async function writeCode({ check, serve }) {
  for (const program of [check, serve]) stamp(program);
  await Promise.all([
    run(check, ['check', SAMPLES], ({ stdin }) => stdin.end()),
    run(serve, ['--stdio'], session),
  ]);
}

function stamp(program) {
  const folder = dirname(program);
  for (const name of readdirSync(folder)) if (name.startsWith(`${basename(program)}.`) && name.endsWith('.code')) rmSync(join(folder, name));
  const source = ascii(readFileSync(program, 'utf8'));
  const hash = createHash('sha256').update(source).digest('hex').slice(0, HASH_LENGTH);
  writeFileSync(program, source.replace(CODE_BANNER, `// ${hash}`));
}

/** Escapes what stands in patterns; in all other places the bundler has done so. */
function ascii(source) {
  const [escaped] = /(?<!\\)(?:\\\\)*\\[^\0-\x7f].*/.exec(source) ?? [];
  if (escaped !== undefined) throw new Error(`a backslash before a character that needs none: ${escaped.slice(0, 80)}`);
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Runs this very file as a process that runs the program. */
async function run(program, args, talk) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), resolve(program), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  talk(child);
  child.stdout.resume();
  const [status] = await once(child, 'close');
  if (status > 1) throw new Error(`${program} ${args.join(' ')} ended with ${status}`);
}

/** Opens the samples, and leaves when the findings of all of them have come. */
function session({ stdin, stdout }) {
  const send = (method, params, id) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
    stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  send('initialize', { processId: null, rootUri: null, capabilities: {} }, 1);
  send('initialized', {});
  const samples = readdirSync(SAMPLES);
  for (const name of samples) {
    const text = readFileSync(join(SAMPLES, name), 'utf8');
    send('textDocument/didOpen', { textDocument: { uri: `untitled:${encodeURIComponent(name)}`, languageId: 'policy-speech', version: 1, text } });
  }
  let received = '';
  stdout.setEncoding('utf8').on('data', function look(chunk) {
    received += chunk;
    if (received.split('"textDocument/publishDiagnostics"').length <= samples.length) return;
    stdout.off('data', look);
    send('shutdown', undefined, 2);
    send('exit');
  });
}

/** In the process made by `run`: the program believes that it was started as usual. */
function record(program, args) {
  setFlagsFromString(V8_FLAGS);
  const source = readFileSync(program, 'latin1');
  const hash = source.slice('// '.length, '// '.length + HASH_LENGTH);
  const script = new Script(Module.wrap(source), { filename: program });
  process.argv = [process.execPath, program, ...args];
  process.once('exit', () => writeFileSync(`${program}.${hash}.${process.versions.v8}.code`, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(program), module, program, dirname(program));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) record(process.argv[2], process.argv.slice(3));
