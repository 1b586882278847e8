/** Outline view → the answer of the custom outline request. */
import { type OutlineNode, type OutlineView, placedNode, type SpeechOutline } from '../features/outlineItems';
import type { Locale } from '../l10n/messages';
import { speakingMinutes } from '../text/speakingTime';
import { budgetsOf, targetOf, type TimeSettings } from './budget';
import { type Places, toRange } from './convert';
import { createLineMemory, movedRange } from './lineMemory';
import type { OutlineItem, OutlineResult, TargetLength } from './protocol';
import { labelOf } from './symbols';

export interface OutlineResultOptions {
  readonly version: number;
  readonly settings: TimeSettings;
  readonly locale: Locale;
}

export interface OutlineMemory {
  /** Points inside paragraphs are always among the items: the view shows or hides them. */
  toOutlineResult(places: Places, view: OutlineView, options: OutlineResultOptions): OutlineResult;
}

export function createOutlineMemory(): OutlineMemory {
  const memory = createLineMemory(moved);
  return {
    toOutlineResult(places, view, { version, settings, locale }) {
      const target = targetOf(view, settings);
      const besides = [places.encoding, settings.charactersPerMinute, settings.pauses, target?.minutes, locale].join(' ');
      return {
        version,
        speeches: view.speeches.map((speech, index) =>
          memory.of(speech.node, places.position(speech.start), `${besides} ${String(index)}`, () => speechItem(speech, index, { places, settings, target, locale }))),
        characters: view.characters,
        minutes: speakingMinutes(view, settings),
        target,
        declaredCounts: view.declaredCounts.map(({ text, count, actual, span }) => ({ text, count, actual, range: toRange(places, span) })),
        placeholders: view.placeholders.map((span) => toRange(places, span)),
      };
    },
  };
}

interface ItemOptions extends Pick<OutlineResultOptions, 'settings' | 'locale'> {
  readonly places: Places;
  readonly target: TargetLength | null;
}

function speechItem(speech: SpeechOutline, index: number, { places, settings, target, locale }: ItemOptions): OutlineItem {
  const root = placedNode(speech, index);
  const budgets = budgetsOf(root, target, settings);
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
  return item(root);
}

function moved(item: OutlineItem, by: number): OutlineItem {
  return { ...item, range: movedRange(item.range, by), selectionRange: movedRange(item.selectionRange, by), children: item.children.map((child) => moved(child, by)) };
}
