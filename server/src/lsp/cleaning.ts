/** The requests of the clean-up and of formatting: options in, edits of one version of the document out. */
import { DocumentFormattingRequest, DocumentRangeFormattingRequest, ProtocolRequestType } from 'vscode-languageserver';
import { decodeCleanOptions } from '../clean/options';
import { createLineIndex } from '../text/lineIndex';
import { toSpan, toTextEdits } from './convert';
import type { FeatureOptions } from './features';
import { CLEAN_REQUEST, type CleanParams, type CleanResult } from './protocol';

const cleanRequest = new ProtocolRequestType<CleanParams, CleanResult, never, void, void>(CLEAN_REQUEST);

export function registerCleaning({ guard, service, read }: FeatureOptions): void {
  guard.request(cleanRequest, async ({ textDocument, range, text, options }) => {
    const { analysis, document } = await read(textDocument.uri);
    const { version } = document;
    const wanted = decodeCleanOptions(options);
    if (text !== undefined) return { version, edits: toTextEdits(createLineIndex(text), service.cleaningEditsOf(text, wanted, analysis.markdown)) };
    const span = range === undefined ? undefined : toSpan(analysis.lines, range);
    return { version, edits: toTextEdits(analysis.lines, service.cleaningEdits(analysis, wanted, span)) };
  });

  guard.request(DocumentFormattingRequest.type, async ({ textDocument }) => {
    const { analysis, settings } = await read(textDocument.uri);
    return toTextEdits(analysis.lines, service.formattingEdits(analysis, settings.config));
  });

  guard.request(DocumentRangeFormattingRequest.type, async ({ textDocument, range }) => {
    const { analysis, settings } = await read(textDocument.uri);
    return toTextEdits(analysis.lines, service.formattingEdits(analysis, settings.config, toSpan(analysis.lines, range)));
  });
}
