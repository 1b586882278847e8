/** Registers what has to do with snippets: the gallery, and the drafter's own ones, which the server is told of. */
import * as vscode from 'vscode';
import { OWN_SNIPPETS_NOTIFICATION, type OwnSnippetsParams } from '../../../server/src/lsp/protocol';
import type { Connection } from '../connection';
import type { CurrentSpeech } from '../currentSpeech';
import { INSERT_SNIPPET, insertSnippet } from './gallery';
import { OPEN_SNIPPETS_FOLDER, openSnippetsFolder } from './openFolder';
import { OwnSnippets } from './ownSnippets';
import { SAVE_SNIPPET, saveSnippet } from './saveSnippet';

interface SnippetParts {
  readonly connection: Connection;
  readonly speech: CurrentSpeech;
  readonly log: vscode.LogOutputChannel;
  /** Of the extension, for all workspaces. */
  readonly storage: vscode.Uri;
}

export function registerSnippets({ connection, speech, log, storage }: SnippetParts): readonly vscode.Disposable[] {
  const own = new OwnSnippets(storage, log);
  let told = Promise.resolve();
  const tell = (): void => {
    told = own.list().then((snippets) => connection.notify(OWN_SNIPPETS_NOTIFICATION, { snippets: [...snippets] } satisfies OwnSnippetsParams));
  };
  return [
    own,
    own.onDidChange(tell),
    connection.onReady(tell),
    vscode.commands.registerCommand(INSERT_SNIPPET, () => insertSnippet(connection, speech, () => told)),
    vscode.commands.registerCommand(SAVE_SNIPPET, () => saveSnippet(own)),
    vscode.commands.registerCommand(OPEN_SNIPPETS_FOLDER, () => openSnippetsFolder(own)),
  ];
}
