/** Opens an address in the person's browser where there is one. */
import { spawn } from 'node:child_process';

const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] };

/** Whether somebody sits at a terminal of a machine with a screen. */
export function hasScreen() {
  if (!process.stdout.isTTY || process.env.CI) return false;
  return process.platform in OPENERS || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the address; nothing happens where that fails, since the address is printed as well. */
export function openBrowser(url) {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  // `cmd` would take an ampersand in the address for the end of the command.
  const address = process.platform === 'win32' ? url.replaceAll('&', '^&') : url;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
  child.on('error', () => undefined);
  child.unref();
}
