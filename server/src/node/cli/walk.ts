/** Files, folders and `-` of the command line → the drafts to read, in a stable order. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { errorCode } from './terminal';

export type AccessFailure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'no-regular-file' }
  | { readonly kind: 'unreadable'; readonly code: string };

export type Input =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin'; readonly path: string }
  | { readonly kind: 'failure'; readonly path: string; readonly failure: AccessFailure };

const ENDINGS: readonly string[] = ['.txt', '.md', '.speech'];

/**
 * A file named outright is taken whatever its ending; in folders only drafts are, hidden folders and `node_modules` are
 * passed over, links to files are followed and links to folders are not. Nothing is listed twice.
 */
export function* findInputs(paths: readonly string[], stdinName: string): Generator<Input> {
  const seen = new Set<string>();
  for (const path of paths) {
    for (const input of path === '-' ? [{ kind: 'stdin', path: stdinName } as const] : inputsAt(path)) {
      const key = input.kind === 'stdin' ? '-' : resolve(input.path);
      if (seen.has(key)) continue;
      seen.add(key);
      yield input;
    }
  }
}

function* inputsAt(path: string): Generator<Input> {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) yield* folder(path);
    else if (stats.isFile() || stats.isFIFO()) yield { kind: 'file', path };
    else yield { kind: 'failure', path, failure: { kind: 'no-regular-file' } };
  } catch (error) {
    yield { kind: 'failure', path, failure: accessFailure(error) };
  }
}

function* folder(path: string): Generator<Input> {
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'failure', path, failure: accessFailure(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) {
      if (!isPassedOver(entry.name)) yield* folder(child);
    } else if (ENDINGS.includes(extname(entry.name).toLowerCase()) && (entry.isFile() || linksToFile(entry, child))) {
      yield { kind: 'file', path: child };
    }
  }
}

/** Whether folders of this name are not walked into. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** A broken link counts as a file: reading it says what is wrong. */
function linksToFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}

export function accessFailure(error: unknown): AccessFailure {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'no-permission' };
  if (code === 'EISDIR') return { kind: 'no-regular-file' };
  return { kind: 'unreadable', code: code === '' ? String(error) : code };
}
