/** The packages `npm run package` writes: what is in them, how large they are, and that nodejieba works from the unpacked one. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { openPromise } from 'yauzl';
import type { CutReply, CutRequest } from '../../server/src/node/segmenter/messages';

type Files = ReadonlyMap<string, Buffer>;

interface Manifest {
  readonly version: string;
  readonly icon: string;
  readonly contributes: object;
}

const MB = 1_000_000;
const PLATFORM = `${process.platform}-${process.arch}`;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const pages = readdirSync('server/src/rules').filter((name) => name.endsWith('.md')).map((name) => `extension/dist/rules/${name}`);
const EVERYWHERE = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/client/images/icon.png',
  'extension/dist/NOTICE.txt',
  'extension/dist/client/browser/extension.js',
  'extension/dist/client/node/extension.js',
  'extension/dist/client/node/languageClient.js',
  'extension/dist/client/readingView.js',
  'extension/dist/package.json',
  'extension/dist/policy-speech.schema.json',
  'extension/dist/server/browser/main.js',
  'extension/dist/server/node/main.js',
  'extension/package.json',
  'extension/package.nls.en.json',
  'extension/package.nls.json',
  'extension/readme.md',
  'extension/snippets/policy-speech.json',
  'extension/syntaxes/language-configuration.json',
  'extension/syntaxes/policy-speech.tmLanguage.json',
  ...pages,
  ...readdirSync('client/walkthrough').map((name) => `extension/client/walkthrough/${name}`),
];
const WITH_ADDON = [
  'extension/dist/server/dict/hmm.utf8',
  'extension/dist/server/dict/terms.utf8',
  'extension/dist/server/dict/weights.utf8',
  'extension/dist/server/dict/words.utf8',
  'extension/dist/server/node/segmenter.js',
  'extension/node_modules/nodejieba/build/Release/nodejieba.node',
  'extension/node_modules/nodejieba/index.js',
  'extension/node_modules/nodejieba/package.json',
];

async function unzip(path: string): Promise<Files> {
  const zip = await openPromise(path);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

function text(files: Files, path: string): string {
  const bytes = files.get(`extension/${path}`) ?? files.get(path);
  assert.ok(bytes, path);
  return bytes.toString('utf8');
}

for (const { target, most, contents } of [
  { target: 'universal', most: 0.7 * MB, contents: EVERYWHERE },
  { target: PLATFORM, most: 1.5 * MB, contents: [...EVERYWHERE, ...WITH_ADDON] },
]) {
  describe(`the package ${target}`, function () {
    this.timeout(120_000);
    const path = resolve(`policy-speech-${version}-${target}.vsix`);
    let files: Files;
    let manifest: Manifest;

    before(async () => {
      rmSync(path, { force: true });
      execFileSync(process.execPath, ['client/tools/package.mjs'], { stdio: 'pipe' });
      files = await unzip(path);
      manifest = JSON.parse(text(files, 'package.json')) as Manifest;
    });

    it('holds what is needed and nothing else', () => {
      assert.deepEqual([...files.keys()].sort(), [...contents].sort());
    });
    it('is small', () => {
      const { size } = statSync(path);
      assert.ok(size <= most, `${size} bytes`);
    });
    it('holds every file its manifest names', () => {
      const named = [...JSON.stringify(manifest).matchAll(/"\.\/([^"]+)"/g)].map((match) => match[1]!);
      assert.ok(named.length > 5);
      for (const name of [...named, manifest.icon]) assert.ok(files.has(`extension/${name}`), name);
    });
    it('words every key of its manifest in both languages', () => {
      const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
      for (const name of ['package.nls.json', 'package.nls.en.json']) {
        const words = JSON.parse(text(files, name)) as object;
        assert.deepEqual(keys.filter((key) => !(key in words)), [], name);
      }
    });
    it('says what it is and where it runs', () => {
      const description = text(files, 'extension.vsixmanifest');
      assert.match(description, new RegExp(`<Identity [^>]*Id="policy-speech" Version="${version}" Publisher="policy-speech"`));
      assert.equal(/TargetPlatform="([^"]+)"/.exec(description)?.[1], target === 'universal' ? undefined : PLATFORM);
      const assets = [...description.matchAll(/<Asset [^>]*Path="([^"]+)"/g)].map((match) => match[1]!);
      assert.equal(assets.length, 5);
      for (const name of assets) assert.ok(files.has(name), name);
      for (const [ending] of new Map([...files.keys()].map((name) => [name.slice(name.lastIndexOf('.')), name]))) {
        if (ending !== '.xml') assert.ok(text(files, '[Content_Types].xml').includes(`Extension="${ending}"`), ending);
      }
    });
    it('has a square icon of 256 pixels', () => {
      const icon = files.get(`extension/${manifest.icon}`)!;
      assert.deepEqual([icon.toString('latin1', 1, 4), icon.readUInt32BE(16), icon.readUInt32BE(20)], ['PNG', 256, 256]);
    });
    it('tells nothing of the machine it was made on, and carries no source maps', () => {
      for (const [name, bytes] of files) {
        for (const place of [resolve('.'), homedir(), 'sourceMappingURL']) assert.ok(!bytes.includes(place), `${name}: ${place}`);
      }
    });
    it('has a page to read without pictures and links that lead nowhere', () => {
      assert.match(text(files, 'readme.md'), /^# 讲话稿助手/);
      for (const name of ['readme.md', 'changelog.md']) assert.doesNotMatch(text(files, name), /<picture>|<img|\]\((?!https:)/, name);
    });
    it('carries the licences of what is built in', () => {
      const notices = text(files, 'dist/NOTICE.txt');
      for (const name of ['vscode-languageclient', 'vscode-languageserver', 'jsonc-parser', 'nodejieba', 'cppjieba']) assert.match(notices, new RegExp(`^${name} .*\\(`, 'm'));
    });
    it('is the same, byte by byte, each time', () => {
      const before = readFileSync(path);
      execFileSync(process.execPath, ['client/tools/package.mjs'], { stdio: 'pipe', env: { ...process.env, TZ: 'Asia/Shanghai' } });
      assert.ok(before.equals(readFileSync(path)));
    });

    if (target === 'universal') return;
    it('cuts words by nodejieba where it is unpacked', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'policy-speech-'));
      try {
        for (const [name, bytes] of files) {
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), bytes);
        }
        const server = join(folder, 'extension/dist/server');
        const reply = await cut(join(server, 'node/segmenter.js'), join(server, 'dict'), '强化督导检查');
        assert.deepEqual('words' in reply ? reply.words : reply.failure, [
          [{ text: '强化', start: 0, tag: 'v' }, { text: '督导', start: 2, tag: 'n' }, { text: '检查', start: 4, tag: 'vn' }],
        ]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}

async function cut(program: string, dictionary: string, words: string): Promise<CutReply> {
  const worker = new Worker(program, { workerData: dictionary });
  try {
    return await new Promise<CutReply>((done, failed) => {
      worker.on('message', done).on('error', failed);
      const request: CutRequest = { id: 1, texts: [words] };
      worker.postMessage(request);
    });
  } finally {
    await worker.terminate();
  }
}
