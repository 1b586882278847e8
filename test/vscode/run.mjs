/**
 * Runs the editor tests: `npm run test:vscode -- [--part host|ui|more|web|package|images]… [--only WORDS] [--extension FOLDER] [--no-build]`.
 *
 * host  `*.test.ts` here run inside the extension host of the full VS Code, with the real `vscode` API.
 * ui    `ui/*.ui.ts` drive the full VS Code by mouse and keyboard, through `support/workbench.ts`.
 * web   those of them with `@web` in a title drive the browser-only VS Code, where the extension is in a web worker.
 * more  `more/*.ui.ts`: long ways through the window (dragging, clean-up, final check, a whole speech by keyboard, the reading view) that want a machine
 *       with nothing else to do; only when asked for.
 * package  makes the packages, installs each into a fresh full VS Code, unpacks the universal one for the browser-only one, and runs `package/*.ui.ts`; only when asked for.
 * images  takes the pictures of the README, anew into `client/images/`; only when asked for.
 *
 * To add a test, add a file of that kind; nothing lists them. Drafts they open lie in `workspace/` and `client/samples/`;
 * each part has a copy of both, each window of the full editor its own. `--only` takes tests whose full title holds these words. Screenshots are in `.out/`.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveFullEditor } from '../../client/tools/fullEditor.mjs';
import { serveLightEditor } from '../../client/tools/lightEditor.mjs';
import { packagePath, thisPlatform } from '../../client/tools/package/names.mjs';
import { unpack } from '../../client/tools/package/unpack.mjs';
import { exitOnSignals, run, temporaryFolder } from '../../client/tools/processes.mjs';
import { Failure, runMain, tell } from '../../client/tools/say.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..');
const built = join(root, 'dist', 'test-vscode');
const out = join(here, '.out');
const parts = { host: runHost, ui: runUi, more: runMore, web: runWeb, package: runPackage, images: runImages };
const usual = ['host', 'ui', 'web'];

await runMain(async () => {
  const options = readOptions();
  exitOnSignals();
  if (options.build) await build();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const total = { passed: 0, failed: 0 };
  for (const name of options.parts) {
    let { passed, failed } = await runPart(name, options);
    if (failed > 0 && process.env.CI === 'true') {
      // A window that a busy machine kept waiting is no fault of ours; a fault of ours fails a second time, in a fresh editor.
      console.log(`${name}: ${failed} failed; once more from the start`);
      ({ passed, failed } = await runPart(name, options));
    }
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exit(1);
});

function readOptions() {
  const text = { type: 'string' };
  try {
    const { values } = parseArgs({ options: { part: { ...text, multiple: true }, only: text, extension: text, 'no-build': { type: 'boolean' } } });
    const wanted = values.part ?? usual;
    const unknown = wanted.find((name) => !Object.hasOwn(parts, name));
    if (unknown !== undefined) throw new Error(`Unknown part '${unknown}'`);
    return { parts: wanted, only: values.only, extension: resolve(values.extension ?? root), build: !values['no-build'] };
  } catch (error) {
    throw new Failure(`选项有误（${error.message}），用法见 test/vscode/run.mjs 开头。`, `${error.message}; the head of test/vscode/run.mjs says what there is.`, 2);
  }
}

async function build() {
  rmSync(built, { recursive: true, force: true });
  const { code } = await run(process.execPath, ['esbuild.mjs', '--dev', '--vscode'], { cwd: root, show: true });
  if (code !== 0) throw new Failure('编译失败，原因见上。', 'The build failed for the reason above.');
}

/** Runs one part and says how it went; a part that breaks, hangs or holds no test counts as one failure. */
async function runPart(name, options) {
  const started = Date.now();
  const countsFile = join(temporaryFolder(), 'counts.json');
  tell(`\n== ${name} ==`, `\n== ${name} ==`);
  try {
    await parts[name](options, countsFile);
  } catch (error) {
    console.error(error.message);
  }
  const counts = readCounts(name, countsFile);
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
  return counts;
}

function readCounts(name, countsFile) {
  const counts = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : { passed: 0, failed: 0, finished: false };
  if (counts.finished && counts.passed + counts.failed > 0) return counts;
  console.error(counts.finished ? `${name}: no test ran` : `${name}: the tests did not come to their end`);
  return { ...counts, failed: counts.failed + 1 };
}

async function runHost({ extension, only }, countsFile) {
  const workspace = copyDrafts();
  const editor = await serveFullEditor({ testDriver: true, env: testEnvironment({ only, countsFile }) });
  const remote = (path) => `vscode-remote://127.0.0.1:${editor.port}${path}`;
  const payload = [['extensionTestsPath', remote(join(built, 'entry.js'))]];
  const url = windowUrl(editor, workspace, extension, payload);
  await drive('driveHost.js', editor, { POLICY_SPEECH_URL: url, POLICY_SPEECH_OUT: out }, 5);
}

