/** `npm run package`: builds, and writes the universal VSIX and the one for this platform into the root. */
import { writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasAddon } from './package/contents.mjs';
import { packagePath, thisPlatform } from './package/names.mjs';
import { makeVsix } from './package/vsix.mjs';
import { run } from './processes.mjs';
import { Failure, runMain, tell } from './say.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

await runMain(async () => {
  const { code } = await run(process.execPath, ['esbuild.mjs'], { cwd: root, show: true });
  if (code !== 0) throw new Failure('编译失败，原因见上。', 'The build failed for the reason above.');
  write('universal', await makeVsix(root, null));
  if (!hasAddon(root)) throw new Failure('没有编译好的 nodejieba，因此只写了通用的包。先运行 npm rebuild nodejieba。', 'There is no compiled nodejieba, so only the universal package was written. Run npm rebuild nodejieba first.');
  const target = thisPlatform();
  write(target, await makeVsix(root, target));
});

function write(target, bytes) {
  const path = packagePath(root, target);
  writeFileSync(path, bytes);
  tell(`${basename(path)}  ${bytes.length} 字节`, `${basename(path)}  ${bytes.length} bytes`);
}
