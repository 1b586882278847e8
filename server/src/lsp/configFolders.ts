/** Where the policy-speech.json of a document may lie. */
import { CONFIG_FILE } from '../lint/configFile';

/**
 * URIs of the files to look for, the nearest first: in the document's folder and in those above it, up to the folder of
 * the workspace; outside the workspace in the document's folder only. A document without a folder, as one that was
 * never saved, goes by the workspace where that has one folder.
 */
export function configFileUris(document: string, workspaceFolders: readonly string[]): readonly string[] {
  const roots = workspaceFolders.map((uri) => uri.replace(/\/+$/, ''));
  const own = folderOf(document.replace(/[?#].*$/, ''));
  if (own === null) return roots.length === 1 ? roots.map(fileIn) : [];
  const root = roots.filter((candidate) => isInside(own, candidate)).sort((a, b) => b.length - a.length)[0];
  if (root === undefined) return [fileIn(own)];
  const folders: string[] = [];
  for (let folder: string | null = own; folder !== null && isInside(folder, root); folder = folderOf(folder)) folders.push(folder);
  return folders.map(fileIn);
}

/** The same for two spellings of one URI: `%E7%A8%BF` and 稿, `c%3A` and `C:`. */
export function uriKey(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // A stray % is no escape: the URI is taken as it is written.
  }
  return plain.replace(/^(file:\/\/\/)([A-Z]):/, (_, scheme: string, drive: string) => `${scheme}${drive.toLowerCase()}:`);
}

/** Null for the root, and for a URI without a folder. */
function folderOf(uri: string): string | null {
  return /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?(?:\/.*)?)\/[^/]*$/i.exec(uri)?.[1] ?? null;
}

function isInside(folder: string, root: string): boolean {
  return uriKey(folder) === uriKey(root) || uriKey(folder).startsWith(`${uriKey(root)}/`);
}

function fileIn(folder: string): string {
  return `${folder}/${CONFIG_FILE}`;
}
