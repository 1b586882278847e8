/** Tools of others that do like work, installed once into the cache. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installOnce } from '../../client/tools/cache.mjs';
import { npmInstall } from '../../client/tools/npm.mjs';
import { reason } from './statistics.mjs';

const PACKAGES = {
  'vscode-markdown-languageserver': ['vscode-markdown-languageserver@0.5.0', 'markdown-it@14.1.0'],
  zhlint: ['zhlint@0.8.2'],
  'autocorrect-node': ['autocorrect-node@2.14.0'],
  textlint: ['textlint@15.8.0', 'textlint-rule-zh-half-and-full-width-bracket@1.1.0'],
};

/** @returns {Promise<Record<string, { folder: string } | { failure: string }>>} where each of them is, or why it is not */
export async function installPeers() {
  const found = {};
  for (const [name, packages] of Object.entries(PACKAGES)) {
    try {
      const folder = await installOnce(`bench-${packages[0]}`, (at) => existsSync(join(at, 'node_modules', name, 'package.json')), (at) => npmInstall(at, packages));
      found[name] = { folder };
    } catch (error) {
      found[name] = { failure: `not installed: ${reason(error)}` };
    }
  }
  return found;
}

/** How each checks a file of the working folder from the command line. */
export const checkers = {
  zhlint: (folder, file) => [join(folder, 'node_modules/zhlint/bin/index.js'), file],
  'autocorrect-node': (folder, file) => [join(folder, 'node_modules/autocorrect-node/cli.js'), '--lint', file],
  textlint: (folder, file) => [join(folder, 'node_modules/textlint/bin/textlint.js'), '--rules-base-directory', join(folder, 'node_modules'), '--rule', 'zh-half-and-full-width-bracket', file],
};

/**
 * How vscode-markdown-languageserver is started. It has its client parse, with markdown-it as VS Code does.
 * @param {() => string} text of the open document
 */
export function markdownServer(folder, text) {
  const markdownIt = createRequire(join(folder, 'package.json'))('markdown-it')({ html: true });
  const nothing = () => null;
  return {
    command: [join(folder, 'node_modules/vscode-markdown-languageserver/dist/node/workerMain.js'), '--stdio'],
    options: { markdownFileExtensions: ['md'] },
    handlers: {
      'markdown/parse': () => markdownIt.parse(text(), {}),
      'markdown/fs/readFile': () => [...Buffer.from(text())],
      'markdown/fs/stat': nothing,
      'markdown/fs/readDirectory': () => [],
      'markdown/fs/watcher/create': nothing,
      'markdown/fs/watcher/delete': nothing,
      'markdown/findMarkdownFilesInWorkspace': () => [],
      'client/registerCapability': nothing,
      'client/unregisterCapability': nothing,
      'workspace/configuration': ({ items }) => items.map(nothing),
    },
  };
}
