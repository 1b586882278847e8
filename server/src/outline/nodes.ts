/** Which markers are sections and which are items of a series inside a paragraph. */
import type { Flow } from './flow';
import type { MarkerMatch } from './marker';
import type { MarkerStyle } from './outline';
import { type Chain, type FlowMarkers, keyOf } from './series';
import { firstIndexNotBefore } from '../text/binarySearch';

/** A marker taken as a section. */
export interface SectionMarker {
  readonly flow: number;
  readonly marker: MarkerMatch;
  readonly key: string;
}

/** 一、 and its like begin a section wherever they begin a paragraph; 一是, 第一， only beside a sibling that does so too. */
const HARD: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>(['chapter', 'cn-comma', 'cn-paren', 'arabic-dot', 'arabic-paren']);

/** A promise that ends right before a marker: 讲三点意见： */
const ANNOUNCED = /[一二两三四五六七八九十几0-9]+(?:个?(?:方面|问题|大?点|项|条|件事))[^。；！？]{0,12}[:：。，,]$/;

/** In UTF-16 code units, with the blanks before it. */
const LONGEST_HEADING = 40;

interface Lead {
  readonly flow: number;
  readonly marker: MarkerMatch;
}

export interface NodeInput {
  readonly flows: readonly Flow[];
  readonly markers: readonly FlowMarkers[];
  /** Flows that may hold sections (no title block, no salutation line, no furniture). */
  readonly isBody: (flow: number) => boolean;
  /** The text lost its line breaks. */
  readonly collapsed: boolean;
}

export function chooseSections(input: NodeInput): SectionMarker[] {
  const leads = leadsByKey(input);
  const chosen: SectionMarker[] = [];
  let hasOuter = false;
  input.markers.forEach((markers, flow) => {
    const { lead } = markers;
    if ((lead === null && markers.inside.length === 0) || !input.isBody(flow)) return;
    const text = input.flows[flow]?.text ?? '';
    const own = new Set<MarkerMatch>();
    let before: MarkerMatch | null = null;
    if (lead !== null && isSectionLead(input, leads, flow, lead, markers)) own.add((before = lead));
    for (const marker of markers.inside) {
      if (isSectionInside(input, leads, flow, marker, markers, own, before, text)) own.add((before = marker));
    }
    for (const marker of own) {
      chosen.push({ flow, marker, key: keyOf(text, marker) });
      hasOuter ||= marker.style !== 'yao';
    }
  });
  return input.collapsed && hasOuter ? chosen.filter((node) => node.marker.style !== 'yao' || node.marker.boundary === 'start') : chosen;
}

function leadsByKey({ markers, flows, isBody }: NodeInput): ReadonlyMap<string, readonly Lead[]> {
  const leads = new Map<string, Lead[]>();
  markers.forEach(({ lead }, flow) => {
    if (lead === null || !isBody(flow)) return;
    const key = keyOf(flows[flow]?.text ?? '', lead);
    const list = leads.get(key);
    if (list === undefined) leads.set(key, [{ flow, marker: lead }]);
    else list.push({ flow, marker: lead });
  });
  return leads;
}

/** Index of the first lead at or after a flow. */
function firstFrom(leads: readonly Lead[], flow: number): number {
  return firstIndexNotBefore(leads.length, (index) => (leads[index]?.flow ?? 0) < flow);
}

/** Whether the lead before this flow counts one less, or the lead after it one more (or a slip beyond), or it has changed places with the one after it. */
function hasNeighbour(leads: readonly Lead[], flow: number, ordinal: number): boolean {
  const index = firstFrom(leads, flow);
  const next = leads[index]?.flow === flow ? index + 1 : index;
  const before = leads[index - 1];
  const after = leads[next];
  return isNeighbour(before, ordinal, -1) || isNeighbour(after, ordinal, 1) || (after?.marker.ordinal === ordinal - 1 && leads[next + 1]?.marker.ordinal === ordinal + 1);
}

