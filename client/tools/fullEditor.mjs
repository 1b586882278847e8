/** The full editor: a VS Code server whose window is shown in the browser, with the extension in Node. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce } from './cache.mjs';
import { npmInstall } from './npm.mjs';
import { freePort, run, serve, temporaryFolder } from './processes.mjs';
import { quietSettings } from './quietSettings.mjs';
import { Failure, tell } from './say.mjs';

const VERSION = '1.139.1';
const PACKAGE = 'code-server@4.139.1';
const NODE_PACKAGE = 'node@24';

const serverRoot = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
const serverScript = (folder) => join(serverRoot(folder), 'out', 'server-main.js');
const nodeFolder = (folder) => join(folder, 'node_modules', 'node', 'bin');

/** Where the full editor is, installed first if need be (4 minutes, 620 MB; compiles native modules). */
export function installFullEditor() {
  return installOnce(`vscode-${VERSION}`, isComplete, async (folder) => {
    if (process.platform === 'win32') {
      throw new Failure('完整版 VS Code 服务器不支持 Windows，请直接安装 VS Code。', 'The full VS Code server does not run on Windows; install VS Code itself.');
    }
    tell(`正在安装完整版 VS Code ${VERSION}（约 620 MB，需编译，约 4 分钟，只需一次）……`, `Installing the full VS Code ${VERSION} (about 620 MB, compiles, some 4 minutes, once only) …`);
    tell('  1/2 Node 24', '  1/2 Node 24');
    await npmInstall(folder, [NODE_PACKAGE]);
    tell('  2/2 VS Code 服务器', '  2/2 VS Code server');
    const progress = setInterval(() => tell('      仍在安装……', '      still installing …'), 30_000);
    try {
      await npmInstall(folder, [PACKAGE], { nodeFolder: nodeFolder(folder) });
    } catch (error) {
      throw new Failure(
        `${error.message}\n如缺少编译所需的系统软件包，Debian 上可执行：apt-get install -y ${BUILD_PACKAGES}`,
        `${error.message}\nIf system packages for compiling are missing, on Debian run: apt-get install -y ${BUILD_PACKAGES}`,
      );
    } finally {
      clearInterval(progress);
    }
  });
}

const BUILD_PACKAGES = 'build-essential python3 pkg-config libkrb5-dev libx11-dev libxkbfile-dev libsecret-1-dev';

/** The last things its install script makes are there, so nothing is missing that comes before them. */
function isComplete(folder) {
  const made = [serverScript(folder), join(serverRoot(folder), 'node_modules'), join(serverRoot(folder), 'extensions', 'node_modules'), join(nodeFolder(folder), 'node')];
  return made.every((path) => existsSync(path));
}

/**
 * Serves the full editor. `extension` is a folder with a built extension or a VSIX, which is installed for the window to be;
 * without it none is, and `testDriver` lets the address name one to load. `env` is added to what extensions see as their environment.
 * Resolves to `{ url, port, stop, ended }`; `url` has all but the folder to open.
 */
export async function serveFullEditor({ extension, port, testDriver = false, env = {} }) {
  const editor = await installFullEditor();
  const data = temporaryFolder();
  const listening = await freePort(port);
  const token = randomBytes(16).toString('hex');
  const url = `http://127.0.0.1:${listening}/?tkn=${token}`;
  writeSettings(data);
  if (extension?.endsWith('.vsix')) await installPackage(editor, data, extension);
  else linkExtension(join(data, 'extensions'), extension);
  const args = [
    ...['--host', '127.0.0.1', '--port', `${listening}`, '--connection-token', token],
    ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')],
    ...['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'],
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  const server = await serve(join(nodeFolder(editor), 'node'), [serverScript(editor), ...args], { url, env: { ...process.env, ...env } });
  return { url, port: listening, ...server };
}

function writeSettings(data) {
  const folder = join(data, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(quietSettings));
}

/** Installs a package as a person does from the command line. */
async function installPackage(editor, data, vsix) {
  const args = ['--install-extension', vsix, '--server-data-dir', data, '--extensions-dir', join(data, 'extensions'), '--accept-server-license-terms'];
  const { code, lines } = await run(join(nodeFolder(editor), 'node'), [serverScript(editor), ...args]);
  if (code !== 0) throw new Failure(`扩展包没有装上：${lines.join(' | ')}`, `The package was not installed: ${lines.join(' | ')}`);
}

/** Links the folder under the name an installed extension has; the editor finds it there when it starts. */
function linkExtension(folder, extension) {
  mkdirSync(folder, { recursive: true });
  if (!extension) return;
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  symlinkSync(extension, join(folder, `${publisher}.${name}-${version}`), 'dir');
}
