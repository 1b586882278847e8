/** The language server as a function of a connection and its host: capabilities, documents, findings. */
import {
  CodeActionKind, CodeLensRefreshRequest, type Connection, type Diagnostic, DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, type InitializeResult, InitializedNotification, InlayHintRefreshRequest, PositionEncodingKind,
  ProtocolRequestType, PublishDiagnosticsNotification, type PublishDiagnosticsParams, TextDocumentSyncKind,
} from './library';
import type { Analysis } from '../analysis';
import type { Locale } from '../l10n/messages';
import { createLanguageService } from '../languageService';
import type { RuleFinding } from '../lint/runRules';
import { createIntlCutter, type DistantCutter } from '../text/segmenter';
import { createWordSource } from '../text/wordSource';
import { registerCleaning } from './cleaning';
import { registerCompletion, triggerCharacters } from './completion';
import { placesOf, type PositionEncoding } from './convert';
import { createDiagnosticMemory, keyOf } from './diagnosticMemory';
import { diagnosticOptions } from './diagnostics';
import { createDocuments, type OpenDocument } from './documents';
import { registerFeatures } from './features';
import { registerCodeLenses } from './codeLenses';
import { createFinalChecks, toFinalCheckResult } from './finalCheck';
import { createGuard, Outdated } from './guard';
import { registerInlayHints } from './inlayHints';
import { createLatest } from './latest';
import { registerNavigation } from './navigation';
import { FINAL_CHECK_REQUEST, type FinalCheckParams, type FinalCheckResult } from './protocol';
import { createPublisher, type Schedule } from './publisher';
import { initializationOptions, type Reading, SOURCE_FIX_ALL } from './reading';
import { EDIT_COMMAND_IDS, REFACTOR_MOVE, registerRefactorings } from './refactorings';
import { registerRename } from './rename';
import { registerSemanticTokens, TOKEN_LEGEND } from './semanticTokens';
import { createSession, type ReadTextFile, type Session } from './session';
import { localeFor } from './settings';
import { createOwnTexts, ownTexts, registerSnippets } from './snippets';
import { registerSpeaking } from './speaking';
import { createTermIndex } from './termIndex';
import { createTokenMemory } from './tokenDelta';
import { reasonOf, say } from './wording';
import { createWorkspaceDrafts, type DraftFiles } from './workspaceDrafts';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** What the server needs of the place it runs in. */
export interface ServerHost {
  readonly schedule: Schedule;
  /** URI of the folder of the rule pages, without a final slash; the client may name another. */
  readonly rulePages?: string;
  /** Reads configuration files with `file:` URIs; without it the client is asked. */
  readonly readTextFile?: ReadTextFile;
  /** Finds the drafts in the folders of the workspace; without it only open drafts are known. */
  readonly draftFiles?: DraftFiles;
  /** Cuts words off the typing path, where the place has something better than the JavaScript engine's own cutter. */
  readonly words?: DistantCutter;
}

type Published = Omit<PublishDiagnosticsParams, 'diagnostics'> & { readonly diagnostics: readonly Diagnostic[] };

const finalCheckRequest = new ProtocolRequestType<FinalCheckParams, FinalCheckResult | null, never, void, void>(FINAL_CHECK_REQUEST);

export interface RunningServer {
  /** Whether the client has said that it is about to go. */
  isShutDown(): boolean;
}

