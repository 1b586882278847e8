/** Open documents, each with the analysis of its present version. */
import type { DidChangeTextDocumentParams, TextDocumentItem } from './library';
import type { Analysis } from '../analysis';
import type { RuleConfig } from '../lint/ruleConfig';
import { type TextBlocks, textBlocks } from '../text/textBlocks';
import { applyChanges } from './contentChanges';
import type { PositionEncoding } from './convert';
import { typedLine } from './typedLine';

/** An open document at one version; another version is another object. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly blocks: TextBlocks;
  readonly markdown: boolean;
  /** The line being typed, if the last change was typing; zero-based. */
  readonly typedLine: number | null;
}

export interface Analyser {
  /** @param before of an earlier version, if there is one */
  analyse(document: OpenDocument, config: RuleConfig, before: Analysis | undefined): Analysis;
  /** The same version, its findings to be computed anew. */
  checkAgain(analysis: Analysis, document: OpenDocument, config: RuleConfig): Analysis;
}

export interface Documents {
  open(item: TextDocumentItem): OpenDocument;
  /** Null if the document is not open. */
  change(params: DidChangeTextDocumentParams): OpenDocument | null;
  close(uri: string): void;
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
  /** The analysis of a document; made once a version and configuration. */
  analysis(document: OpenDocument, config: RuleConfig): Analysis;
  /** What is known of words has changed: the findings of the document are to be computed anew. */
  renew(uri: string): void;
}

interface Entry {
  readonly document: OpenDocument;
  /** The last analysis of an earlier version. */
  readonly before: Analysis | undefined;
  made: { readonly config: RuleConfig; readonly analysis: Analysis; readonly current: boolean } | null;
}

/** @param encoding what ranges of changes count in */
export function createDocuments(analyser: Analyser, encoding: () => PositionEncoding): Documents {
  const entries = new Map<string, Entry>();

  function keep(document: OpenDocument): OpenDocument {
    const last = entries.get(document.uri);
    entries.set(document.uri, { document, before: last?.made?.analysis ?? last?.before, made: null });
    return document;
  }

  return {
    open({ uri, languageId, version, text }) {
      return keep(openDocument({ uri, version, blocks: textBlocks(text), markdown: isMarkdown(uri, languageId), typedLine: null }));
    },
    change({ textDocument: { uri, version }, contentChanges }) {
      const before = entries.get(uri)?.document;
      if (before === undefined) return null;
      const blocks = applyChanges(before.blocks, contentChanges, encoding());
      return keep(openDocument({ uri, version, blocks, markdown: before.markdown, typedLine: typedLine(contentChanges) }));
    },
    close: (uri) => void entries.delete(uri),
    get: (uri) => entries.get(uri)?.document,
    all: () => [...entries.values()].map((entry) => entry.document),
    analysis(document, config) {
      const entry = entries.get(document.uri);
      const made = entry?.document === document ? entry.made : null;
      if (made?.current === true && made.config === config) return made.analysis;
      const analysis = made === null ? analyser.analyse(document, config, entry?.before) : analyser.checkAgain(made.analysis, document, config);
      if (entry?.document === document) entry.made = { config, analysis, current: true };
      return analysis;
    },
    renew(uri) {
      const entry = entries.get(uri);
      if (entry !== undefined && entry.made !== null) entry.made = { ...entry.made, current: false };
    },
  };
}

function openDocument(parts: Omit<OpenDocument, 'text'>): OpenDocument {
  return {
    ...parts,
    get text() {
      return parts.blocks.text;
    },
  };
}

/** By language, or by the name where the editor calls it something else. */
function isMarkdown(uri: string, languageId: string): boolean {
  return languageId === 'markdown' || isMarkdownName(uri);
}

/** Whether the URI is that of a Markdown file. */
export function isMarkdownName(uri: string): boolean {
  return /\.(?:md|markdown)$/i.test(uri.replace(/[?#].*$/, ''));
}
