/** Symbol nodes → LSP document symbols. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { SymbolNode } from '../features/documentSymbols';
import type { Locale } from '../l10n/messages';
import type { PartKind } from '../outline/parts';
import { type Pace, speakingMinutes } from '../text/speakingTime';
import { type Places, toRange } from './convert';
import { say, sayMinutes } from './wording';

const KINDS: Readonly<Record<PartKind, SymbolKind>> = {
  speech: SymbolKind.File,
  salutation: SymbolKind.Event,
  opening: SymbolKind.Namespace,
  section: SymbolKind.String,
  point: SymbolKind.EnumMember,
  closing: SymbolKind.Namespace,
};

export function toDocumentSymbols(
  places: Places, nodes: readonly SymbolNode[], pace: Pace, locale: Locale,
): DocumentSymbol[] {
  return nodes.map((node) => {
    const { characters } = node;
    const minutes = sayMinutes(speakingMinutes(node, pace));
    return {
      name: labelOf(node.kind, node.name, locale),
      ...(node.kind === 'speech' || node.kind === 'section' ? { detail: say('length', locale, { characters, minutes }) } : {}),
      kind: KINDS[node.kind],
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
