/** Finds the nearest policy-speech.json on the disk for the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILE, type ConfigFile, readConfigFile } from '../lint/configFile';
import { rules } from '../rules/index';
import { type DecodeFailure, decode } from './cli/encoding';
import { type AccessFailure, accessFailure } from './cli/walk';

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
