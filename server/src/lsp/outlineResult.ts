/** Outline view → the answer of the custom outline request. */
import type { OutlineNode, OutlineView } from '../features/outlineItems';
import type { Locale } from '../l10n/messages';
import { speakingMinutes } from '../text/speakingTime';
import { budgetsOf, targetOf, type TimeSettings } from './budget';
import { type Places, toRange } from './convert';
import type { OutlineItem, OutlineResult } from './protocol';
import { labelOf } from './symbols';

export interface OutlineResultOptions {
  readonly version: number;
  readonly settings: TimeSettings;
  readonly locale: Locale;
}

/** Points inside paragraphs are always among the items: the view shows or hides them. */
export function toOutlineResult(places: Places, view: OutlineView, { version, settings, locale }: OutlineResultOptions): OutlineResult {
  const target = targetOf(view, settings);
  const budgets = new Map(view.speeches.flatMap((speech) => [...budgetsOf(speech, target, settings)]));
  const item = (node: OutlineNode): OutlineItem => ({
    id: node.id,
    kind: node.kind,
    label: labelOf(node.kind, node.label, locale),
    marker: node.marker,
    level: node.level,
    range: toRange(places, node.span),
    selectionRange: toRange(places, node.selection),
    characters: node.characters,
    minutes: speakingMinutes(node, settings),
    budget: budgets.get(node) ?? null,
    children: node.children.map(item),
  });
  return {
    version,
    speeches: view.speeches.map(item),
    characters: view.characters,
    minutes: speakingMinutes(view, settings),
    target,
    declaredCounts: view.declaredCounts.map(({ text, count, actual, span }) => ({ text, count, actual, range: toRange(places, span) })),
    placeholders: view.placeholders.map((span) => toRange(places, span)),
  };
}
