/** The document requests: each turns what the core knows of a document into what the protocol asks for. */
import {
  CodeActionRequest, CodeActionTriggerKind, DocumentHighlightKind, DocumentHighlightRequest, DocumentSymbolRequest,
  FoldingRangeKind, FoldingRangeRequest, HoverRequest, MarkupKind, ProtocolRequestType, type SelectionRange, SelectionRangeRequest,
} from './library';
import type { LanguageService } from '../languageService';
import type { Span } from '../text/span';
import { budgetAt } from './budget';
import { codeActions } from './codeActions';
import { type Places, toOffset, toRange, toSpan } from './convert';
import type { Guard } from './guard';
import { hoverText } from './hoverText';
import { createOutlineMemory } from './outlineResult';
import { OUTLINE_REQUEST, type OutlineParams, type OutlineResult } from './protocol';
import type { Reading } from './reading';
import { createSymbolMemory } from './symbols';

const outlineRequest = new ProtocolRequestType<OutlineParams, OutlineResult, never, void, void>(OUTLINE_REQUEST);

export interface FeatureOptions {
  readonly guard: Guard;
  readonly service: LanguageService;
  /** Rejects with `Outdated` if the document is not open, or changes before its settings have come. */
  readonly read: (uri: string) => Promise<Reading>;
}

export function registerFeatures({ guard, service, read }: FeatureOptions): void {
  const symbols = createSymbolMemory();
  guard.request(DocumentSymbolRequest.type, async ({ textDocument }) => {
    const { analysis, places, settings, locale } = await read(textDocument.uri);
    return symbols.toDocumentSymbols(service.symbols(analysis, { points: settings.inlinePoints }), { places, pace: settings, locale });
  });

  const outlines = createOutlineMemory();
  guard.request(outlineRequest, async ({ textDocument }) => {
    const { analysis, places, settings, locale, document } = await read(textDocument.uri);
    return outlines.toOutlineResult(places, service.outline(analysis), { version: document.version, settings, locale });
  });

  guard.request(FoldingRangeRequest.type, async ({ textDocument }) => {
    const { analysis } = await read(textDocument.uri);
    return service.folds(analysis).map(({ firstLine, lastLine, kind }) => ({
      startLine: firstLine,
      endLine: lastLine,
      ...(kind === 'furniture' ? { kind: FoldingRangeKind.Comment } : {}),
    }));
  });

  guard.request(SelectionRangeRequest.type, async ({ textDocument, positions }) => {
    const { analysis, places } = await read(textDocument.uri);
    const offsets = positions.map((position) => toOffset(places, position));
    return service.selections(analysis, offsets).map((chain) => nested(places, { start: 0, end: analysis.text.length }, chain));
  });

  guard.request(DocumentHighlightRequest.type, async ({ textDocument, position }) => {
    const { analysis, places } = await read(textDocument.uri);
    const spans = service.highlights(analysis, toOffset(places, position));
    return spans.map((span) => ({ range: toRange(places, span), kind: DocumentHighlightKind.Text }));
  });

  guard.request(HoverRequest.type, async ({ textDocument, position }) => {
    const { analysis, places, settings, locale, client } = await read(textDocument.uri);
    const facts = service.hover(analysis, toOffset(places, position));
    if (facts === null) return null;
    const text = hoverText(facts, settings, budgetAt(service.outline(analysis), facts.span, settings), locale);
    const contents = client.markdownHover
      ? { kind: MarkupKind.Markdown, value: text }
      : { kind: MarkupKind.PlainText, value: text.replace(/\*\*/g, '').replace(/\\([^\n])/g, '$1') };
    return { contents, range: toRange(places, facts.span) };
  });

  guard.request(CodeActionRequest.type, async ({ textDocument, range, context }) => {
    const reading = await read(textDocument.uri);
    return codeActions(service, reading, {
      span: toSpan(reading.places, range),
      only: context.only,
      asked: context.triggerKind !== CodeActionTriggerKind.Automatic,
    });
  });
}

/** The chain as the protocol nests it: the smallest range holds its parents. */
function nested(places: Places, text: Span, chain: readonly Span[]): SelectionRange {
  const whole: SelectionRange = { range: toRange(places, text) };
  return chain.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(places, span), ...(parent === undefined ? {} : { parent }) }),
    undefined,
  ) ?? whole;
}
