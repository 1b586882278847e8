/** Series of markers: which of the markers found belong together, inside a paragraph and over paragraphs. */
import { insideMarkers, LAST, type SeriesWord } from './insideMarkers';
import { leadMarker, type MarkerMatch } from './marker';
import type { MarkerStyle } from './outline';

/** What the markers of one paragraph say. */
export interface FlowMarkers {
  readonly lead: MarkerMatch | null;
  /** Markers inside the paragraph, the lead not among them. */
  readonly inside: readonly MarkerMatch[];
  readonly words: readonly SeriesWord[];
  /** Chains of one style inside this paragraph; the lead may be a chain's first item. */
  readonly chains: readonly Chain[];
  /** The chain a marker belongs to. */
  readonly chainOf: ReadonlyMap<MarkerMatch, Chain>;
}

export const NO_MARKERS: FlowMarkers = { lead: null, inside: [], words: [], chains: [], chainOf: new Map() };

/** Markers of one style that count on inside one paragraph. */
export interface Chain {
  readonly style: MarkerStyle;
  readonly items: readonly MarkerMatch[];
}

/** @param text of a paragraph */
export function flowMarkers(text: string): FlowMarkers {
  const lead = leadMarker(text);
  const { markers, words } = insideMarkers(text, lead?.end ?? 0);
  if (markers.length === 0 && words.length === 0) return lead === null ? NO_MARKERS : { ...NO_MARKERS, lead };
  const chains = buildChains(text, lead, markers);
  const chainOf = new Map<MarkerMatch, Chain>();
  for (const chain of chains) for (const item of chain.items) chainOf.set(item, chain);
  return { lead, inside: markers, words, chains, chainOf };
}

/**
 * Key that tells levels apart: 第一个问题 and 第一， are two levels, `(一)` and `（一）` are one.
 * @param text text of the marker
 */
export function levelKey(style: MarkerStyle, text: string): string {
  if (style !== 'ordinal' && style !== 'chapter') return style;
  return style + text.replace(/^第[一二三四五六七八九十0-9０-９]+/, '').replace(/[、，：:,\s\u3000]+$/, '').replace(/^点$/, '');
}

/** The same of a marker in its paragraph's text. */
export function keyOf(text: string, { style, start, end }: MarkerMatch): string {
  return style === 'ordinal' || style === 'chapter' ? levelKey(style, text.slice(start, end)) : style;
}

function buildChains(text: string, lead: MarkerMatch | null, inside: readonly MarkerMatch[]): Chain[] {
  if (inside.length === 0) return [];
  const open = new Map<string, MarkerMatch[]>();
  const chains: Chain[] = [];
  const close = (key: string): void => {
    const items = open.get(key);
    const first = items?.[0];
    if (items !== undefined && first !== undefined && items.length >= 2) chains.push({ style: first.style, items });
    open.delete(key);
  };
  for (const marker of lead === null ? inside : [lead, ...inside]) {
    const key = keyOf(text, marker);
    const chain = open.get(key);
    const last = chain?.[chain.length - 1];
    if (chain !== undefined && last !== undefined && follows(last, marker)) {
      chain.push(marker);
      continue;
    }
    if (marker.ordinal !== 1 && marker.boundary === 'comma') continue;
    if (chain !== undefined && marker.ordinal !== 1 && chain.length >= 2) continue;
    close(key);
    open.set(key, [marker]);
  }
  for (const key of [...open.keys()]) close(key);
  return chains.sort((a, b) => (a.items[0]?.start ?? 0) - (b.items[0]?.start ?? 0));
}

const WIDEST_GAP = 2;

/** A chain goes on with the next ordinal, or, after a clear clause end, with a slip (one left out, one said twice). */
function follows(last: MarkerMatch, marker: MarkerMatch): boolean {
  const step = marker.ordinal - last.ordinal;
  if (step === 1) return true;
  if (marker.ordinal === 1) return false;
  if (marker.boundary === 'comma') return step === WIDEST_GAP;
  return step >= 0 && step <= WIDEST_GAP;
}

/** 首先…其次…再次…最后…, 一方面…另一方面…, 其一…其二… over one paragraph or the paragraphs they begin. */
export interface WordSeries {
  readonly kind: SeriesWord['kind'];
  readonly items: readonly { readonly flow: number; readonly word: SeriesWord; readonly ordinal: number }[];
}

const PARAGRAPHS_APART = 6;

/** @param isBorder whether a section begins at this flow, which ends every series before it. */
export function wordSeries(flows: readonly FlowMarkers[], isBorder: (flow: number) => boolean): WordSeries[] {
  const done: WordSeries[] = [];
  const open = new Map<SeriesWord['kind'], { flow: number; word: SeriesWord; ordinal: number }[]>();
  const close = (kind: SeriesWord['kind']): void => {
    const items = open.get(kind);
    if (items !== undefined && items.length >= 2) done.push({ kind, items });
    open.delete(kind);
  };
  flows.forEach((markers, flow) => {
    if (isBorder(flow)) for (const kind of [...open.keys()]) close(kind);
    for (const word of withSecond(markers)) {
      const items = open.get(word.kind);
      const last = items?.[items.length - 1];
      const ordinal = word.ordinal === LAST ? (last?.ordinal ?? 0) + 1 : word.ordinal;
      const near = last !== undefined && (last.flow === flow || (word.boundary === 'start' && flow - last.flow <= PARAGRAPHS_APART));
      const goesOn = last !== undefined && near && (ordinal === last.ordinal + 1 || (word.kind === '方面' && last.ordinal === 1)) && !(word.ordinal === LAST && items !== undefined && items.length < 2);
      if (goesOn && items !== undefined) {
        items.push({ flow, word, ordinal: last.ordinal + 1 });
        if (word.kind === '方面') close('方面');
      } else if (word.ordinal === 1 && (word.kind === '方面' || word.boundary !== 'comma' || word.end > word.numeralEnd)) {
        close(word.kind);
        open.set(word.kind, [{ flow, word, ordinal: 1 }]);
      }
    }
  });
  for (const kind of [...open.keys()]) close(kind);
  return done.sort((a, b) => (a.items[0]?.flow ?? 0) - (b.items[0]?.flow ?? 0) || (a.items[0]?.word.start ?? 0) - (b.items[0]?.word.start ?? 0));
}

/** 首先…第二… is one series of mixed words; 第二 counts where no 第一 stands in the paragraph. */
function withSecond(markers: FlowMarkers): readonly SeriesWord[] {
  if (!markers.words.some((word) => word.kind === '先次' && word.ordinal === 1)) return markers.words;
  const ordinals = markers.inside.filter((marker) => marker.style === 'ordinal');
  if (ordinals.length === 0 || ordinals.some((marker) => marker.ordinal === 1)) return markers.words;
  const extra = ordinals.map((marker): SeriesWord => ({ ...marker, kind: '先次' }));
  return [...markers.words, ...extra].sort((a, b) => a.start - b.start);
}