function isNeighbour(lead: Lead | undefined, ordinal: number, side: 1 | -1): boolean {
  if (lead === undefined) return false;
  const step = (lead.marker.ordinal - ordinal) * side;
  return step >= 0 && step <= 2;
}

function isSectionLead(
  { flows, markers: all }: NodeInput,
  leads: ReadonlyMap<string, readonly Lead[]>,
  flow: number,
  lead: MarkerMatch,
  markers: FlowMarkers,
): boolean {
  const text = flows[flow]?.text ?? '';
  const same = leads.get(keyOf(text, lead)) ?? [];
  const neighbour = hasNeighbour(same, flow, lead.ordinal);
  if (lead.weak) return neighbour && isBacked(lead, same);
  const chain = markers.chainOf.get(lead);
  if (chain !== undefined && lead.style !== 'cn-comma' && lead.style !== 'chapter') return spreads(chain, same, flow) || holdsPoints(chain, all[flow + 1]);
  if (!HARD.has(lead.style)) return neighbour;
  if (lead.style === 'arabic-dot' || lead.style === 'arabic-paren') return lead.ordinal === 1 || same.length > 1;
  return true;
}

/** Whether a marker of doubtful form has a sibling right beside it, and nobody else bears its number. */
function isBacked({ joint, ordinal }: MarkerMatch, same: readonly Lead[]): boolean {
  const { all, certain } = bearers(same);
  const taken = joint && (all.get(ordinal) ?? 0) > 1;
  return !taken && (certain.has(ordinal - 1) || certain.has(ordinal + 1));
}

interface Bearers {
  /** Number → how many leads bear it. */
  readonly all: ReadonlyMap<number, number>;
  /** Numbers that are no part of a word. */
  readonly certain: ReadonlySet<number>;
}

const BEARERS = new WeakMap<readonly Lead[], Bearers>();

/** Counted once a list: there may be a lead in every line. */
function bearers(leads: readonly Lead[]): Bearers {
  const known = BEARERS.get(leads);
  if (known !== undefined) return known;
  const all = new Map<number, number>();
  for (const { marker: { ordinal } } of leads) all.set(ordinal, (all.get(ordinal) ?? 0) + 1);
  const found = { all, certain: new Set(leads.filter(({ marker }) => !marker.joint).map(({ marker }) => marker.ordinal)) };
  BEARERS.set(leads, found);
  return found;
}

/** Whether a chain that begins a paragraph goes on in others: then line breaks are missing, and all of it are sections. */
function spreads(chain: Chain, leads: readonly Lead[], flow: number): boolean {
  const first = chain.items[0];
  const last = chain.items[chain.items.length - 1];
  if (first === undefined || last === undefined) return false;
  const before = leads[firstFrom(leads, flow) - 1];
  const after = leads[firstFrom(leads, flow + 1)];
  const goesOn = after !== undefined && after.marker.ordinal > 1 && after.marker.ordinal - last.ordinal >= 0 && after.marker.ordinal - last.ordinal <= 2;
  const comesFrom = before !== undefined && first.ordinal > 1 && first.ordinal - before.marker.ordinal >= 0 && first.ordinal - before.marker.ordinal <= 2;
  if (goesOn || comesFrom) return true;
  // Two points run together under one parent, while other parents break theirs.
  return first.style === 'cn-paren' && leads.length > 1 && chain.items.slice(1).every((item) => item.boundary === 'sentence');
}

/** Whether （1）…。（2）… at the head of a paragraph is followed by ①, a point of its last item: then each is a point itself. */
function holdsPoints({ style, items }: Chain, next: FlowMarkers | undefined): boolean {
  return style === 'arabic-paren' && next?.lead?.style === 'circled' && next.lead.ordinal === 1 && items.slice(1).every(({ boundary }) => boundary === 'sentence');
}

