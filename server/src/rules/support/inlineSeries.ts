/** Series inside paragraphs (一是…二是…), with the members that another family supplies (一是…二要…三是). */
import { insideMarkers } from '../../outline/insideMarkers';
import type { WrittenMarker } from '../../outline/numeralForm';
import type { Enumeration, MarkerStyle, Speech } from '../../outline/outline';
import { flowMarkers } from '../../outline/series';
import { shiftSpan } from '../../outline/shift';
import type { KnownText } from '../../text/memory';
import type { Offset } from '../../text/span';
import type { RuleContext } from '../rule';
import { type KnownParagraph, knownParagraphs } from './knownParagraphs';
import { hasOneSlip } from './rowFaults';
import { markerPlaces } from './sections';
import { firstIndexNotBefore } from '../../text/binarySearch';

/** 第一，/ 其一，/ 首先，/ 一是 / 一要: five ways of counting that do not mix. */
export type SeriesFamily = '第' | '其' | '先次' | '是' | '要';

export interface SeriesMember extends WrittenMarker {
  readonly family: SeriesFamily;
  readonly ordinal: number;
}

export interface InlineSeries {
  readonly enumeration: Enumeration;
  /** Members in order, those of other families among them. */
  readonly members: readonly SeriesMember[];
  /** The items, with the loose markers of their family among them. */
  readonly around: readonly SeriesMember[];
  /** Whether an outer series of the same family is open around it (一要…。一要…，二要…。二要…). */
  readonly nested: boolean;
}

const FAMILIES: Partial<Readonly<Record<MarkerStyle, SeriesFamily>>> = { ordinal: '第', shi: '是', yao: '要' };
/** How many UTF-16 units away a member may stand. */
const REACH = 2000;
/** More of them prove nothing. */
const MOST_LOOSE = 10;
const COURTESY = /^.{0,30}(?:代表|感谢|祝贺|欢迎|问候|道歉)/;

/** All series of the five families; 首先 in a word of thanks opens none. */
export function inlineSeries(context: RuleContext): readonly InlineSeries[] {
  return context.shared(findSeries);
}

function findSeries(context: RuleContext): readonly InlineSeries[] {
  const { speech, text } = context;
  if (speech.enumerations.length === 0) return [];
  const surroundings = { paragraphs: knownParagraphs(context), taken: markerPlaces(context), speech };
  return speech.enumerations.flatMap((enumeration) => {
    const own = enumeration.items.flatMap(({ marker, ordinal, span, numeral }) => {
      const family = familyOf(marker);
      return family === null ? [] : [{ text: marker, ordinal, span, numeral, family }];
    });
    const [first] = own;
    if (own.length !== enumeration.items.length || first === undefined) return [];
    if (first.family === '先次' && COURTESY.test(text.slice(first.span.end, first.span.end + 34))) return [];
    const around = withLoose(own, enumeration, surroundings);
    const whole = hasOneSlip(around.map(({ ordinal }) => ({ ordinal, fresh: false })));
    const members = withOthers(whole ? around : own, enumeration, surroundings);
    return [{ enumeration, members, around, nested: !whole && isNested(first, surroundings) }];
  });
}

function familyOf(marker: string): SeriesFamily | null {
  if (/^(?:首先|其次|再次|最后)/.test(marker)) return '先次';
  if (marker.startsWith('第')) return '第';
  if (/^其[一二三四五六七八九十]/.test(marker)) return '其';
  const [, family] = /^[一二三四五六七八九十]+(是|要)/.exec(marker) ?? [];
  return family === '是' || family === '要' ? family : null;
}

interface Surroundings {
  readonly paragraphs: readonly KnownParagraph[];
  readonly taken: ReadonlySet<Offset>;
  readonly speech: Speech;
}

/** The items with the markers of their family around them that belong to no series: out of order, or with the number of another. */
function withLoose(own: readonly SeriesMember[], { span }: Enumeration, { paragraphs, taken, speech }: Surroundings): readonly SeriesMember[] {
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return own;
  const more = between(paragraphs, paragraphStart(first, speech), Math.min(span.end, last.span.end + REACH), ({ family }, start) => family === first.family && !taken.has(start));
  return more.length === 0 || more.length > MOST_LOOSE ? own : [...own, ...more].sort((a, b) => a.span.start - b.span.start);
}

