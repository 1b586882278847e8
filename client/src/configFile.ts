/** Reads policy-speech.json for a server that cannot: in the browser, and in workspaces that are not on the disk. */
import * as vscode from 'vscode';
import type { ConfigFileParams, ConfigFileResult } from '../../server/src/lsp/protocol';

export const CONFIG_FILE = 'policy-speech.json';

/** No such file, or a scheme (as that of a comparison) that has no files. */
const ABSENT: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'Unavailable']);

/** Answers the server; no other file is read for it. */
export async function readConfigFile({ uri }: ConfigFileParams): Promise<ConfigFileResult> {
  const file = vscode.Uri.parse(uri, true);
  if (!file.path.endsWith(`/${CONFIG_FILE}`)) return { text: null };
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && ABSENT.has(error.code)) return { text: null };
    throw error;
  }
}
