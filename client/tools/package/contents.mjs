/** What a package of the extension holds: paths inside it, each with its bytes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In every package, under the same path as in the checkout, besides the files that the manifest names. */
const PLAIN = [
  'package.nls.json',
  'package.nls.en.json',
  'dist/NOTICE.txt',
  'dist/client/node/languageClient.js',
  'dist/client/readingView.js',
  'dist/package.json',
  'dist/server/node/main.js',
  'dist/server/browser/main.js',
];

/** What cuts words by nodejieba: the thread, the trimmed dictionary, and of the addon what is read at run time. */
const WORDS = [
  'dist/server/node/segmenter.js',
  'dist/server/dict/words.utf8',
  'dist/server/dict/terms.utf8',
  'dist/server/dict/hmm.utf8',
  'dist/server/dict/weights.utf8',
  'node_modules/nodejieba/package.json',
  'node_modules/nodejieba/index.js',
  'node_modules/nodejieba/build/Release/nodejieba.node',
];

/** Of package.json what only a checkout or the npm package needs. */
const NOT_SHIPPED = ['bin', 'dependencies', 'devDependencies', 'files', 'optionalDependencies', 'private', 'scripts'];

/** Whether the checkout has the compiled addon for this platform. */
export function hasAddon(root) {
  return existsSync(join(root, 'node_modules/nodejieba/build/Release/nodejieba.node'));
}

/** package.json as it is shipped. */
export function readManifest(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => !NOT_SHIPPED.includes(key)));
}

/**
 * The files of a package by path; of a platform's package with the addon.
 * @param {string} root the checkout, built
 * @param {boolean} withAddon
 * @returns {Map<string, Uint8Array>}
 */
export function extensionFiles(root, withAddon) {
  const manifest = readManifest(root);
  const pages = readdirSync(join(root, 'dist/rules')).sort().map((name) => `dist/rules/${name}`);
  const copied = [...PLAIN, ...namedFiles(root, manifest), ...pages, ...(withAddon ? WORDS : [])];
  return new Map([
    ['package.json', bytes(`${JSON.stringify(manifest, null, 2)}\n`)],
    ['readme.md', bytes(withoutLocalLinks(readFileSync(join(root, 'README.md'), 'utf8')))],
    ['changelog.md', bytes(withoutLocalLinks(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')))],
    ['LICENSE.txt', readFileSync(join(root, 'LICENSE'))],
    ...copied.map((path) => [path, readFileSync(join(root, path))]),
  ]);
}

/** The extensions view shows no pictures and follows no links that lie beside the page; their words stay. */
export function withoutLocalLinks(page) {
  return page
    .replace(/<picture>.*?<\/picture>\n*/gs, '')
    .replace(/!\[[^\]]*\]\((?!https:)[^)]*\)\n*/g, '')
    .replace(/\[([^\]]+)\]\((?!https:)[^)]*\)/g, '$1');
}

/** Programs, icons, grammars, pictures: whatever text in the manifest is the path of a file. */
function namedFiles(root, manifest) {
  const texts = [...JSON.stringify(manifest).matchAll(/"(?:\.\/)?([\w./-]+\.\w+)"/g)].map((match) => match[1]);
  return [...new Set(texts)].filter((path) => existsSync(join(root, path)));
}

function bytes(text) {
  return new TextEncoder().encode(text);
}
