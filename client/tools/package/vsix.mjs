/** A VSIX: the extension's files and the two that describe them, zipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { extensionFiles, readManifest } from './contents.mjs';
import { contentTypes, vsixManifest } from './manifest.mjs';

/** Every file gets the same time and mode, so that the same files make the same package, byte by byte. */
const ENTRY = { mtime: new Date(2020, 0, 1), forceDosTimestamp: true, mode: 0o100644, compressionLevel: 9 };

/**
 * The bytes of a VSIX.
 * @param {string} root the checkout, built
 * @param {string | null} target the platform whose addon goes in, null for the package that runs everywhere
 * @returns {Promise<Uint8Array>}
 */
export function makeVsix(root, target) {
  const texts = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  const files = extensionFiles(root, target !== null);
  const zip = new ZipFile();
  const add = (path, text) => zip.addBuffer(Buffer.from(text), path, ENTRY);
  add('extension.vsixmanifest', vsixManifest(readManifest(root), texts, target));
  add('[Content_Types].xml', contentTypes(['extension.vsixmanifest', ...files.keys()]));
  for (const [path, bytes] of files) add(`extension/${path}`, bytes);
  zip.end();
  return buffer(zip.outputStream);
}
