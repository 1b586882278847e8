// Drives the language server from real editors, with the configurations in server/editors: `npm run test:editors [name…]`.
// The last line is "N passed, M failed".
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const EDITORS = {
  neovim: { configuration: 'neovim.lua', command: ['nvim', '--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', 'luafile test/editors/neovim.lua'] },
  emacs: { configuration: 'emacs.el', command: ['emacs', '--batch', '--load', 'test/editors/emacs.el'] },
};
const LIMIT = 180_000;

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(EDITORS);
let passed = 0;
let failed = 0;

/** A home of its own, with the command `policy-speech` on the PATH and a draft. */
function place(folder) {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'policy-speech'), `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`);
  chmodSync(join(bin, 'policy-speech'), 0o755);
  const draft = join(folder, '在推进会上的讲话.txt');
  copyFileSync('test/editors/draft.txt', draft);
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, HOME: folder, XDG_CONFIG_HOME: folder, LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8', POLICY_SPEECH_DRAFT: draft };
}

for (const name of wanted) {
  const editor = EDITORS[name];
  if (editor === undefined || !existsSync('dist/cli.js')) {
    console.error(editor === undefined ? `No editor ${name}; there are ${Object.keys(EDITORS).join(', ')}.` : 'Run npm run build first.');
    process.exit(2);
  }
  const folder = mkdtempSync(join(tmpdir(), 'policy-speech-'));
  try {
    const [program, ...args] = editor.command;
    const env = { ...place(folder), POLICY_SPEECH_CONFIGURATION: resolve('server/editors', editor.configuration) };
    const { status, signal, error, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8', timeout: LIMIT });
    const lines = (stdout ?? '').split(/\r?\n/).filter((line) => /^(?:not )?ok /.test(line));
    for (const line of lines) console.log(`${name}: ${line}`);
    const bad = lines.filter((line) => line.startsWith('not ')).length;
    passed += lines.length - bad;
    failed += bad;
    if (error !== undefined || status !== 0 || lines.length === 0) {
      failed++;
      console.log(`${name}: not ok, ended with ${error?.message ?? signal ?? status}`);
    }
    if (bad > 0 || status !== 0) console.log(`${stdout}${stderr}`.trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
