/** Ways through a draft: links, definition and references of words that point to a part of the speech. */
import { DefinitionRequest, type DocumentLink, DocumentLinkRequest, type Location, type LocationLink, ReferencesRequest } from './library';
import type { PointPlace } from '../features/references';
import { toOffset, toRange } from './convert';
import type { FeatureOptions } from './features';
import type { Reading } from './reading';

export function registerNavigation({ guard, service, read }: FeatureOptions): void {
  guard.request(DocumentLinkRequest.type, async ({ textDocument }) => {
    const reading = await read(textDocument.uri);
    return service.links(reading.analysis).map(({ span, target }): DocumentLink => ({
      range: toRange(reading.places, span),
      target: addressOf(reading, target),
      tooltip: reading.analysis.text.slice(target.span.start, target.span.end),
    }));
  });

  guard.request(DefinitionRequest.type, async ({ textDocument, position }): Promise<Location[] | LocationLink[] | null> => {
    const reading = await read(textDocument.uri);
    const { analysis, places, document: { uri }, client } = reading;
    const found = service.definition(analysis, toOffset(places, position));
    if (found === null) return null;
    if (!client.definitionLinks) return found.targets.map(({ selection }) => ({ uri, range: toRange(places, selection) }));
    return found.targets.map(({ span, selection }) => ({
      originSelectionRange: toRange(places, found.origin),
      targetUri: uri,
      targetRange: toRange(places, span),
      targetSelectionRange: toRange(places, selection),
    }));
  });

  guard.request(ReferencesRequest.type, async ({ textDocument, position, context }) => {
    const { analysis, places, document: { uri } } = await read(textDocument.uri);
    const spans = service.references(analysis, toOffset(places, position), { declaration: context.includeDeclaration });
    return spans.map((span) => ({ uri, range: toRange(places, span) }));
  });
}

/** The place as a URI, with line and column from 1. */
function addressOf({ document: { uri }, places }: Reading, { selection }: PointPlace): string {
  const { line, character } = places.position(selection.start);
  return `${uri.replace(/#.*$/, '')}#L${String(line + 1)},${String(character + 1)}`;
}
