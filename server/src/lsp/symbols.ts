/** Symbol nodes → LSP document symbols. */
import { type DocumentSymbol, SymbolKind } from './library';
import { type SpeechSymbol, symbolAtPlace, type SymbolNode } from '../features/documentSymbols';
import type { Locale } from '../l10n/messages';
import type { PartKind } from '../outline/parts';
import { type Pace, speakingMinutes } from '../text/speakingTime';
import { type Places, toRange } from './convert';
import { lengthText } from './lengthText';
import { createLineMemory, movedRange } from './lineMemory';
import { listOf, type Piece } from './pieces';
import { say } from './wording';

/** Kinds whose icons the editor shows in the colour of text, as a file, words or a block of lines. */
export const SYMBOL_KINDS: Readonly<Record<PartKind, SymbolKind>> = {
  speech: SymbolKind.File,
  salutation: SymbolKind.String,
  opening: SymbolKind.Constant,
  section: SymbolKind.Constant,
  point: SymbolKind.Key,
  closing: SymbolKind.Constant,
};

export interface SymbolView {
  readonly places: Places;
  readonly pace: Pace;
  readonly locale: Locale;
}

export interface SymbolMemory {
  toDocumentSymbols(speeches: readonly SpeechSymbol[], view: SymbolView): DocumentSymbol[];
}

export function createSymbolMemory(): SymbolMemory {
  const memory = createLineMemory<Piece<DocumentSymbol>>((symbols, by) => symbols.map((symbol) => moved(symbol, by)));
  return {
    toDocumentSymbols(speeches, view) {
      const { places, pace, locale } = view;
      const besides = [places.encoding, pace.charactersPerMinute, pace.pauses, locale].join(' ');
      return listOf(speeches.map((speech) => memory.of(speech.node, places.position(speech.start), besides, () => [toDocumentSymbol(symbolAtPlace(speech), view)])));
    },
  };
}

function toDocumentSymbol(node: SymbolNode, view: SymbolView): DocumentSymbol {
  const { places, pace, locale } = view;
  const { spoken } = node;
  return {
    name: labelOf(node.kind, node.name, locale),
    ...(spoken === null ? {} : { detail: lengthText(spoken.characters, speakingMinutes(spoken, pace), locale) }),
    kind: SYMBOL_KINDS[node.kind],
    range: toRange(places, node.span),
    selectionRange: toRange(places, node.selection),
    children: node.children.map((child) => toDocumentSymbol(child, view)),
  };
}

function moved({ children = [], ...symbol }: DocumentSymbol, by: number): DocumentSymbol {
  return {
    ...symbol,
    range: movedRange(symbol.range, by),
    selectionRange: movedRange(symbol.selectionRange, by),
    children: children.map((child) => moved(child, by)),
  };
}

/** What a part is called; never empty, as the editor refuses a symbol without a name. */
export function labelOf(kind: PartKind, label: string, locale: Locale): string {
  if (label !== '') return label;
  return say(kind === 'opening' || kind === 'closing' ? kind : 'untitled', locale);
}
