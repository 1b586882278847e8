/** A language client whose server is a Node process, spoken to over its standard streams: there the server sends again what stands as the bytes it was. A bundle of its own, loaded with the first speech. */
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, clientOptions, type ClientHooks } from '../clientOptions';

export function createClient(context: vscode.ExtensionContext, hooks: ClientHooks): LanguageClient {
  const module = context.asAbsolutePath('dist/server/node/main.js');
  const server = { module, transport: TransportKind.stdio };
  return new QuietClient(CLIENT_ID, CLIENT_NAME, { run: server, debug: server }, clientOptions(hooks));
}

/** Writes errors into the log only: what the user needs to know is said once, by the connection. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
