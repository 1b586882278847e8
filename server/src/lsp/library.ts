/**
 * What the server uses of the protocol's library. Of a CommonJS package the build makes a copy, hundreds of names long, for each module that
 * imports it as it starts: so all others import it from here.
 */
export type * from 'vscode-languageserver';
export {
  AbstractMessageWriter, CodeActionKind, CodeActionRequest, CodeActionResolveRequest, CodeActionTriggerKind, CodeLensRefreshRequest,
  CodeLensRequest, CompletionItemKind, CompletionRequest, CompletionResolveRequest, DefinitionRequest, DiagnosticSeverity,
  DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DocumentFormattingRequest, DocumentHighlightKind,
  DocumentHighlightRequest, DocumentLinkRequest, DocumentRangeFormattingRequest, DocumentSymbolRequest, ErrorCodes, ExecuteCommandRequest,
  FoldingRangeKind, FoldingRangeRequest, HoverRequest, InitializedNotification, InlayHintRefreshRequest, InlayHintRequest,
  InsertTextFormat, InsertTextMode, LSPErrorCodes, MarkupKind, MessageType, PositionEncodingKind, PrepareRenameRequest,
  ProtocolNotificationType, ProtocolRequestType, PublishDiagnosticsNotification, ReferencesRequest, RenameRequest, ResponseError,
  SelectionRangeRequest, SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest, ShowMessageNotification,
  SymbolKind, TextDocumentSyncKind, WorkspaceSymbolRequest,
} from 'vscode-languageserver';
