/** Outline view → the answer of the custom outline request. */
import type { OutlineNode, OutlineView } from '../features/outlineItems';
import type { Locale } from '../l10n/messages';
import { readingMinutes } from '../text/reading';
import { type Places, toRange } from './convert';
import type { OutlineItem, OutlineResult } from './protocol';
import type { ServerSettings } from './settings';
import { labelOf } from './symbols';

export interface OutlineResultOptions {
  readonly version: number;
  readonly settings: Pick<ServerSettings, 'charactersPerMinute'>;
  readonly locale: Locale;
}

/** Points inside paragraphs are always among the items: the view shows or hides them. */
export function toOutlineResult(places: Places, view: OutlineView, { version, settings, locale }: OutlineResultOptions): OutlineResult {
  const minutes = (characters: number): number => readingMinutes(characters, settings.charactersPerMinute);
  const item = ({ id, kind, label, marker, level, span, selection, characters, children }: OutlineNode): OutlineItem => ({
    id,
    kind,
    label: labelOf(kind, label, locale),
    marker,
    level,
    range: toRange(places, span),
    selectionRange: toRange(places, selection),
    characters,
    minutes: minutes(characters),
    children: children.map(item),
  });
  return {
    version,
    speeches: view.speeches.map(item),
    characters: view.characters,
    minutes: minutes(view.characters),
    declaredCounts: view.declaredCounts.map(({ text, count, actual, span }) => ({ text, count, actual, range: toRange(places, span) })),
    placeholders: view.placeholders.map((span) => toRange(places, span)),
  };
}