/** Registers all handlers and listens. Never throws later on: what fails is logged and answered. */
export function startServer(connection: Connection, host: ServerHost): RunningServer {
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
  const words = createWordSource({
    near: createIntlCutter(),
    distant: host.words,
    onArrival: (uris) => {
      for (const uri of uris) {
        documents.renew(uri);
        const document = documents.get(uri);
        if (document !== undefined) refresh(document, true);
      }
    },
    onFailure: (error) => { connection.console.info(say('wordsUnavailable', locale(), { reason: reasonOf(error) })); },
  });
  const encoding = (): PositionEncoding => session?.client.encoding ?? PositionEncodingKind.UTF16;
  const documents = createDocuments({
    analyse: ({ uri, blocks, markdown }, config, before) =>
      service.analyse(blocks, { markdown, config, words: words.cutterFor(uri), ...(before === undefined ? {} : { before }) }),
    checkAgain: (analysis, { uri }, config) => service.checkAgain(analysis, { config, words: words.cutterFor(uri) }),
  }, encoding);
  const drafts = createWorkspaceDrafts({ open: documents.all, folders: () => session?.workspaceFolders() ?? [], files: host.draftFiles });
  const terms = createTermIndex({ drafts, cutter: host.words, schedule: host.schedule });
  const own = createOwnTexts();
  const diagnostics = createDiagnosticMemory();
  const publisher = createPublisher(host.schedule);
  const guard = createGuard(connection, locale);
  const finalChecks = createFinalChecks();
  const tokens = createTokenMemory();
  const latest = createLatest(host.schedule);

  async function read(uri: string): Promise<Reading> {
    const document = documents.get(uri);
    if (document === undefined || session === null) throw new Outdated();
    const { client } = session;
    const settings = finalChecks.settings(uri, await session.settings.of(uri));
    if (documents.get(uri) !== document) throw new Outdated();
    const analysis = documents.analysis(document, settings.config);
    const places = placesOf(document.blocks, client.encoding);
    return { client, document, settings, analysis, places, locale: localeFor(settings, client.language) };
  }

  /**
   * Changes that arrive together are published once, for the last of them; and whoever asks about the new text, or types on,
   * is served before the rules look at it.
   */
  function refresh({ uri, typedLine }: OpenDocument, typing: boolean): void {
    latest.run(uri, async (pause) => {
      await pause();
      const reading = await read(uri);
      await pause();
      publish(reading, typing ? typedLine : null);
    }).catch((error: unknown) => {
      if (!(error instanceof Outdated)) connection.console.error(say('publishFailed', locale(), { reason: reasonOf(error) }));
    });
  }

  /** Settings or configuration files have changed. */
  function refreshAll(pushed: unknown): void {
    session?.settings.changed(pushed);
    for (const document of documents.all()) refresh(document, false);
    askAgain();
  }

  /** What the client has of hints and lenses is out of date, though no document has changed. */
  function askAgain(): void {
    const { inlayHints = false, codeLenses = false } = session?.client.refreshes ?? {};
    const methods = [...(inlayHints ? [InlayHintRefreshRequest.method] : []), ...(codeLenses ? [CodeLensRefreshRequest.method] : [])];
    for (const method of methods) {
      connection.sendRequest(method).catch(() => {
        // The client is gone; there is nobody to ask.
      });
    }
  }

  function publish(reading: Reading, typedLine: number | null): void {
    const { analysis, document: { uri, version } } = reading;
    publisher.publish({
      uri,
      findings: diagnostics.shown(analysis.placedFindings(), diagnosticOptions(reading)),
      keyOf: diagnostics.keyOf,
      isTyped: ({ range }) => typedLine !== null && range.start.line <= typedLine && typedLine <= range.end.line,
      send: (shown, late) => {
        send({ uri, version, diagnostics: shown });
        if (late) askAgain();
      },
    });
  }

  /** Hints wait as findings do: what is new on the line being typed is not shown yet. */
  function isHeldBack({ analysis, document: { uri, typedLine } }: Reading, finding: RuleFinding): boolean {
    return isOnLine(analysis, finding, typedLine) && !publisher.isShown(uri, keyOf(finding));
  }

  function send(params: Published): void {
    // By name, not by type: the types of the library want a list that may be changed.
    connection.sendNotification(PublishDiagnosticsNotification.method, params).catch(() => {
      // The client is gone; there is nobody to tell.
    });
  }

  function close(uri: string): void {
    latest.callOff(uri);
    publisher.close(uri);
    finalChecks.set(uri, false);
    words.forget(uri);
    tokens.forget(uri);
    documents.close(uri);
    session?.settings.forget(uri);
  }

  connection.onInitialize((params) => {
    guard.enter('running');
    session = createSession({ connection, params, locale, rulePages: host.rulePages, readTextFile: host.readTextFile });
    own.replace(ownTexts(initializationOptions(params).ownSnippets));
    return initializeResult(session.client.encoding, session.settings.base.completionTriggers, locale());
  });
  connection.onShutdown(() => {
    guard.enter('shut-down');
    for (const { uri } of documents.all()) close(uri);
    terms.close();
  });
  guard.notification(InitializedNotification.type, () => session?.listen(() => {
    session?.configFiles.forget();
    refreshAll(null);
  }));
  guard.notification(DidChangeConfigurationNotification.type, ({ settings }) => { refreshAll(settings); });
  guard.notification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    session?.configFiles.changed(changes.map(({ uri }) => uri));
    refreshAll(null);
  });
  guard.notification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    // A client that watches no files: opening a draft is the time to look whether one has changed.
    if (session?.client.watchesFiles === false) session.configFiles.forget();
    refresh(documents.open(textDocument), false);
  });
  guard.notification(DidChangeTextDocumentNotification.type, (params) => {
    const document = documents.change(params);
    if (document !== null) refresh(document, true);
  });
  guard.notification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    close(uri);
    send({ uri, diagnostics: [] });
  });
  guard.request(finalCheckRequest, async ({ textDocument: { uri }, on }) => {
    const document = documents.get(uri);
    if (document === undefined) throw new Outdated();
    if (finalChecks.set(uri, on)) {
      refresh(document, false);
      askAgain();
    }
    return on ? toFinalCheckResult(service, await read(uri)) : null;
  });
  registerFeatures({ guard, service, read });
  registerCleaning({ guard, service, read });
  registerSpeaking({ guard, service, read });
  registerInlayHints({ guard, service, read, isHeldBack });
  registerCodeLenses({ guard, service, read });
  registerNavigation({ guard, service, read });
  registerRename({ guard, service, read });
  registerSemanticTokens({ guard, service, read }, tokens);
  registerWorkspaceSymbols({ guard, service, drafts, encoding });
  registerRefactorings({ connection, guard, service, read, locale });
  registerSnippets({ guard, service, read, settings: () => session?.settings.base ?? null, own });
  registerCompletion({ guard, service, read, own, terms, client: () => session?.client ?? null });
  connection.listen();
  return { isShutDown: () => guard.state() === 'shut-down' };
}

/** @param line zero-based; null for none */
function isOnLine({ lines }: Analysis, { span }: RuleFinding, line: number | null): boolean {
  return line !== null && lines.lineAt(span.start) <= line && line <= lines.lineAt(span.end);
}

const initializeResult = (positionEncoding: PositionEncoding, triggers: readonly string[], locale: Locale): InitializeResult => ({
  capabilities: {
    positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: say('speech', locale) },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    inlayHintProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: triggerCharacters(triggers), resolveProvider: true, completionItem: { labelDetailsSupport: true } },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, REFACTOR_MOVE, SOURCE_FIX_ALL], resolveProvider: true },
    executeCommandProvider: { commands: [...EDIT_COMMAND_IDS] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
  serverInfo: { name: 'policy-speech' },
});
