/** Headings of a speech in document order, numbered or not, before they have their place in the tree. */
import type { Offset } from '../text/span';
import type { Flow } from './flow';
import { isAppendixHeading, isPlainHeading } from './headings';
import type { SectionMarker } from './nodes';
import type { MarkerStyle } from './outline';
import type { SalutationPlace } from './salutations';
import type { TitleBlock } from './titleBlock';
import type { TreeInput } from './tree';

/** A heading before it has its place in the tree. */
export interface Heading extends TreeInput {
  readonly flow: number;
  /** Null for unnumbered headings. */
  readonly marker: SectionMarker | null;
  readonly start: Offset;
}

export function collectHeadings(
  flows: readonly Flow[],
  chosen: readonly SectionMarker[],
  block: TitleBlock,
  isBody: (index: number) => boolean,
  places: readonly SalutationPlace[],
): Heading[] {
  const byFlow = new Map<number, SectionMarker[]>();
  for (const node of chosen) {
    const list = byFlow.get(node.flow);
    if (list === undefined) byFlow.set(node.flow, [node]);
    else list.push(node);
  }
  const headings: Heading[] = [];
  let sealed = false;
  const salutationsAt = new Set(places.filter((place) => place.start === 0).map((place) => place.flow));
  flows.forEach((flow, index) => {
    if (salutationsAt.has(index) && headings.length > 0) sealed = true;
    const { hashes } = flow;
    const own = byFlow.get(index);
    if (own !== undefined) {
      for (const node of own) {
        headings.push({ flow: index, hashes, style: node.marker.style, key: node.key, ordinal: node.marker.ordinal, sealed, appendix: false, marker: node, start: flow.offset(node.marker.start) });
        sealed = false;
      }
      return;
    }
    if (!isBody(index)) return;
    const style = unnumberedStyle(flows, index, block);
    if (style === null) return;
    const appendix = isAppendixHeading(flow.text) && (headings.length > 0 || index > flows.length / 2);
    if (isAppendixHeading(flow.text) && !appendix) return;
    headings.push({ flow: index, hashes, style, key: style, ordinal: null, sealed, appendix, marker: null, start: flow.offset(0) });
    sealed = false;
  });
  return headings;
}

function unnumberedStyle(flows: readonly Flow[], index: number, block: TitleBlock): MarkerStyle | null {
  const flow = flows[index];
  if (flow === undefined) return null;
  if (flow.hashes > 0 && flow.text.length <= 80) return 'markdown';
  const before = index > block.bodyFrom ? (flows[index - 1]?.text ?? '') : '';
  return isPlainHeading(flow, before, flows[index + 1]?.text ?? '') ? 'plain' : null;
}
