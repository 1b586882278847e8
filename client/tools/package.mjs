/** `npm run package`: builds, and writes the universal VSIX and the one for this platform into the root. */
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasAddon, readManifest } from './package/contents.mjs';
import { makeVsix } from './package/vsix.mjs';
import { run } from './processes.mjs';
import { Failure, runMain, tell } from './say.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

await runMain(async () => {
  const { code } = await run(process.execPath, ['esbuild.mjs'], { cwd: root, show: true });
  if (code !== 0) throw new Failure('编译失败，原因见上。', 'The build failed for the reason above.');
  write('universal', await makeVsix(root, null));
  if (!hasAddon(root)) throw new Failure('没有编译好的 nodejieba，因此只写了通用的包。先运行 npm rebuild nodejieba。', 'There is no compiled nodejieba, so only the universal package was written. Run npm rebuild nodejieba first.');
  const target = platform();
  write(target, await makeVsix(root, target));
});

function write(target, bytes) {
  const { name, version } = readManifest(root);
  const file = `${name}-${version}-${target}.vsix`;
  writeFileSync(join(root, file), bytes);
  tell(`${file}  ${bytes.length} 字节`, `${file}  ${bytes.length} bytes`);
}

/** This machine as VS Code names it; a Linux without glibc is called after Alpine. */
function platform() {
  const { platform, arch } = process;
  const musl = platform === 'linux' && process.report.getReport().header.glibcVersionRuntime === undefined;
  return `${musl ? 'alpine' : platform}-${arch === 'arm' ? 'armhf' : arch}`;
}