function isSectionInside(
  input: NodeInput,
  leads: ReadonlyMap<string, readonly Lead[]>,
  flow: number,
  marker: MarkerMatch,
  markers: FlowMarkers,
  own: ReadonlySet<MarkerMatch>,
  before: MarkerMatch | null,
  text: string,
): boolean {
  if (marker.boundary === 'comma') return false;
  const same = leads.get(keyOf(text, marker)) ?? [];
  const chain = markers.chainOf.get(marker);
  const announced = marker.ordinal === 1 && ANNOUNCED.test(text.slice(Math.max(0, marker.start - 24), marker.start).trimEnd());
  if (marker.style === 'cn-comma') {
    if (!input.collapsed && chain !== undefined && isOneSentence(chain, text)) return false;
    if (chain !== undefined && chain.items[0]?.ordinal === 1) return true;
    if (announced) return true;
    return (before?.style === 'cn-comma' && marker.ordinal - before.ordinal === 1) || continuesLeads(same, flow, marker.ordinal);
  }
  if (input.collapsed) {
    if (marker.style === 'cn-paren' || marker.style === 'ordinal' || marker.style === 'chapter') return chain !== undefined || same.length > 0 || partOfLongSeries(input, flow, marker);
    if (marker.style === 'yao') return announcedChain(chain, text);
    return false;
  }
  const first = chain?.items[0];
  if (marker.style === 'circled' || (marker.style === 'arabic-paren' && (first === undefined || !own.has(first)))) return false;
  if (chain !== undefined) {
    if (first !== undefined && own.has(first)) {
      const next = same[firstFrom(same, flow + 1)];
      return marker.boundary === 'sentence' && marker.ordinal - (before?.ordinal ?? 0) === 1 && next?.marker.ordinal !== marker.ordinal;
    }
    if (first === markers.lead) return false;
    if (marker.style !== 'cn-paren' && marker.style !== 'arabic-dot') return false;
    return first !== undefined && first.ordinal > 1 && marker.boundary === 'sentence' && continuesLeads(same, flow, first.ordinal);
  }
  if (marker.style !== 'cn-paren' && marker.style !== 'arabic-dot') {
    return marker.boundary === 'sentence' && (fillsGap(same, flow, marker.ordinal) || (continuesLeads(same, flow, marker.ordinal) && isHeading(text.slice(marker.end))));
  }
  return marker.boundary === 'sentence' && marker.ordinal > 1 && continuesLeads(same, flow, marker.ordinal);
}

/** 三项议程：一、…；二、…；三、…。 is a list in a sentence. */
function isOneSentence(chain: Chain, text: string): boolean {
  return chain.items.slice(1).every(({ start }) => /[；;，,]\s*$/.test(text.slice(Math.max(0, start - 4), start)));
}

/** In a text without line breaks the series may run over several pieces of the page. */
function partOfLongSeries({ markers, isBody }: NodeInput, flow: number, marker: MarkerMatch): boolean {
  return markers.some((other, index) =>
    index !== flow && isBody(index) && other.inside.some((item) => item.style === marker.style && Math.abs(item.ordinal - marker.ordinal) === 1 && (item.ordinal - marker.ordinal) * (index - flow) > 0),
  );
}

function announcedChain(chain: Chain | undefined, text: string): boolean {
  const first = chain?.items[0];
  return first !== undefined && first.ordinal === 1 && ANNOUNCED.test(text.slice(Math.max(0, first.start - 24), first.start).trimEnd());
}

/** The lead before counts one less: the marker goes on where a line break was lost. */
function continuesLeads(leads: readonly Lead[], flow: number, ordinal: number): boolean {
  const before = leads[firstFrom(leads, flow + 1) - 1];
  return before !== undefined && ordinal - before.marker.ordinal === 1;
}

/** Nothing but a heading follows the marker, up to the end of the paragraph. */
function isHeading(rest: string): boolean {
  return rest.length <= LONGEST_HEADING && rest.trim() !== '' && !/[。！？；]/.test(rest);
}

/** The leads before and after leave out just this ordinal. */
function fillsGap(leads: readonly Lead[], flow: number, ordinal: number): boolean {
  const before = leads[firstFrom(leads, flow + 1) - 1];
  const after = leads[firstFrom(leads, flow + 1)];
  return before?.marker.ordinal === ordinal - 1 && after?.marker.ordinal === ordinal + 1;
}
