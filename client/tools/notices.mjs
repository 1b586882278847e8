/** The licences of the packages that are built into the programs or travel with them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEAD = 'Parts of this software come from the packages below, under the licences given with them.\n本软件含有下列软件包，各依所附的许可。\n';

/**
 * The text to be shipped: name, version and licence of each package.
 * @param {Iterable<string>} inputs paths of the files that were bundled, from the root, with slashes
 * @param {readonly string[]} more folders of packages that are shipped as they are
 * @returns {string}
 */
export function notices(inputs, more) {
  const bundled = [...inputs].flatMap((input) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  const folders = [...new Set([...bundled, ...more])].filter((folder) => existsSync(folder));
  const texts = new Map(folders.map((folder) => [title(folder), licence(folder)]));
  return [HEAD, ...[...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `---- ${name} ----\n\n${text}\n`)].join('\n');
}

function title(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return folder.slice(folder.lastIndexOf('/') + 1);
  const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
  return `${name} ${version}`;
}

function licence(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} holds no licence`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
