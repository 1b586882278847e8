/** Tokens of the core → LSP semantic tokens: whole, of a range, or what has changed since the last time. */
import { type Position, SemanticTokensDeltaRequest, type SemanticTokensLegend, SemanticTokensRangeRequest, SemanticTokensRequest } from './library';
import { type SemanticToken, type SpeechTokens, TOKEN_LEVELS, TOKEN_TYPES, type TokenType } from '../features/semanticTokens';
import type { Offset } from '../text/span';
import { type Places, type PositionEncoding, toSpan } from './convert';
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
  const all = createEncoder();

  guard.request(SemanticTokensRequest.type, async ({ textDocument: { uri } }) => {
    const { analysis, places } = await read(uri);
    return memory.whole(uri, all(service.speechTokens(analysis), places));
  });

  guard.request(SemanticTokensDeltaRequest.type, async ({ textDocument: { uri }, previousResultId }) => {
    const { analysis, places } = await read(uri);
    return memory.changes(uri, previousResultId, all(service.speechTokens(analysis), places));
  });

  guard.request(SemanticTokensRangeRequest.type, async ({ textDocument: { uri }, range }) => {
    const { analysis, places } = await read(uri);
    return { data: encoded(service.tokens(analysis, toSpan(places, range)), places, 0, { line: 0, character: 0 }).data };
  });
}

/** Tokens as numbers; places count from where the stretch that holds them begins. */
interface Encoded {
  readonly data: readonly number[];
  /** Of the last token. */
  readonly last: Position;
}

/** Five numbers a token, the place counted from the token before. A token lies within its line, so its length is that of its columns. */
function encoded(tokens: readonly SemanticToken[], places: Places, start: Offset, from: Position): Encoded {
  const data: number[] = [];
  let last = from;
  for (const { span, type, level } of tokens) {
    const at = places.position(start + span.start);
    const length = places.position(start + span.end).character - at.character;
    data.push(...step(last, at), length, TOKEN_TYPES.indexOf(type), level === 0 ? 0 : 1 << (level - 1));
    last = at;
  }
  return { data, last: between(from, last) };
}

/** Encodes whole documents; the numbers of a speech stay the same wherever it moves. */
function createEncoder(): (speeches: readonly SpeechTokens[], places: Places) => number[] {
  const known = new WeakMap<readonly SemanticToken[], Encoded & { readonly encoding: PositionEncoding }>();
  return (speeches, places) => {
    const { encoding } = places;
    const all: number[] = [];
    let last: Position = { line: 0, character: 0 };
    for (const { start, tokens } of speeches) {
      if (tokens.length === 0) continue;
      const from = places.position(start);
      const before = known.get(tokens);
      const own = before?.encoding === encoding ? before : { ...encoded(tokens, places, start, from), encoding };
      known.set(tokens, own);
      const [line = 0, character = 0] = own.data;
      all.push(...step(last, after(from, { line, character })));
      for (let i = 2; i < own.data.length; i++) all.push(own.data[i] ?? 0);
      last = after(from, own.last);
    }
    return all;
  };
}

/** The way from one place to a later one, as the protocol counts it: columns from zero on another line. */
function step(from: Position, to: Position): readonly [lines: number, columns: number] {
  const { line, character } = between(from, to);
  return [line, character];
}

function between(from: Position, to: Position): Position {
  return { line: to.line - from.line, character: to.line === from.line ? to.character - from.character : to.character };
}

function after(from: Position, { line, character }: Position): Position {
  return { line: from.line + line, character: line === 0 ? from.character + character : character };
}
