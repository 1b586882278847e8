/** What ships reaches no network, evaluates no text, and names the licences of what it contains. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that bundles may load; whatever else is asked for is a decision to be made here. */
const MODULES: readonly string[] = [
  'vscode', 'nodejieba', './languageClient.js',
  'child_process', 'crypto', 'fs', 'fs/promises', 'module', 'os', 'path', 'readline', 'tty', 'url', 'util', 'v8', 'vm', 'worker_threads',
];
/** No bundle holds one of these words outside longer ones, not even in a text. */
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'sendBeacon', 'importScripts', 'getBuiltinModule'];
const EVALUATION = /(?<![\w$.])(?:eval|Function)\s*\(|new\s+Function\b|\bsetTimeout\s*\(\s*["'`]/g;

const bundles = ['dist/cli.js', ...scripts('dist/client'), ...scripts('dist/server')].map((path) => ({ path, code: readFileSync(path, 'utf8') }));

describe('bundles', () => {
  it('are those that are known', () => {
    assert.deepEqual(bundles.map(({ path }) => path), [
      'dist/cli.js',
      'dist/client/browser/extension.js', 'dist/client/node/extension.js', 'dist/client/node/languageClient.js', 'dist/client/readingView.js',
      'dist/server/browser/main.js', 'dist/server/node/commandLine.js', 'dist/server/node/main.js', 'dist/server/node/segmenter.js',
    ]);
  });
  for (const { path, code } of bundles) {
    it(`${path} loads nothing that reaches the network`, () => {
      assert.deepEqual(loaded(code).filter((name) => !MODULES.includes(name.replace(/^node:/, ''))), []);
    });
    it(`${path} has no word for the network and evaluates no text`, () => {
      const words = new RegExp(`(?<![\\w$#])(?:${NETWORK.join('|')})(?![\\w$])`, 'g');
      assert.deepEqual([...code.matchAll(words), ...code.matchAll(EVALUATION)].map(([found]) => found), []);
    });
  }
  it('of the client load the language client apart', () => {
    const extension = bundles.find(({ path }) => path === 'dist/client/node/extension.js')!;
    assert.ok(loaded(extension.code).includes('./languageClient.js'));
    assert.ok(!extension.code.includes('vscode-jsonrpc') && !extension.code.includes('textDocument/didOpen'));
  });
  it('of the server and the command line start no programs', () => {
    for (const { path, code } of bundles.filter(({ path }) => !path.startsWith('dist/client/'))) {
      assert.deepEqual(loaded(code).filter((name) => /^(?:node:)?(?:child_process|crypto)$/.test(name)), [], path);
    }
  });
  it('of the server refuse sockets with a sentence', () => {
    for (const path of ['dist/server/browser/main.js', 'dist/client/node/languageClient.js']) assert.match(readFileSync(path, 'utf8'), /policy-speech (?:不使用网络|\\u4E0D)/);
  });
  it('come with the notices of every package in them', () => {
    const notice = readFileSync('dist/NOTICE.txt', 'utf8');
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Readonly<Record<string, string>> };
    for (const name of ['jsonc-parser', 'nodejieba', 'vscode-languageclient', 'vscode-languageserver', 'vscode-languageserver-textdocument']) {
      assert.ok(notice.includes(`\n${name} ${devDependencies[name]!} (`), name);
    }
    for (const name of ['vscode-jsonrpc', 'vscode-languageserver-protocol', 'vscode-languageserver-types', 'minimatch', 'semver', 'cppjieba', 'limonp']) {
      assert.match(notice, new RegExp(`\n${name} (?:[0-9.]+ )?\\((?:MIT|ISC|BlueOak-1\\.0\\.0)\\)\n\n`), name);
    }
  });
});

/** Names given to `require` and `import`, and what is re-exported. */
function loaded(code: string): readonly string[] {
  return [...code.matchAll(/(?:\b(?:require\d*|import)\s*\(|\bfrom|\bimport)\s*(["'`])([^"'`\n]+?)\1/g)].map((match) => match[2]!);
}

function scripts(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).map((name) => join(folder, name).replaceAll('\\', '/')).sort();
}
