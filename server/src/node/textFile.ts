/** Reads a text file for the language server: policy-speech.json, or a draft that is not open. */
import { readFile } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { decode } from './cli/encoding';
import { errorCode } from './cli/terminal';

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
