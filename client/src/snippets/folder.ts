/** Where the drafter's own snippets lie. */
import * as vscode from 'vscode';
import { SECTION } from '../settings';

/** Setting, without the section. */
export const FOLDER_SETTING = 'snippetsFolder';

export interface SnippetsFolder {
  readonly uri: vscode.Uri;
  /** Named in the settings; the one of the extension's own storage is made when it is first needed. */
  readonly chosen: boolean;
}

/**
 * The folder of the settings: an absolute path, one in the home folder (`~/`), one in the first workspace folder, or a URI.
 * @param storage of the extension, for all workspaces
 */
export function snippetsFolder(storage: vscode.Uri): SnippetsFolder {
  const setting = vscode.workspace.getConfiguration(SECTION).get(FOLDER_SETTING, '').trim();
  const uri = setting === '' ? undefined : resolve(setting);
  return uri ? { uri, chosen: true } : { uri: vscode.Uri.joinPath(storage, 'snippets'), chosen: false };
}

function resolve(setting: string): vscode.Uri {
  if (/^[a-z][\w+.-]+:\/\//i.test(setting)) return vscode.Uri.parse(setting);
  const home = /^~(?=[\\/]|$)/.test(setting) ? homeFolder() : undefined;
  if (home !== undefined) return vscode.Uri.joinPath(vscode.Uri.file(home), setting.slice(1).replaceAll('\\', '/'));
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  const absolute = /^(?:[\\/]|[a-z]:)/i.test(setting);
  return absolute || root === undefined ? vscode.Uri.file(setting) : vscode.Uri.joinPath(root, setting.replaceAll('\\', '/'));
}

/** Undefined in the browser. */
function homeFolder(): string | undefined {
  return typeof process === 'undefined' ? undefined : (process.env['HOME'] ?? process.env['USERPROFILE']);
}
