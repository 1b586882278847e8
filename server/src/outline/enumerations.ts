/** Series inside paragraphs: the chains that did not become sections, and the series of words. */
import type { Flow } from './flow';
import type { MarkerMatch } from './marker';
import type { SectionMarker } from './nodes';
import type { Enumeration, EnumerationItem, EnumerationKind, MarkerStyle } from './outline';
import { type FlowMarkers, wordSeries } from './series';

export interface EnumerationInput {
  readonly text: string;
  readonly flows: readonly Flow[];
  readonly markers: readonly FlowMarkers[];
  readonly chosen: readonly SectionMarker[];
  readonly isBody: (flow: number) => boolean;
}

const KINDS: Partial<Readonly<Record<MarkerStyle, EnumerationKind>>> = {
  shi: '是', yao: '要', ordinal: '第', chapter: '第', 'cn-paren': 'paren', 'arabic-paren': 'paren', circled: 'circled',
};

const PARAGRAPHS_APART = 2;

interface Series {
  readonly kind: EnumerationKind;
  readonly style: MarkerStyle;
  readonly items: Place[];
}

/** An item on its way, with the flow it stands in. */
interface Place {
  readonly flow: number;
  readonly marker: Pick<MarkerMatch, 'start' | 'end' | 'numeralStart' | 'numeralEnd'>;
  readonly ordinal: number;
}

export function enumerationsOf(input: EnumerationInput): Enumeration[] {
  const { flows, markers, chosen } = input;
  const taken = new Set(chosen.map((node) => node.marker));
  const sectionFlows = new Set(chosen.filter(({ marker }) => marker.style !== 'yao' && marker.style !== 'shi').map(({ flow }) => flow));
  const found: Enumeration[] = [];
  const all: Series[] = [];
  /** Those that the paragraph may carry on. */
  let open: Series[] = [];
  markers.forEach((own, flow) => {
    if (open.length > 0) open = open.filter(({ items }) => flow - (items.at(-1)?.flow ?? 0) <= PARAGRAPHS_APART);
    if (own.lead === null && own.chains.length === 0) return;
    const used = new Set<MarkerMatch>();
    for (const series of open) extendByLead(series, own, flow, taken, used);
    for (const chain of own.chains) {
      const kind = KINDS[chain.style];
      const items = chain.items.filter((item) => !taken.has(item) && !used.has(item));
      if (kind === undefined || items.length < 2) continue;
      const series = { kind, style: chain.style, items: items.map((marker) => ({ flow, marker, ordinal: marker.ordinal })) };
      all.push(series);
      open.push(series);
    }
  });
  for (const { kind, items } of all) found.push(toEnumeration(input, kind, items));
  for (const series of wordSeries(markers, (flow) => sectionFlows.has(flow))) {
    found.push(toEnumeration(input, series.kind, series.items.map(({ flow, word, ordinal }) => ({ flow, marker: word, ordinal }))));
  }
  return found.filter((series) => flows.length > 0 && series.items.length >= 2).sort((a, b) => a.span.start - b.span.start);
}

/** A series goes on where one of the next paragraphs begins with its next marker. */
function extendByLead(
  series: Series,
  own: FlowMarkers,
  flow: number,
  taken: ReadonlySet<MarkerMatch>,
  used: Set<MarkerMatch>,
): void {
  const last = series.items[series.items.length - 1];
  const { lead } = own;
  if (last === undefined || lead === null || taken.has(lead) || used.has(lead) || lead.style !== series.style) return;
  if (flow - last.flow > PARAGRAPHS_APART || flow === last.flow || lead.ordinal !== last.ordinal + 1) return;
  for (const marker of own.chainOf.get(lead)?.items ?? [lead]) {
    used.add(marker);
    series.items.push({ flow, marker, ordinal: marker.ordinal });
  }
}

function toEnumeration({ text, flows }: EnumerationInput, kind: EnumerationKind, places: readonly Place[]): Enumeration {
  const items = places.map(({ flow, marker, ordinal }): EnumerationItem => {
    const place = flows[flow];
    const span = place?.span(marker.start, marker.end) ?? { start: 0, end: 0 };
    return { marker: text.slice(span.start, span.end), ordinal, span, numeral: place?.span(marker.numeralStart, marker.numeralEnd) ?? span };
  });
  const last = places[places.length - 1];
  const lastFlow = last === undefined ? undefined : flows[last.flow];
  const start = items[0]?.span.start ?? 0;
  return { kind, items, span: { start, end: lastFlow === undefined ? start : lastFlow.offset(lastFlow.text.length) } };
}
