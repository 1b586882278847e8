// Writes the notices of the packages that are part of what is built: bundled ones, and those that lie beside.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Not bundled: the addon is loaded where it is there; the dictionary in dist/server/dict is made of cppjieba's. */
const BESIDE = [
  { folder: 'node_modules/nodejieba' },
  { folder: 'node_modules/nodejieba/submodules/cppjieba', name: 'cppjieba', license: 'MIT', note: '词典 dist/server/dict 取自其中。 The dictionary in dist/server/dict is taken from it.' },
  { folder: 'node_modules/nodejieba/submodules/cppjieba/deps/limonp', name: 'limonp', license: 'MIT' },
];
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:[.-].*)?$/i;

/**
 * @param {string} path the file to write
 * @param {readonly string[]} inputs all files that went into the bundles
 */
export function writeNotice(path, inputs) {
  const bundled = new Set(inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? []));
  const parts = [...[...bundled].sort().map((folder) => ({ folder })), ...BESIDE.filter(({ folder }) => existsSync(folder))];
  const head = '本扩展使用下列软件，谨此致谢。\nThis extension contains the software listed below, under these licences.\n';
  writeFileSync(path, [head, ...parts.map(part)].join(`\n${'='.repeat(78)}\n\n`));
}

function part({ folder, name, license, note }) {
  const manifest = join(folder, 'package.json');
  const known = name === undefined ? JSON.parse(readFileSync(manifest, 'utf8')) : { name, license };
  const texts = readdirSync(folder).filter((file) => LICENSE_FILE.test(file)).sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0 || typeof known.license !== 'string') throw new Error(`${folder} does not say its licence`);
  const title = [known.name, known.version, `(${known.license})`].filter(Boolean).join(' ');
  return `${[title, note, ...texts].filter(Boolean).join('\n\n')}\n`;
}
