/** The language server as a function of a connection and its host: capabilities, documents, findings. */
import {
  CodeActionKind, type Connection, DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification, type InitializeParams, type InitializeResult, InitializedNotification, PositionEncodingKind, type PublishDiagnosticsParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Locale } from '../l10n/messages';
import { createLanguageService } from '../languageService';
import type { RuleFinding } from '../lint/runRules';
import { diagnosticOptions, toDiagnostic } from './diagnostics';
import { createDocuments, type OpenDocument } from './documents';
import { registerFeatures } from './features';
import { createGuard, Outdated } from './guard';
import { createPublisher, type Schedule } from './publisher';
import { type ClientFacts, clientFacts, initializationOptions, type Reading, SOURCE_FIX_ALL } from './reading';
import { createSettingsSource, localeFor, problemText, type SettingsSource } from './settings';
import { reasonOf, say } from './wording';

/** What the server needs of the place it runs in. */
export interface ServerHost {
  readonly schedule: Schedule;
  /** URI of the folder of the rule pages, without a final slash; the client may name another. */
  readonly rulePages?: string;
}

const SECTION = 'policySpeech';

interface Session {
  readonly client: ClientFacts;
  readonly settings: SettingsSource;
}

/** Registers all handlers and listens. Never throws later on: what fails is logged and answered. */
export function startServer(connection: Connection, host: ServerHost): void {
  let session: Session | null = null;
  const locale = (): Locale => (session === null ? 'zh' : localeFor(session.settings.base, session.client.language));
  const failures = new Set<string>();
  const service = createLanguageService({
    onRuleFailure: (rule, error) => {
      const sentence = say('ruleFailed', locale(), { rule, reason: reasonOf(error) });
      if (!failures.has(sentence)) connection.console.error(sentence);
      failures.add(sentence);
    },
  });
  const documents = createDocuments(service.analyse);
  const publisher = createPublisher(host.schedule);
  const guard = createGuard(connection, locale);
  const waiting = new Map<string, () => void>();

  function startSession(params: InitializeParams): Session {
    const client = clientFacts(params, host.rulePages);
    const settings = createSettingsSource({
      initial: initializationOptions(params).settings,
      pull: client.configuration ? (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }) : undefined,
      onProblem: (problem) => { connection.console.warn(problemText(problem, locale())); },
      onPullFailure: (error) => { connection.console.warn(say('settingsUnavailable', locale(), { reason: reasonOf(error) })); },
    });
    return { client, settings };
  }

  async function read(uri: string): Promise<Reading> {
    const document = documents.get(uri);
    if (document === undefined || session === null) throw new Outdated();
    const { client } = session;
    const settings = await session.settings.of(uri);
    if (documents.get(uri) !== document) throw new Outdated();
    return { client, document, settings, analysis: documents.analysis(document, settings.config), locale: localeFor(settings, client.language) };
  }

  /** Changes that arrive together are published once, for the last of them. */
  function refresh({ uri, typedLine }: OpenDocument, typing: boolean): void {
    waiting.get(uri)?.();
    waiting.set(uri, host.schedule(0, () => {
      waiting.delete(uri);
      publish(uri, typing ? typedLine : null).catch((error: unknown) => {
        if (!(error instanceof Outdated)) connection.console.error(say('publishFailed', locale(), { reason: reasonOf(error) }));
      });
    }));
  }

  async function publish(uri: string, typedLine: number | null): Promise<void> {
    const reading = await read(uri);
    const { analysis, document: { version } } = reading;
    const options = diagnosticOptions(reading);
    publisher.publish<RuleFinding>({
      uri,
      findings: analysis.findings(),
      keyOf: ({ rule, messageId, data }) => JSON.stringify([rule.meta.id, messageId, data]),
      isTyped: ({ span }) => typedLine !== null && analysis.lines.lineAt(span.start) <= typedLine && typedLine <= analysis.lines.lineAt(span.end),
      send: (findings) => { send({ uri, version, diagnostics: findings.map((finding) => toDiagnostic(analysis, finding, options)) }); },
    });
  }

  function send(params: PublishDiagnosticsParams): void {
    connection.sendDiagnostics(params).catch(() => {
      // The client is gone; there is nobody to tell.
    });
  }

  function close(uri: string): void {
    waiting.get(uri)?.();
    waiting.delete(uri);
    publisher.close(uri);
    documents.close(uri);
    session?.settings.forget(uri);
  }

  connection.onInitialize((params) => {
    guard.enter('running');
    session = startSession(params);
    return INITIALIZE_RESULT;
  });
  connection.onShutdown(() => {
    guard.enter('shut-down');
    for (const { uri } of documents.all()) close(uri);
  });
  guard.notification(InitializedNotification.type, async () => {
    if (session?.client.registersConfiguration === true) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
  });
  guard.notification(DidChangeConfigurationNotification.type, ({ settings }) => {
    session?.settings.changed(settings);
    for (const document of documents.all()) refresh(document, false);
  });
  guard.notification(DidOpenTextDocumentNotification.type, ({ textDocument }) => { refresh(documents.open(textDocument), false); });
  guard.notification(DidChangeTextDocumentNotification.type, (params) => {
    const document = documents.change(params);
    if (document !== null) refresh(document, true);
  });
  guard.notification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    close(uri);
    send({ uri, diagnostics: [] });
  });
  registerFeatures({ guard, service, read });
  connection.listen();
}

const INITIALIZE_RESULT: InitializeResult = {
  capabilities: {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: '讲话稿' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, SOURCE_FIX_ALL] },
  },
  serverInfo: { name: 'policy-speech' },
};
