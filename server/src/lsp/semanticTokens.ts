/** Tokens of the core → LSP semantic tokens: whole, of a range, or what has changed since the last time. */
import { SemanticTokensDeltaRequest, type SemanticTokensLegend, SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver';
import { type SemanticToken, TOKEN_LEVELS, TOKEN_TYPES, type TokenType } from '../features/semanticTokens';
import { type Places, toSpan } from './convert';
import type { FeatureOptions } from './features';
import type { TokenMemory } from './tokenDelta';

/** Names that the manifest describes and maps to colours. */
export const TOKEN_NAMES: Readonly<Record<TokenType, string>> = {
  salutation: 'speechSalutation',
  marker: 'speechMarker',
  heading: 'speechHeading',
  lead: 'speechLead',
  setPhrase: 'speechSetPhrase',
  figure: 'speechFigure',
  quotation: 'speechQuotation',
  placeholder: 'speechPlaceholder',
};

export const TOKEN_LEGEND: SemanticTokensLegend = {
  tokenTypes: TOKEN_TYPES.map((type) => TOKEN_NAMES[type]),
  tokenModifiers: Array.from({ length: TOKEN_LEVELS }, (_, index) => `level${String(index + 1)}`),
};

/** Registers the requests. The memory is to forget documents that are closed. */
export function registerSemanticTokens({ guard, service, read }: FeatureOptions, memory: TokenMemory): void {
  guard.request(SemanticTokensRequest.type, async ({ textDocument: { uri } }) => {
    const { analysis, places } = await read(uri);
    return memory.whole(uri, encoded(service.tokens(analysis), places));
  });

  guard.request(SemanticTokensDeltaRequest.type, async ({ textDocument: { uri }, previousResultId }) => {
    const { analysis, places } = await read(uri);
    return memory.changes(uri, previousResultId, encoded(service.tokens(analysis), places));
  });

  guard.request(SemanticTokensRangeRequest.type, async ({ textDocument: { uri }, range }) => {
    const { analysis, places } = await read(uri);
    return { data: encoded(service.tokens(analysis, toSpan(places, range)), places) };
  });
}

/** Five numbers a token, the place counted from the token before. A token lies within its line, so its length is that of its columns. */
function encoded(tokens: readonly SemanticToken[], places: Places): number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { span, type, level } of tokens) {
    const start = places.position(span.start);
    const length = places.position(span.end).character - start.character;
    const column = start.line === last.line ? start.character - last.character : start.character;
    data.push(start.line - last.line, column, length, TOKEN_TYPES.indexOf(type), level === 0 ? 0 : 1 << (level - 1));
    last = start;
  }
  return data;
}