/** Adds, before the first item, in the gaps and after the last item, what another family supplies. */
function withOthers(own: readonly SeriesMember[], { span }: Enumeration, { paragraphs, taken, speech }: Surroundings): readonly SeriesMember[] {
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return own;
  const families = new Set(own.map((member) => member.family));
  const others = (from: Offset, to: Offset, ordinal: number): readonly SeriesMember[] =>
    between(paragraphs, from, to, (marker, start) => marker.ordinal === ordinal && !families.has(marker.family) && !taken.has(start));

  const members: SeriesMember[] = others(paragraphStart(first, speech), first.span.start, first.ordinal - 1).slice(-1);
  own.forEach((member, index) => {
    members.push(member);
    const next = own[index + 1];
    if (next?.ordinal === member.ordinal + 2) members.push(...others(member.span.end, next.span.start, member.ordinal + 1).slice(0, 1));
  });
  members.push(...others(last.span.end, Math.min(span.end, last.span.end + REACH), last.ordinal + 1).slice(0, 1));
  return members;
}

function isNested(first: SeriesMember, { paragraphs, taken, speech }: Surroundings): boolean {
  return between(paragraphs, paragraphStart(first, speech), first.span.start, ({ family, ordinal }, start) => family === first.family && ordinal === 1 && !taken.has(start)).length > 0;
}

function paragraphStart({ span }: SeriesMember, { paragraphs }: Speech): Offset {
  const next = firstIndexNotBefore(paragraphs.length, (index) => (paragraphs[index]?.line.start ?? Infinity) <= span.start);
  const start = paragraphs[next - 1]?.content.start ?? span.start;
  return Math.max(start, span.start - REACH);
}

/**
 * Markers of the five families at clause starts that begin within `[from, to)`, in order.
 * @param isWanted is asked for each with the place where it begins
 */
function between(paragraphs: readonly KnownParagraph[], from: Offset, to: Offset, isWanted: (marker: SeriesMember, start: Offset) => boolean): readonly SeriesMember[] {
  const found: SeriesMember[] = [];
  const first = firstIndexNotBefore(paragraphs.length, (index) => (paragraphs[index]?.paragraph.content.end ?? to) <= from);
  for (let index = first; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || paragraph.paragraph.content.start >= to) break;
    const { start } = paragraph.paragraph.content;
    const own = paragraph.known.derive(markersIn);
    for (let at = firstIndexNotBefore(own.length, (marker) => start + (own[marker]?.span.start ?? 0) < from); at < own.length; at++) {
      const marker = own[at];
      if (marker === undefined || start + marker.span.start >= to) break;
      if (isWanted(marker, start + marker.span.start)) found.push({ ...marker, span: shiftSpan(marker.span, start), numeral: shiftSpan(marker.numeral, start) });
    }
  }
  return found;
}

function markersIn(known: KnownText): readonly SeriesMember[] {
  const paragraph = known.text;
  const { lead, inside, words: own } = known.of(flowMarkers);
  const { markers, words } = lead === null ? { markers: inside, words: own } : insideMarkers(paragraph, 0);
  if (markers.length === 0 && words.length === 0) return NONE;
  const found: SeriesMember[] = [];
  const add = (family: SeriesFamily | null, { start, end, numeralStart, numeralEnd, ordinal }: (typeof markers)[number] | (typeof words)[number]): void => {
    if (family !== null) found.push({ text: paragraph.slice(start, end), span: { start, end }, numeral: { start: numeralStart, end: numeralEnd }, ordinal, family });
  };
  for (const marker of markers) add(FAMILIES[marker.style] ?? null, marker);
  for (const word of words) add(familyOf(paragraph.slice(word.start, word.end)), word);
  return found.length === 0 ? NONE : found.sort((a, b) => a.span.start - b.span.start);
}

const NONE: readonly SeriesMember[] = [];
