/** The requests of the clean-up and of formatting: options in, edits of one version of the document out. */
import { DocumentFormattingRequest, DocumentRangeFormattingRequest, ProtocolRequestType } from './library';
import { decodeCleanOptions } from '../clean/options';
import { textBlocks } from '../text/textBlocks';
import { placesOf, toSpan, toTextEdits } from './convert';
import type { FeatureOptions } from './features';
import { CLEAN_REQUEST, type CleanParams, type CleanResult } from './protocol';

const cleanRequest = new ProtocolRequestType<CleanParams, CleanResult, never, void, void>(CLEAN_REQUEST);

export function registerCleaning({ guard, service, read }: FeatureOptions): void {
  guard.request(cleanRequest, async ({ textDocument, range, text, options }) => {
    const { analysis, document, places, client } = await read(textDocument.uri);
    const { version } = document;
    const wanted = decodeCleanOptions(options);
    if (text !== undefined) {
      const pasted = placesOf(textBlocks(text), client.encoding);
      return { version, edits: toTextEdits(pasted, service.cleaningEditsOf(text, wanted, analysis.markdown)) };
    }
    const span = range === undefined ? undefined : toSpan(places, range);
    return { version, edits: toTextEdits(places, service.cleaningEdits(analysis, wanted, span)) };
  });

  guard.request(DocumentFormattingRequest.type, async ({ textDocument }) => {
    const { analysis, places, settings } = await read(textDocument.uri);
    return toTextEdits(places, service.formattingEdits(analysis, settings.config));
  });

  guard.request(DocumentRangeFormattingRequest.type, async ({ textDocument, range }) => {
    const { analysis, places, settings } = await read(textDocument.uri);
    return toTextEdits(places, service.formattingEdits(analysis, settings.config, toSpan(places, range)));
  });
}
