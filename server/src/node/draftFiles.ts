/** Finds and reads the drafts in the folders of the workspace, within bounds and a little at a time. */
import { type Dirent, readdir, stat } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { DraftFile, DraftFiles } from '../lsp/workspaceDrafts';
import { isPassedOver } from './cli/walk';
import { readTextFile } from './textFile';

const entriesIn = promisify(readdir);
const statsOf = promisify(stat);

export interface DraftFileBounds {
  /** So many drafts are found, and so many folders looked into. */
  readonly files: number;
  readonly folders: number;
  /** Larger files are no drafts. */
  readonly bytes: number;
}

const BOUNDS: DraftFileBounds = { files: 1000, folders: 2000, bytes: 1_000_000 };

/** Names that VS Code takes for drafts, too; the manifest has them as patterns. */
const DRAFT_NAME = /\.speech(?:\.txt|\.md)?$|(?:讲话|讲稿|发言|致辞|主持词|述职|党课).*\.(?:txt|md)$/i;

/**
 * Drafts of a folder come before those of the folders in it, by name. Hidden folders and `node_modules` are passed
 * over, links to files are followed and links to folders are not. Folders that are not on the disk hold none.
 */
export function createDraftFiles(bounds: DraftFileBounds = BOUNDS): DraftFiles {
  return {
    async *find(folders) {
      const waiting = folders.flatMap(pathOf);
      let files = 0;
      for (let done = 0; done < bounds.folders; done++) {
        const folder = waiting.shift();
        if (folder === undefined) return;
        for (const entry of await entriesOf(folder)) {
          const path = join(folder, entry.name);
          if (entry.isDirectory() && !isPassedOver(entry.name)) waiting.push(path);
          const draft = !entry.isDirectory() && DRAFT_NAME.test(entry.name) ? await draftAt(path, bounds) : null;
          if (draft === null) continue;
          yield draft;
          files++;
          if (files >= bounds.files) return;
        }
      }
    },
  };
}

function pathOf(uri: string): readonly string[] {
  try {
    return uri.startsWith('file:') ? [fileURLToPath(uri)] : [];
  } catch {
    return [];
  }
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await entriesIn(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

async function draftAt(path: string, { bytes }: DraftFileBounds): Promise<DraftFile | null> {
  try {
    const stats = await statsOf(path);
    if (!stats.isFile() || stats.size > bytes) return null;
    const uri = pathToFileURL(path).href;
    return { uri, stamp: `${String(stats.mtimeMs)}/${String(stats.size)}`, read: () => readTextFile(uri).catch(() => null) };
  } catch {
    return null;
  }
}
