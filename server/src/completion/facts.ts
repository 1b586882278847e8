/** What there is to know of the place of the cursor before anything is offered there. */
import { type MarkerChoice, nextMarkers } from '../edits/nextMarkers';
import type { Section, Speech } from '../outline/outline';
import { allSections, siblingLists } from '../outline/walk';
import type { Offset } from '../text/span';
import { type Draft, settingOf, type Setting } from './draft';
import { type OpenPromise, openPromise } from './openPromise';
import { placeOf, type SpeechPlace } from './place';
import { roomForWords } from './roomForWords';
import type { Slot } from './slot';

export interface Facts {
  readonly draft: Draft;
  readonly at: Offset;
  readonly slot: Slot;
  readonly place: SpeechPlace;
  readonly setting: Setting;
  /** The innermost section that begins before the place; null before the first one and in the closing. */
  readonly section: Section | null;
  /** Whether nothing but blanks follows up to the next section, the closing or the end. */
  readonly atEnd: boolean;
  /** Whether the section itself, without those below it, holds a series (一是…二是…, ①…②…), or the beginning of one. */
  readonly hasSeries: boolean;
  /** The promise that ends right before the place, such as 抓好三项工作： */
  readonly open: OpenPromise | null;
  /** How many items a series is to have: as many as were promised, or as those in the sections beside this one, or 3. */
  readonly usualItems: number;
  /** How many UTF-16 code units of words may be put into the sentence; 0 where no sentence stands. */
  readonly room: number;
  /** What a new line may begin with; none inside a line. */
  readonly markers: readonly MarkerChoice[];
  /** Numbered sections of the top level. */
  readonly points: number;
  /** Whether the speech promises its points (讲三点意见). */
  readonly promised: boolean;
}

/** In longer texts it takes too long to try markers out. */
const LONGEST_TEXT = 40_000;
const USUAL_ITEMS = 3;
/** Items of a series, one of them is enough: the others may be still to come. */
const SERIES = /(?:^|[。；：，\s\u3000])(?:[一二三四五六七八九十]{1,3}(?:是|要)|第[一二三四五六七八九十]{1,3}，|首先|其次|再次|一方面)/m;

export function factsAt(draft: Draft, at: Offset, slot: Slot): Facts {
  const { speech } = slot;
  const sections = [...allSections(speech.sections)].filter(({ appendix }) => !appendix).sort((a, b) => a.span.start - b.span.start);
  const place = placeOf(draft, at);
  const section = place === 'closing' ? null : (sections.findLast(({ span }) => span.start < at) ?? null);
  const next = sections.find(({ span }) => span.start >= at)?.span.start ?? Infinity;
  const end = Math.min(next, speech.closing !== null && speech.closing.start >= at ? speech.closing.start : Infinity, speech.span.end);
  const open = openPromise(draft.text, at);
  return {
    draft, at, slot, place, section, open,
    setting: settingOf(draft),
    room: slot.kind === 'words' || slot.kind === 'colon' ? roomForWords(slot, at) : 0,
    markers: slot.kind === 'line' && draft.text.length <= LONGEST_TEXT ? nextMarkers(draft, at) : [],
    atEnd: /^[\s\u3000#>*_]*$/.test(draft.text.slice(at, end)),
    hasSeries: holdsSeries(draft.text, speech, section?.span.start ?? speech.span.start, Math.min(next, speech.span.end)),
    usualItems: open?.count ?? (section === null ? USUAL_ITEMS : usualItems(speech, sections, section)),
    points: speech.sections.filter(({ marker, appendix }) => marker !== null && !appendix).length,
    promised: speech.declaredCounts.some(({ scope }) => scope === 'outline'),
  };
}

function holdsSeries(text: string, speech: Speech, from: Offset, to: Offset): boolean {
  return SERIES.test(text.slice(from, to)) || seriesWithin(speech, from, to).length > 0;
}

function seriesWithin({ enumerations }: Speech, from: Offset, to: Offset): readonly number[] {
  return enumerations.filter(({ span }) => from <= span.start && span.start < to).map(({ items }) => items.length);
}

/** Of the nearest sibling that has a series. */
function usualItems(speech: Speech, sections: readonly Section[], section: Section): number {
  const siblings = [...siblingLists(speech.sections)].find((list) => list.siblings.includes(section))?.siblings ?? [];
  const nearest = siblings.filter((sibling) => sibling !== section).sort((a, b) => distance(a, section) - distance(b, section));
  for (const sibling of nearest) {
    const next = sections[sections.indexOf(sibling) + 1]?.span.start ?? sibling.span.end;
    const [items] = seriesWithin(speech, sibling.span.start, next);
    if (items !== undefined) return items;
  }
  return USUAL_ITEMS;
}

function distance(a: Section, b: Section): number {
  return Math.abs(a.span.start - b.span.start);
}
