/** The tree of headings → sections with their texts and places. */
import type { Offset } from '../text/span';
import { trimmedEnd } from './characters';
import type { Heading } from './collectHeadings';
import type { Flow } from './flow';
import { headingAfter } from './headings';
import type { Marker, Section } from './outline';
import { buildTree, type TreeNode } from './tree';

export interface SectionInput {
  readonly text: string;
  readonly flows: readonly Flow[];
  readonly headings: readonly Heading[];
  /** Where the sections of the speech proper end: closing or appendix. */
  readonly limit: Offset;
  /** Where the speech ends, with its appendix. */
  readonly partEnd: Offset;
  readonly appendixStart: Offset | null;
  readonly collapsed: boolean;
}

export function assembleSections(input: SectionInput): Section[] {
  const tree = buildTree(input.headings);
  const context = { ...input, places: placesOf(tree, input) };
  return tree.map((node) => toSection(node, context));
}

interface SectionContext extends SectionInput {
  /** Heading → the one after it, and where its section ends. */
  readonly places: ReadonlyMap<Heading, { readonly following: Heading | undefined; readonly end: Offset }>;
}

function placesOf(roots: readonly TreeNode<Heading>[], { limit, partEnd, appendixStart }: SectionInput): SectionContext['places'] {
  const nodes: TreeNode<Heading>[] = [];
  const visit = (list: readonly TreeNode<Heading>[]): void => {
    for (const node of list) {
      nodes.push(node);
      visit(node.children);
    }
  };
  visit(roots);
  const places = new Map<Heading, { following: Heading | undefined; end: Offset }>();
  const open: TreeNode<Heading>[] = [];
  const bound = (heading: Heading): Offset => {
    const inAppendix = appendixStart !== null && heading.start >= appendixStart;
    return inAppendix || heading.start >= limit ? partEnd : limit;
  };
  const close = (level: number, end: Offset): void => {
    while ((open[open.length - 1]?.level ?? 0) >= level) {
      const { item } = open.pop() ?? {};
      const place = item === undefined ? undefined : places.get(item);
      if (item !== undefined && place !== undefined) place.end = Math.min(end, bound(item));
    }
  };
  nodes.forEach((node, index) => {
    close(node.level, node.item.start);
    places.set(node.item, { following: nodes[index + 1]?.item, end: partEnd });
    open.push(node);
  });
  close(1, partEnd);
  return places;
}

function toSection(node: TreeNode<Heading>, context: SectionContext): Section {
  const { item } = node;
  const { text, flows, places } = context;
  const flow = flows[item.flow];
  const place = places.get(item);
  if (flow === undefined || place === undefined) throw new RangeError('a heading without its paragraph');
  const end = trimmedEnd(text, item.start, place.end);
  const children = node.children.map((child) => toSection(child, context));
  const appendix = context.appendixStart !== null && item.start >= context.appendixStart;
  const { style, hashes } = item;
  const { level } = node;
  if (item.marker === null) {
    const headingSpan = flow.span(0, flow.text.length);
    const heading = flow.text.replace(/\*\*|__/g, '').trim();
    const whole = { start: headingSpan.start, end: Math.max(end, headingSpan.end) };
    return { marker: null, style, level, heading, headingSpan, runIn: false, span: whole, children, appendix, hashes };
  }
  const { marker: match } = item.marker;
  const { following } = place;
  const sameFlow = following?.flow === item.flow && following.marker !== null ? following.marker.marker.start : flow.text.length;
  const next = flows[item.flow + 1];
  const bodyFollows = next !== undefined && following?.flow !== item.flow + 1 && next.offset(0) < place.end;
  const heading = headingAfter(flow, match.end, sameFlow, {
    mayHaveSentences: bodyFollows && item.style === 'cn-comma',
    mayBeGlued: context.collapsed && item.style === 'cn-comma',
  });
  const span = flow.span(match.start, match.end);
  const marker: Marker = {
    span,
    text: text.slice(span.start, span.end),
    numeral: flow.span(match.numeralStart, match.numeralEnd),
    style: match.style,
    ordinal: match.ordinal,
    place: match.boundary === 'start' ? 'line' : 'inside',
  };
  const whole = { start: span.start, end: Math.max(end, heading.span.end) };
  return { marker, style, level, heading: heading.text, headingSpan: heading.span, runIn: heading.runIn, span: whole, children, appendix, hashes };
}
