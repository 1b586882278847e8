// Builds everything into dist/. Flags: --dev (source maps, no minify), --watch, --test, --tools.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { CODE_BANNER, writeCode } from './server/tools/codeCache.mjs';
import { writeDictionary } from './server/tools/dictionary.mjs';
import { writeNotice } from './server/tools/notice.mjs';

const flags = new Set(process.argv.slice(2));
const dev = flags.has('--dev') || flags.has('--watch');

const common = {
  bundle: true,
  minify: !dev,
  sourcemap: dev,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  charset: 'utf8',
  loader: { '.css': 'text' },
  // Its entry for Node is UMD, which no bundler can follow; beside the parser there is a formatter, which makes tables of blanks as it loads.
  alias: { 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/impl/parser.js' },
  define: { POLICY_SPEECH_VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
};
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
const browser = { ...common, platform: 'browser', format: 'cjs' };
const desktop = {
  ...node,
  alias: { ...common.alias, net: './server/src/node/noNetwork.ts' },
  // A program that runs from cached code has no loader for modules.
  supported: { 'dynamic-import': false },
};
/** A program that its entry starts from cached code; it loads no module of Node that it can do without. */
const program = {
  ...desktop,
  alias: { ...desktop.alias, child_process: './server/src/node/noProcesses.ts', crypto: './server/src/node/noProcesses.ts', 'node:module': './server/src/node/laterModule.ts' },
  charset: 'ascii',
  external: ['nodejieba'],
  banner: { js: CODE_BANNER },
};

const extension = [
  { ...desktop, entryPoints: ['client/src/node/extension.ts'], outfile: 'dist/client/node/extension.js', external: ['vscode', './languageClient.js'] },
  { ...desktop, entryPoints: ['client/src/node/languageClient.ts'], outfile: 'dist/client/node/languageClient.js', external: ['vscode'] },
  { ...browser, entryPoints: ['client/src/browser/extension.ts'], outfile: 'dist/client/browser/extension.js', external: ['vscode'] },
  { ...browser, format: 'iife', entryPoints: ['client/src/readingView/page/main.ts'], outfile: 'dist/client/readingView.js' },
  { ...desktop, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server/node/main.js' },
  { ...program, entryPoints: ['server/src/node/commandLine.ts'], outfile: 'dist/server/node/commandLine.js' },
  { ...desktop, entryPoints: ['server/src/node/segmenter/worker.ts'], outfile: 'dist/server/node/segmenter.js' },
  // One server for both hosts: nearly all of it is the same, and two would be half of a package.
  {
    ...program,
    format: 'iife',
    conditions: ['browser'],
    stdin: { contents: "require(typeof WorkerGlobalScope === 'function' ? './server/src/browser/main' : './server/src/node/server');", resolveDir: '.' },
    outfile: 'dist/server/browser/main.js',
  },
  { ...desktop, entryPoints: ['server/src/node/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

const tools = {
  ...node,
  minify: false,
  sourcemap: 'inline',
  entryPoints: [...files('server/tools', '.ts'), ...files('test/corpus', '.ts', '.test.ts'), 'test/fuzz/fuzz.ts'],
  outdir: 'dist/tools',
  entryNames: '[name]',
  packages: 'external',
};

const tests = {
  ...node,
  format: 'esm',
  minify: false,
  sourcemap: 'inline',
  splitting: true,
  entryPoints: files('test', '.test.ts').filter((file) => !file.startsWith('test/vscode/')),
  outdir: 'dist/test',
  outbase: 'test',
  outExtension: { '.js': '.mjs' },
  packages: 'external',
};

const editorTests = {
  ...node,
  minify: false,
  sourcemap: 'inline',
  entryPoints: files('test/vscode', '.ts'),
  outdir: 'dist/test-vscode',
  outbase: 'test/vscode',
  external: ['vscode', 'mocha', 'playwright-core'],
};

/** Files below a folder whose names end so, in a stable order. */
function files(folder, ending, except = '\0') {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending) && !name.endsWith(except) && !name.endsWith('.d.ts'))
    .sort();
}

/** What an older build wrote under other names. */
function removePrograms() {
  for (const folder of ['dist/client', 'dist/server/browser', 'dist/server/node']) rmSync(folder, { recursive: true, force: true });
}

/** So that Node, when it looks for the kind of our scripts, does not read the manifest of the extension, which is a hundred times as long. */
function writeScriptKind() {
  writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
}

/** The rule pages travel with the build: the Problems panel links to them. */
function copyRulePages() {
  rmSync('dist/rules', { recursive: true, force: true });
  mkdirSync('dist/rules', { recursive: true });
  for (const page of files('server/src/rules', '.md')) cpSync(page, join('dist/rules', page.slice(page.lastIndexOf('/') + 1)));
}

const jobs = flags.has('--tools') ? [tools] : [...extension];
if (flags.has('--test')) {
  rmSync('dist/test', { recursive: true, force: true });
  jobs.push(tests, tools);
}
if (flags.has('--vscode')) jobs.push(editorTests);

const wanted = jobs.filter((job) => job.entryPoints?.length !== 0);
if (!flags.has('--tools')) removePrograms();
copyRulePages();
writeScriptKind();
writeDictionary('dist/server/dict');
cpSync('server/policy-speech.schema.json', 'dist/policy-speech.schema.json');
if (flags.has('--watch')) {
  for (const job of wanted) await (await context(job)).watch();
} else {
  const built = await Promise.all(wanted.map((job) => build({ ...job, metafile: extension.includes(job) })));
  if (!flags.has('--tools')) {
    writeNotice('dist/NOTICE.txt', built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})));
    await writeCode({ check: 'dist/server/node/commandLine.js', serve: 'dist/server/browser/main.js' });
  }
}
