/** Symbol nodes → LSP document symbols. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { SymbolNode } from '../features/documentSymbols';
import type { Locale } from '../l10n/messages';
import type { PartKind } from '../outline/parts';
import { type Pace, speakingMinutes } from '../text/speakingTime';
import { type Places, toRange } from './convert';
import { lengthText } from './lengthText';
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

export function toDocumentSymbols(
  places: Places, nodes: readonly SymbolNode[], pace: Pace, locale: Locale,
): DocumentSymbol[] {
  return nodes.map((node) => {
    const measured = node.kind === 'speech' || node.kind === 'section';
    return {
      name: labelOf(node.kind, node.name, locale),
      ...(measured ? { detail: lengthText(node.characters, speakingMinutes(node, pace), locale) } : {}),
      kind: SYMBOL_KINDS[node.kind],
      range: toRange(places, node.span),
      selectionRange: toRange(places, node.selection),
      children: toDocumentSymbols(places, node.children, pace, locale),
    };
  });
}

/** What a part is called; never empty, as the editor refuses a symbol without a name. */
export function labelOf(kind: PartKind, label: string, locale: Locale): string {
  if (label !== '') return label;
  return say(kind === 'opening' || kind === 'closing' ? kind : 'untitled', locale);
}
