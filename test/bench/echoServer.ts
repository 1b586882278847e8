/**
 * The floor of every language server: on our libraries, built as ours is, it answers at once and knows nothing. Given a file with
 * symbols and diagnostics, it always answers with those, their bytes made beforehand.
 */
import { readFileSync } from 'node:fs';
import { createConnection, type Diagnostic, type DocumentSymbol, PublishDiagnosticsNotification, StreamMessageReader } from 'vscode-languageserver/node';
import { listOf } from '../../server/src/lsp/pieces';
import { createStreamWriter } from '../../server/src/node/streamWriter';

interface Answers {
  readonly symbols: readonly DocumentSymbol[];
  readonly diagnostics: readonly Diagnostic[];
}

const path = process.argv[2];
const answers = path === undefined ? { symbols: [], diagnostics: [] } : JSON.parse(readFileSync(path, 'utf8')) as Answers;
const symbols = listOf([answers.symbols]);
const diagnostics = listOf([answers.diagnostics]);
const connection = path === undefined ? createConnection(process.stdin, process.stdout) : createConnection(new StreamMessageReader(process.stdin), createStreamWriter(process.stdout));
const publish = (uri: string, version: number): void => void connection.sendNotification(PublishDiagnosticsNotification.method, { uri, version, diagnostics });

connection.onInitialize(() => ({ capabilities: { textDocumentSync: { openClose: true, change: 2 }, documentSymbolProvider: true, codeActionProvider: true } }));
connection.onDidOpenTextDocument(({ textDocument: { uri, version } }) => { publish(uri, version); });
connection.onDidChangeTextDocument(({ textDocument: { uri, version } }) => { publish(uri, version); });
connection.onDocumentSymbol(() => symbols);
connection.onCodeAction(() => []);
connection.listen();
