/** How packages are named. */
import { join } from 'node:path';
import { readManifest } from './contents.mjs';

/** This machine as VS Code names it; a Linux without glibc is called after Alpine. */
export function thisPlatform() {
  const { platform, arch } = process;
  const musl = platform === 'linux' && process.report.getReport().header.glibcVersionRuntime === undefined;
  return `${musl ? 'alpine' : platform}-${arch === 'arm' ? 'armhf' : arch}`;
}

/** Where the package for a platform, or for `universal`, is written. */
export function packagePath(root, target) {
  const { name, version } = readManifest(root);
  return join(root, `${name}-${version}-${target}.vsix`);
}
