/** A language client whose server is a web worker. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions, type ClientHooks } from '../clientOptions';

export function createClient(context: vscode.ExtensionContext, hooks: ClientHooks): LanguageClient {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/browser/main.js').toString(true);
  return new WorkerClient(new WorkerServer(script), hooks);
}

class WorkerServer {
  readonly #script: string;
  #worker: Worker | undefined;

  constructor(script: string) {
    this.#script = script;
  }

  /** Ends a worker that still runs and starts a new one. */
  start(): MessageTransports {
    this.end();
    const worker = new Worker(this.#script);
    this.#worker = worker;
    // The extension host's workers are no instances of its `Worker`, so the client could not make these itself.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

class WorkerClient extends LanguageClient {
  readonly #server: WorkerServer;

  constructor(server: WorkerServer, hooks: ClientHooks) {
    super(CLIENT_ID, CLIENT_NAME, () => Promise.resolve(server.start()), clientOptions(hooks));
    this.#server = server;
  }

  /** Errors go into the log only: what the user needs to know is said once, by the connection. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.#server.end();
    }
  }
}
