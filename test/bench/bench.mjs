/**
 * `npm run bench`: how fast the extension is, beside its floors and its peers, in one table. Writes dist/bench/table.md.
 * `npm run bench -- starting editing` runs these parts only.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { editing, memory, outlining, requests, settled, starting, words } from './editorParts.mjs';
import { commandLine, folderOfSpeeches } from './commandLineParts.mjs';
import { activation, throughput } from './coreParts.mjs';
import { installPeers } from './peers.mjs';
import { kb } from './statistics.mjs';
import { createTable } from './table.mjs';

const OUT = 'dist/bench';

const begun = performance.now();
mkdirSync(OUT, { recursive: true });
await buildParts();
const peers = await installPeers();
// Node reads such certificates before all else: with them every floor would be higher, and every ratio lower.
delete process.env.NODE_EXTRA_CA_CERTS;
for (const [name, { failure }] of Object.entries(peers)) if (failure !== undefined) console.log(`${name}: ${failure}`);

const work = join(tmpdir(), `policy-speech-bench-${process.pid}`);
mkdirSync(work);
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
const table = createTable(['measure', 'input', 'ours', 'floor', 'ours : floor', 'others']);
const bench = { table, peers, work, echo: resolve(OUT, 'echoServer.cjs'), core: resolve(OUT, 'core.cjs') };
const parts = [starting, editing, settled, words, requests, outlining, memory, commandLine, folderOfSpeeches, throughput, activation, sizes];
const wanted = process.argv.slice(2);
for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const start = performance.now();
  await part(bench);
  console.error(`${part.name} ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

const machine = `${new Date().toISOString().slice(0, 10)} · ${process.platform} ${process.arch} · ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'} · ${(totalmem() / 2 ** 30).toFixed(0)} GB · Node ${process.versions.node}`;
const page = `${machine}\n\n${table.markdown()}`;
writeFileSync(join(OUT, 'table.md'), page);
console.log(`\n${page}\n${((performance.now() - begun) / 1000).toFixed(0)} s → ${OUT}/table.md`);

/** The floor is bundled as the extension is, so that it is no easier to beat. */
async function buildParts() {
  const common = { bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs', alias: { 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/impl/parser.js' }, logLevel: 'warning' };
  for (const name of ['echoServer', 'core']) await build({ ...common, entryPoints: [`test/bench/${name}.ts`], outfile: join(OUT, `${name}.cjs`) });
}

/** What is downloaded and loaded. */
function sizes() {
  const bundles = ['dist/client/node/extension.js', 'dist/client/node/languageClient.js', 'dist/client/browser/extension.js', 'dist/client/readingView.js', 'dist/server/browser/main.js', 'dist/server/node/commandLine.js'];
  for (const path of bundles) {
    const code = readFileSync(path);
    table.row('size', path, `${kb(code.length)}, ${kb(gzipSync(code).length)} packed`);
  }
  for (const name of readdirSync('.').filter((file) => file.endsWith('.vsix'))) table.row('size', name, kb(statSync(name).size));
}
