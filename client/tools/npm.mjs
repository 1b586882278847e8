/** Installs npm packages into a folder of their own, whatever npm run this process is itself a part of. */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, delimiter, join } from 'node:path';
import { run } from './processes.mjs';
import { Failure } from './say.mjs';

/** Installs exact `packages` into `folder`. `nodeFolder`, if given, holds the `node` that npm shall run under. */
export async function npmInstall(folder, packages, { scripts = true, nodeFolder } = {}) {
  const manifest = join(folder, 'package.json');
  // Without a manifest npm would install into the nearest folder above that has one.
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  const args = ['install', '--save-exact', '--no-audit', '--no-fund', ...(scripts ? [] : ['--ignore-scripts']), ...packages];
  const script = npmScript();
  const [command, ...first] = existsSync(script) ? [nodeFolder ? join(nodeFolder, 'node') : process.execPath, script] : ['npm'];
  const { code, lines } = await run(command, [...first, ...args], { cwd: folder, env: environment(nodeFolder) });
  if (code === 0) return;
  const reason = reasonIn(lines);
  throw new Failure(
    `安装 ${packages.join('、')} 失败，可检查网络后重试。npm 报告：${reason}`,
    `Installing ${packages.join(', ')} failed; check the network and try again. npm says: ${reason}`,
  );
}

/** Of all that npm prints about an error, what it is and where the whole story is. */
function reasonIn(lines) {
  const errors = lines.flatMap((line) => /^npm error (.*\S)/.exec(line)?.[1] ?? []);
  const chosen = [...errors.slice(0, 3), ...errors.slice(3).filter((line) => line.includes('complete log'))];
  return chosen.length > 0 ? chosen.join(' | ') : lines.slice(-3).join(' | ');
}

/** npm's own entry: the npm that started this process, else the one that came with Node. */
function npmScript() {
  const starter = process.env.npm_execpath;
  if (starter?.endsWith('npm-cli.js')) return starter;
  const prefix = process.platform === 'win32' ? dirname(process.execPath) : join(dirname(process.execPath), '..', 'lib');
  return join(prefix, 'node_modules', 'npm', 'bin', 'npm-cli.js');
}

/** Without what an outer `npm run` says about its own package and its own Node, which would mislead the inner npm. */
function environment(nodeFolder) {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|command|execpath|node_execpath|config_(local_prefix|user_agent|ignore_scripts|node_gyp|npm_version|omit|include|production))/i.test(name));
  const environment = Object.fromEntries(kept);
  if (!nodeFolder) return environment;
  // The old name of the setting: without it the install script of the editor refuses to run as root.
  return { ...environment, npm_config_unsafe_perm: 'true', PATH: `${nodeFolder}${delimiter}${process.env.PATH}` };
}
