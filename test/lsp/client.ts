/** A client for tests: talks to startServer through a pair of streams in memory. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver';
import {
  createProtocolConnection, type Diagnostic, type InitializeResult, type ProtocolConnection, type PublishDiagnosticsParams, StreamMessageReader,
  StreamMessageWriter, type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { type ServerHost, startServer } from '../../server/src/lsp/startServer';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import { type Clock, createClock } from './clock';

export const URI = 'file:///drafts/draft.txt';

export interface ClientOptions {
  readonly capabilities?: object;
  readonly options?: InitializationOptions;
}

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly clock: Clock;
  /** What window/logMessage brought, in order. */
  readonly log: readonly string[];
  /** Exit codes that the server asked for. */
  readonly exits: readonly number[];
  /** All publications so far. */
  readonly published: readonly PublishDiagnosticsParams[];
  initialize(options?: ClientOptions): Promise<InitializeResult>;
  /** Opens the document and returns its first findings. */
  open(text: string, uri?: string, languageId?: string): Promise<readonly Diagnostic[]>;
  change(version: number, contentChanges: readonly TextDocumentContentChangeEvent[], uri?: string): Promise<void>;
  /** The next publication of the document after those that were already taken. */
  next(uri?: string): Promise<PublishDiagnosticsParams>;
  /** The publication of this version of the document. */
  ofVersion(version: number, uri?: string): Promise<PublishDiagnosticsParams>;
  request<T>(method: string, params: object): Promise<T>;
  /** The error code with which the request fails. */
  failure(method: string, params: object): Promise<{ readonly code: number; readonly message: string }>;
  /** Waits until the server has handled all that was sent before. */
  settle(): Promise<void>;
  dispose(): void;
}

/**
 * @param clock by default one that runs by itself what is due at once
 * @param host what the server's host can do besides
 */
export function connect(clock: Clock = createClock({ runsIdle: true }), host: Omit<ServerHost, 'schedule' | 'rulePages'> = {}): TestClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const exits: number[] = [];
  const log: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const taken = new Map<string, number>();
  const waiting = new Set<() => void>();

  const server = createConnection((logger) => createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), logger), {
    shutdownReceived: false,
    initialize: () => undefined,
    exit: (code) => void exits.push(code),
  });
  startServer(server, { schedule: clock.schedule, rulePages: 'file:///rules', ...host });

  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const wake of waiting) wake();
  });
  connection.listen();

  async function until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      });
    }
  }

  const client: TestClient = {
    connection, clock, log, exits, published,
    async initialize({ capabilities = {}, options } = {}) {
      const result = await connection.sendRequest<InitializeResult>('initialize', {
        processId: null, rootUri: null, capabilities, initializationOptions: options,
      });
      await connection.sendNotification('initialized', {});
      return result;
    },
    async open(text, uri = URI, languageId = 'policy-speech') {
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
      return (await client.next(uri)).diagnostics;
    },
    change: (version, contentChanges, uri = URI) => connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    next: (uri = URI) => until(() => {
      const seen = taken.get(uri) ?? 0;
      const found = published.filter((params) => params.uri === uri)[seen];
      if (found !== undefined) taken.set(uri, seen + 1);
      return found;
    }),
    ofVersion: (version, uri = URI) => until(() => published.find((params) => params.uri === uri && params.version === version)),
    request: (method, params) => connection.sendRequest(method, params),
    async failure(method, params) {
      try {
        await connection.sendRequest(method, params);
      } catch (error) {
        assert.ok(error instanceof Error && 'code' in error && typeof error.code === 'number');
        return { code: error.code, message: error.message };
      }
      return assert.fail(`${method} was answered`);
    },
    async settle() {
      await connection.sendRequest('test/unknown').catch(() => undefined);
      await new Promise((resolve) => setImmediate(resolve));
      await connection.sendRequest('test/unknown').catch(() => undefined);
    },
    dispose() {
      connection.dispose();
      server.dispose();
    },
  };
  return client;
}
