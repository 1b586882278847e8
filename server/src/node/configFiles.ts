/** Reads policy-speech.json from the disk: one file for the language server, the nearest one for the command line. */
import { existsSync, readFile, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CONFIG_FILE, type ConfigFile, readConfigFile } from '../lint/configFile';
import { rules } from '../rules/index';
import { type DecodeFailure, decode } from './cli/encoding';
import { errorCode } from './cli/terminal';
import { type AccessFailure, accessFailure } from './cli/walk';

/** `node:fs/promises` would be loaded whole. */
const readBytes = promisify(readFile);

/**
 * The text of a `file:` URI; null where there is no such file.
 * @throws Error where the file is there and cannot be read.
 */
export async function readTextFile(uri: string): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(fileURLToPath(uri));
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Error(decoded.failure.kind);
  return decoded.text;
}

/** A configuration file that was found. */
export type FoundConfig =
  | { readonly path: string; readonly text: string; readonly file: ConfigFile }
  | { readonly path: string; readonly failure: AccessFailure | DecodeFailure };

/**
 * Looks for the nearest configuration file of a folder: in it, then up to a folder with `.git` or the root of the disk.
 * Each folder is looked at once.
 * @returns a function from an absolute folder to the file, the same object for the same file; null where there is none.
 */
export function createConfigFinder(): (folder: string) => FoundConfig | null {
  const known = new Map<string, FoundConfig | null>();
  const find = (folder: string): FoundConfig | null => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const parent = dirname(folder);
    const above = (): FoundConfig | null => (parent === folder || existsSync(join(folder, '.git')) ? null : find(parent));
    const found = read(join(folder, CONFIG_FILE)) ?? above();
    known.set(folder, found);
    return found;
  };
  return find;
}

function read(path: string): FoundConfig | null {
  try {
    const decoded = decode(readFileSync(path));
    return decoded.ok ? { path, text: decoded.text, file: readConfigFile(decoded.text, rules) } : { path, failure: decoded.failure };
  } catch (error) {
    const failure = accessFailure(error);
    return failure.kind === 'missing' ? null : { path, failure };
  }
}
