/** Open documents, each with the analysis of its present version. */
import type { DidChangeTextDocumentParams, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis';
import type { RuleConfig } from '../lint/ruleConfig';
import { typedLine } from './typedLine';

/** An open document at one version; another version is another object. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly markdown: boolean;
  /** The line being typed, if the last change was typing; zero-based. */
  readonly typedLine: number | null;
}

export type Analyser = (text: string, options: { readonly markdown: boolean; readonly config: RuleConfig }) => Analysis;

export interface Documents {
  open(item: TextDocumentItem): OpenDocument;
  /** Null if the document is not open. */
  change(params: DidChangeTextDocumentParams): OpenDocument | null;
  close(uri: string): void;
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
  /** The analysis of a document; made once a version and configuration. */
  analysis(document: OpenDocument, config: RuleConfig): Analysis;
}

interface Entry {
  readonly buffer: TextDocument;
  readonly document: OpenDocument;
  made: { readonly config: RuleConfig; readonly analysis: Analysis } | null;
}

export function createDocuments(analyse: Analyser): Documents {
  const entries = new Map<string, Entry>();

  function keep(buffer: TextDocument, markdown: boolean, line: number | null): OpenDocument {
    const document = { uri: buffer.uri, version: buffer.version, text: buffer.getText(), markdown, typedLine: line };
    entries.set(buffer.uri, { buffer, document, made: null });
    return document;
  }

  return {
    open({ uri, languageId, version, text }) {
      return keep(TextDocument.create(uri, languageId, version, text), isMarkdown(uri, languageId), null);
    },
    change({ textDocument, contentChanges }) {
      const entry = entries.get(textDocument.uri);
      if (entry === undefined) return null;
      const buffer = TextDocument.update(entry.buffer, contentChanges, textDocument.version);
      return keep(buffer, entry.document.markdown, typedLine(contentChanges));
    },
    close: (uri) => void entries.delete(uri),
    get: (uri) => entries.get(uri)?.document,
    all: () => [...entries.values()].map((entry) => entry.document),
    analysis(document, config) {
      const entry = entries.get(document.uri);
      const current = entry?.document === document;
      if (current && entry.made?.config === config) return entry.made.analysis;
      const analysis = analyse(document.text, { markdown: document.markdown, config });
      if (current) entry.made = { config, analysis };
      return analysis;
    },
  };
}

/** By language, or by the name where the editor calls it something else. */
function isMarkdown(uri: string, languageId: string): boolean {
  return languageId === 'markdown' || /\.(?:md|markdown)$/i.test(uri.replace(/[?#].*$/, ''));
}
