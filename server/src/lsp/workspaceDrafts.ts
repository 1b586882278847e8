/** The drafts of the workspace: those that are open, and the files of its folders, read when somebody asks for them. */
import { uriKey } from './configFolders';
import { isMarkdownName } from './documents';

/**
 * A draft at one state of its text: another text is another object. What is derived from it can be kept in a WeakMap
 * under the object.
 */
export interface WorkspaceDraft {
  readonly uri: string;
  readonly text: string;
  readonly markdown: boolean;
}

/** A file that is a draft by its name. */
export interface DraftFile {
  readonly uri: string;
  /** Whatever changes with the content of the file. */
  readonly stamp: string;
  /** Null where the file is gone or holds no text. Never fails. */
  read(): Promise<string | null>;
}

/** The port to the folders of the workspace. */
export interface DraftFiles {
  /**
   * The drafts below folders given as URIs, in a stable order, found one by one as they are asked for. The host sets
   * bounds to how many there are and how large; a folder that it cannot read holds none. Never fails.
   */
  find(folders: readonly string[]): AsyncIterable<DraftFile>;
}

export interface WorkspaceDrafts {
  /**
   * The open drafts, then those of the folders that are not open. Waits for the disk between two drafts, and reads a
   * file anew only where it has changed.
   * @param isCancelled asked before each draft; the sweep ends where it is true
   */
  sweep(isCancelled: () => boolean): AsyncGenerator<WorkspaceDraft, void, void>;
  /** The open drafts, then the files that sweeps have read so far: without waiting, perhaps not the latest. */
  known(): readonly WorkspaceDraft[];
}

export interface WorkspaceDraftsOptions {
  readonly open: () => readonly WorkspaceDraft[];
  /** Folders of the workspace, as URIs. */
  readonly folders: () => readonly string[];
  /** Undefined where the host has no files: the open drafts are all there is. */
  readonly files: DraftFiles | undefined;
}

/** Texts of files are kept up to so many UTF-16 code units together; a sweep ends there. */
const MOST_KEPT = 16_000_000;

interface Kept {
  readonly stamp: string;
  readonly draft: WorkspaceDraft;
}

export function createWorkspaceDrafts({ open, folders, files }: WorkspaceDraftsOptions): WorkspaceDrafts {
  const kept = new Map<string, Kept>();

  async function load(file: DraftFile, key: string): Promise<WorkspaceDraft | null> {
    const before = kept.get(key);
    if (before?.stamp === file.stamp) return before.draft;
    const text = await file.read();
    if (text === null) return null;
    const draft = { uri: file.uri, text, markdown: isMarkdownName(file.uri) };
    kept.set(key, { stamp: file.stamp, draft });
    return draft;
  }

  async function* sweepFiles(isCancelled: () => boolean): AsyncGenerator<WorkspaceDraft, void, void> {
    const found = new Set<string>();
    let length = 0;
    for await (const file of files?.find(folders()) ?? []) {
      if (isCancelled()) return;
      const key = uriKey(file.uri);
      if (found.has(key)) continue;
      const draft = await load(file, key);
      if (draft === null) continue;
      length += draft.text.length;
      if (length > MOST_KEPT) break;
      found.add(key);
      if (!open().some(({ uri }) => uriKey(uri) === key)) yield draft;
    }
    for (const key of kept.keys()) if (!found.has(key)) kept.delete(key);
  }

  return {
    async *sweep(isCancelled) {
      for (const draft of open()) {
        if (isCancelled()) return;
        yield draft;
      }
      yield* sweepFiles(isCancelled);
    },
    known() {
      const opened = open();
      const keys = new Set(opened.map(({ uri }) => uriKey(uri)));
      return [...opened, ...[...kept].filter(([key]) => !keys.has(key)).map(([, { draft }]) => draft)];
    },
  };
}
