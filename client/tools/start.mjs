/** `npm start`: builds the extension and opens an editor with it and the sample drafts. */
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installFullEditor, serveFullEditor } from './fullEditor.mjs';
import { installLightEditor, serveLightEditor } from './lightEditor.mjs';
import { hasScreen, openBrowser } from './openBrowser.mjs';
import { exitOnSignals, run } from './processes.mjs';
import { Failure, runMain, say, tell } from './say.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

const HELP = say(
  `用法：npm start -- [选项] [文件夹]
编译插件，并在编辑器里打开文件夹（默认 client/samples）。
装有 VS Code（PATH 中有 code）时用它，否则用浏览器里的轻量版；只监听 127.0.0.1，按 Ctrl+C 结束。
  --web        用浏览器里的轻量版（改动只留在浏览器里，不写回文件）
  --full       用完整版 VS Code 服务器（改动写回文件；首次安装约 4 分钟）
  --port N     使用端口 N（默认任选空闲端口）
  --no-open    不打开浏览器，只显示地址
  --help       显示本说明`,
  `Usage: npm start -- [options] [folder]
Builds the extension and opens the folder (client/samples by default) in an editor:
the installed VS Code (code on PATH), otherwise a light one in the browser; on 127.0.0.1 only, Ctrl+C ends it.
  --web        use the light one in the browser (edits stay in the browser)
  --full       use the full VS Code server (edits are written; the first install takes some 4 minutes)
  --port N     use port N (any free one by default)
  --no-open    do not open a browser, only print the address
  --help       show this text`,
);

let serving = false;

await runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(HELP);
  exitOnSignals(() => (serving ? 0 : 130));
  const { workspace, port } = options;
  const code = options.web || options.full || port ? undefined : installedCode();
  if (code) {
    await buildExtension();
    return openInstalled(code, workspace);
  }
  const install = options.full ? installFullEditor : installLightEditor;
  await Promise.all([buildExtension(), install()]);
  const editor = options.full ? await serveFullEditor({ extension: root, port }) : await serveLightEditor({ extension: root, workspace, port });
  return present(editor, options.full ? `${editor.url}&folder=${encodeURIComponent(workspace)}` : editor.url, options.open);
});

function readOptions(args) {
  const { values, positionals } = parse(args);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && 1 <= port && port <= 65535)) {
    throw new Failure(`端口应为 1 到 65535 的整数，而不是「${values.port}」。`, `A port is a whole number from 1 to 65535, not “${values.port}”.`, 2);
  }
  if (values.web && values.full) throw new Failure('--web 与 --full 只能选一个。', 'Choose either --web or --full.', 2);
  if (positionals.length > 1) throw new Failure('只能打开一个文件夹。', 'Only one folder can be opened.', 2);
  const workspace = positionals[0] === undefined ? join(root, 'client', 'samples') : resolve(process.env.INIT_CWD ?? '.', positionals[0]);
  if (!values.help && !existsSync(workspace)) throw new Failure(`找不到文件夹：${workspace}`, `No such folder: ${workspace}`, 2);
  return { ...values, port, workspace, open: !values['no-open'] };
}

function parse(args) {
  const flag = { type: 'boolean', default: false };
  const options = { web: flag, full: flag, help: { ...flag, short: 'h' }, 'no-open': flag, port: { type: 'string' } };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const reason = error.message.split(/\.(\s|$)/)[0];
    throw new Failure(`选项有误（${reason}），用 npm start -- --help 查看用法。`, `${reason}; see npm start -- --help.`, 2);
  }
}

async function buildExtension() {
  const { code } = await run(process.execPath, ['esbuild.mjs', '--dev'], { cwd: root, show: true });
  if (code !== 0) throw new Failure('编译失败，原因见上。', 'The build failed for the reason above.');
}

/** The `code` command of an installed VS Code. */
function installedCode() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));
}

async function openInstalled(code, workspace) {
  tell(`用已安装的 VS Code 打开 ${workspace}`, `Opening ${workspace} in the installed VS Code`);
  const args = [`--extensionDevelopmentPath=${root}`, workspace];
  // A .cmd file runs only in a shell.
  const [command, ...rest] = process.platform === 'win32' ? ['cmd', '/c', code, ...args] : [code, ...args];
  const { code: status } = await run(command, rest, { show: true });
  if (status !== 0) throw new Failure('VS Code 没有打开；可改用 npm start -- --web。', 'VS Code did not open; try npm start -- --web.');
}

async function present(editor, url, open) {
  serving = true;
  tell(`已就绪：${url}\n按 Ctrl+C 结束。`, `Ready: ${url}\nPress Ctrl+C to stop.`);
  if (open && hasScreen()) openBrowser(url);
  await editor.ended;
  throw new Failure('编辑器意外结束。', 'The editor ended unexpectedly.');
}