function runMore(options, countsFile) {
  return runUi(options, countsFile, { POLICY_SPEECH_UI_TESTS: 'more' });
}

async function runUi({ extension, only }, countsFile, more = {}) {
  const editor = await serveFullEditor({ testDriver: true });
  const workspace = copyDrafts();
  const url = windowUrl(editor, workspace, extension);
  const foldersUrl = url.replace('&folder=', '&workspace=').replace(encodeURIComponent(workspace), encodeURIComponent(join(workspace, '多处', '多处.code-workspace')));
  await drive('driveUi.js', editor, { POLICY_SPEECH_URL: url, POLICY_SPEECH_FOLDERS_URL: foldersUrl, POLICY_SPEECH_DRAFTS: workspace, POLICY_SPEECH_EDITOR: 'full', ...more, ...testEnvironment({ only, countsFile }) }, 15);
}

async function runWeb({ extension, only }, countsFile) {
  const editor = await serveLightEditor({ extension, workspace: copyDrafts() });
  await drive('driveUi.js', editor, { POLICY_SPEECH_URL: editor.url, POLICY_SPEECH_EDITOR: 'web', ...testEnvironment({ only, countsFile }) }, 10);
}

async function runPackage({ only }, countsFile) {
  const { code } = await run(process.execPath, ['client/tools/package.mjs'], { cwd: root, show: true });
  if (code !== 0) throw new Failure('打包失败，原因见上。', 'Packaging failed for the reason above.');
  const universal = packagePath(root, 'universal');
  const unpacked = temporaryFolder();
  await unpack(universal, unpacked);
  const total = { passed: 0, failed: 0, finished: true };
  for (const [name, words, serve] of [
    ['platform', 'nodejieba', (drafts) => serveInstalled(packagePath(root, thisPlatform()), drafts)],
    ['universal', 'engine', (drafts) => serveInstalled(universal, drafts)],
    ['web', 'engine', (drafts) => serveLightEditor({ extension: join(unpacked, 'extension'), workspace: drafts })],
  ]) {
    const ownFile = join(temporaryFolder(), 'counts.json');
    const drafts = copyDrafts();
    const editor = await serve(drafts);
    const env = { POLICY_SPEECH_URL: editor.url, POLICY_SPEECH_DRAFTS: drafts, POLICY_SPEECH_EDITOR: name === 'web' ? 'web' : 'full', POLICY_SPEECH_UI_TESTS: 'package', POLICY_SPEECH_WORDS: words };
    await drive('driveUi.js', editor, { ...env, ...testEnvironment({ only, countsFile: ownFile }) }, 5);
    const { passed, failed } = readCounts(`package ${name}`, ownFile);
    total.passed += passed;
    total.failed += failed;
  }
  writeFileSync(countsFile, JSON.stringify(total));
}

/** The full editor with a package installed; its address opens the folder. */
async function serveInstalled(vsix, folder) {
  const editor = await serveFullEditor({ extension: vsix });
  return { ...editor, url: `${editor.url}&folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent('[["skipWelcome","true"]]')}` };
}

async function runImages({ extension, only }, countsFile) {
  const editor = await serveLightEditor({ extension, workspace: copyDrafts() });
  const env = { POLICY_SPEECH_URL: editor.url, POLICY_SPEECH_EDITOR: 'web', POLICY_SPEECH_UI_TESTS: 'images', POLICY_SPEECH_IMAGES: join(root, 'client', 'images') };
  await drive('driveUi.js', editor, { ...env, ...testEnvironment({ only, countsFile }) }, 10);
}

/** The address of a window of the full editor that opens the folder with the extension in development. */
function windowUrl(editor, workspace, extension, more = []) {
  const payload = [['extensionDevelopmentPath', `vscode-remote://127.0.0.1:${editor.port}${extension}`], ['skipWelcome', 'true'], ...more];
  return `${editor.url}&folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function testEnvironment({ only, countsFile }) {
  return { POLICY_SPEECH_COUNTS: countsFile, POLICY_SPEECH_OUT: out, ...(only === undefined ? {} : { POLICY_SPEECH_ONLY: only }) };
}

/** Runs a driver beside the editor and ends both; a driver that takes too long is ended. */
async function drive(script, editor, env, minutes) {
  try {
    await run(process.execPath, [join(built, script)], { cwd: root, env: { ...process.env, ...env }, show: true, seconds: minutes * 60 });
  } finally {
    await editor.stop();
  }
}

/** A fresh folder with all drafts the tests open, so that what one part writes does not reach the next nor the checkout. */
function copyDrafts() {
  const folder = join(temporaryFolder(), 'drafts');
  for (const source of [join(root, 'client', 'samples'), join(here, 'workspace')]) {
    if (existsSync(source)) cpSync(source, folder, { recursive: true });
  }
  return folder;
}
