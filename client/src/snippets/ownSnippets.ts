/** The drafter's own snippets, read from their folder and kept up to date. */
import * as vscode from 'vscode';
import { t } from '../l10n/editorLanguage';
import { SECTION } from '../settings';
import { Throttle } from '../throttle';
import { FOLDER_SETTING, snippetsFolder, type SnippetsFolder } from './folder';
import { isSnippetFile, type OwnSnippet, readOwnSnippet, snippetFile } from './ownSnippet';

const AFTER_CHANGE = 200;
/** Beyond these a folder was not made for snippets, nor a file. */
const MOST_FILES = 500;
const MOST_BYTES = 200_000;

export class OwnSnippets implements vscode.Disposable {
  readonly #storage: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #refresh = new Throttle(() => { this.#forget(); });
  readonly #listener: vscode.Disposable;
  #watcher: vscode.Disposable | undefined;
  #snippets: Promise<readonly OwnSnippet[]> | undefined;
  /** The missing folder that was reported last. */
  #reported = '';

  /** The snippets may have changed. */
  readonly onDidChange = this.#changed.event;

  /** Reads nothing yet. @param storage of the extension, for all workspaces */
  constructor(storage: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#storage = storage;
    this.#log = log;
    this.#listener = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(`${SECTION}.${FOLDER_SETTING}`)) return;
        this.#watcher?.dispose();
        this.#watcher = undefined;
        this.#reported = '';
        this.#forget();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => { this.#forget(); }),
    );
  }

  get folder(): SnippetsFolder {
    return snippetsFolder(this.#storage);
  }

  /** In the order of their titles. */
  list(): Promise<readonly OwnSnippet[]> {
    this.#snippets ??= this.#read();
    return this.#snippets;
  }

  /** Whether there is a file by the name that a snippet of this title would get. */
  async has(title: string): Promise<boolean> {
    return (await this.list()).some((snippet) => snippetFile(snippet).name === snippetFile({ title, text: '' }).name);
  }

  /** Writes a snippet, in place of the one that has its file name; the folder is made if need be. */
  async save(snippet: OwnSnippet): Promise<void> {
    const { name, content } = snippetFile(snippet);
    await vscode.workspace.fs.createDirectory(this.folder.uri);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(this.folder.uri, name), new TextEncoder().encode(content));
    this.#forget();
  }

  dispose(): void {
    this.#listener.dispose();
    this.#watcher?.dispose();
    this.#refresh.dispose();
    this.#changed.dispose();
  }

  #forget(): void {
    this.#snippets = undefined;
    this.#changed.fire();
  }

  async #read(): Promise<readonly OwnSnippet[]> {
    const folder = this.folder;
    this.#watch(folder.uri);
    try {
      const names = (await vscode.workspace.fs.readDirectory(folder.uri)).filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isSnippetFile(name));
      const read = await Promise.all(names.slice(0, MOST_FILES).map(([name]) => this.#readFile(vscode.Uri.joinPath(folder.uri, name), name)));
      return read.filter((snippet) => snippet !== null).sort((a, b) => a.title.localeCompare(b.title, 'zh'));
    } catch (error) {
      this.#log.debug(String(error));
      if (folder.chosen) this.#report(folder.uri);
      return [];
    }
  }

  async #readFile(file: vscode.Uri, name: string): Promise<OwnSnippet | null> {
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      return size > MOST_BYTES ? null : readOwnSnippet(name, await vscode.workspace.fs.readFile(file));
    } catch (error) {
      this.#log.debug(String(error));
      return null;
    }
  }

  /** Not every file system tells of changes; what is written by `save` is known anyway. */
  #watch(folder: vscode.Uri): void {
    if (this.#watcher) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    const changed = (): void => { this.#refresh.after(AFTER_CHANGE); };
    this.#watcher = vscode.Disposable.from(watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed));
  }

  /** Says once that the folder of the settings is missing, and what can be done. */
  #report(folder: vscode.Uri): void {
    const shown = folder.scheme === 'file' ? folder.fsPath : folder.toString(true);
    if (this.#reported === shown) return;
    this.#reported = shown;
    const [make, change] = [t('新建这个文件夹'), t('改设置')];
    void vscode.window.showWarningMessage(t('片段文件夹“{0}”打不开，暂时只有自带的片段。', shown), make, change).then(async (choice) => {
      if (choice === change) await vscode.commands.executeCommand('workbench.action.openSettings', `${SECTION}.${FOLDER_SETTING}`);
      if (choice === make) await this.#make(folder, shown);
    });
  }

  async #make(folder: vscode.Uri, shown: string): Promise<void> {
    try {
      await vscode.workspace.fs.createDirectory(folder);
      this.#watcher?.dispose();
      this.#watcher = undefined;
      this.#forget();
    } catch (error) {
      this.#log.error(String(error));
      void vscode.window.showErrorMessage(t('没能新建文件夹“{0}”。', shown));
    }
  }
}
