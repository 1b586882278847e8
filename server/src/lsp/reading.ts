/** What the handlers of one document go by: its analysis and settings, and what the client can take. */
import { CodeActionKind, type InitializeParams } from './library';
import type { Analysis } from '../analysis';
import type { Locale } from '../l10n/messages';
import { chooseEncoding, type Places, type PositionEncoding } from './convert';
import type { OpenDocument } from './documents';
import type { InitializationOptions } from './protocol';
import type { ServerSettings } from './settings';

export const SOURCE_FIX_ALL = `${CodeActionKind.SourceFixAll}.policy-speech`;

/** What the client can take and what it told at the start. */
export interface ClientFacts {
  /** What positions to and from the client count in. */
  readonly encoding: PositionEncoding;
  /** Display language of the editor. */
  readonly language: string | undefined;
  /** URI of the folder of the rule pages, without a final slash. */
  readonly rulePages: string | undefined;
  /** Command of the client that opens the page of the rule whose id it is given. */
  readonly openRulePageCommand: string | undefined;
  /** Command of the client that switches the rule off whose id it is given. */
  readonly disableRuleCommand: string | undefined;
  /** Command of the client that shows the clean-up of the selection or draft before it is made. */
  readonly cleanCommand: string | undefined;
  /** Command of the client that shows the lengths of all parts. */
  readonly showLengthsCommand: string | undefined;
  /** Reads configuration files for the server. */
  readonly readsConfigFiles: boolean;
  /** Folders of the workspace, as URIs; at the start. */
  readonly workspaceFolders: readonly string[];
  /** Tells when folders are added to the workspace. */
  readonly changesWorkspaceFolders: boolean;
  /** Lets the server register for changes of files. */
  readonly watchesFiles: boolean;
  /** Shows related places of a diagnostic. */
  readonly related: boolean;
  /** Takes edits bound to a version. */
  readonly documentChanges: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  /** Takes places to fill in. */
  readonly snippetCompletion: boolean;
  /** Shows something beside the label of a completion. */
  readonly completionLabelDetails: boolean;
  /** Takes links as definitions, which know where they lead from. */
  readonly definitionLinks: boolean;
  /** Can be told to ask for inlay hints and code lenses again. */
  readonly refreshes: { readonly inlayHints: boolean; readonly codeLenses: boolean };
  /** Applies edits that the server sends. */
  readonly appliesEdits: boolean;
  /** Asks for the edit of a code action when it is chosen. */
  readonly resolvesEdits: boolean;
  /** Can be asked for settings. */
  readonly configuration: boolean;
  /** Lets the server register for changes of settings. */
  readonly registersConfiguration: boolean;
}

/** A document with all that its requests need. */
export interface Reading {
  readonly document: OpenDocument;
  readonly settings: ServerSettings;
  readonly analysis: Analysis;
  /** Of the document's text. */
  readonly places: Places;
  readonly locale: Locale;
  readonly client: ClientFacts;
}

export function clientFacts(params: InitializeParams, hostRulePages: string | undefined): ClientFacts {
  const { capabilities } = params;
  const options = initializationOptions(params);
  const completion = capabilities.textDocument?.completion?.completionItem;
  return {
    encoding: chooseEncoding(capabilities.general?.positionEncodings),
    language: options.locale ?? params.locale,
    rulePages: (options.rulePages ?? hostRulePages)?.replace(/\/+$/, ''),
    openRulePageCommand: options.openRulePageCommand,
    disableRuleCommand: options.disableRuleCommand,
    cleanCommand: options.cleanCommand,
    showLengthsCommand: options.showLengthsCommand,
    readsConfigFiles: options.readsConfigFiles ?? false,
    workspaceFolders: workspaceFolders(params),
    changesWorkspaceFolders: capabilities.workspace?.workspaceFolders ?? false,
    watchesFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    related: capabilities.textDocument?.publishDiagnostics?.relatedInformation ?? false,
    documentChanges: capabilities.workspace?.workspaceEdit?.documentChanges ?? false,
    markdownHover: capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    markdownCompletion: completion?.documentationFormat?.includes('markdown') ?? false,
    snippetCompletion: completion?.snippetSupport ?? false,
    completionLabelDetails: completion?.labelDetailsSupport ?? false,
    definitionLinks: capabilities.textDocument?.definition?.linkSupport ?? false,
    refreshes: {
      inlayHints: capabilities.workspace?.inlayHint?.refreshSupport ?? false,
      codeLenses: capabilities.workspace?.codeLens?.refreshSupport ?? false,
    },
    appliesEdits: capabilities.workspace?.applyEdit ?? false,
    resolvesEdits: capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false,
    configuration: capabilities.workspace?.configuration ?? false,
    registersConfiguration: capabilities.workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
  };
}

/** The options that can be read; one of the wrong type counts as not given. */
export function initializationOptions(params: InitializeParams): Omit<InitializationOptions, 'settings' | 'ownSnippets'> & { readonly settings?: unknown; readonly ownSnippets?: unknown } {
  const raw: unknown = params.initializationOptions;
  if (typeof raw !== 'object' || raw === null) return {};
  const text = (key: string): Record<string, string> => {
    const value: unknown = Reflect.get(raw, key);
    return typeof value === 'string' && value !== '' ? { [key]: value } : {};
  };
  return {
    ...text('locale'), ...text('rulePages'), ...text('openRulePageCommand'), ...text('disableRuleCommand'), ...text('cleanCommand'), ...text('showLengthsCommand'),
    readsConfigFiles: Reflect.get(raw, 'readsConfigFiles') === true,
    settings: Reflect.get(raw, 'settings'),
    ownSnippets: Reflect.get(raw, 'ownSnippets'),
  };
}

function workspaceFolders({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null) return workspaceFolders.map(({ uri }) => uri);
  return rootUri === null || rootUri === undefined ? [] : [rootUri];
}
