/** Paragraphs of one speech → its outline. */
import type { Offset, Span } from '../text/span';
import { findDeclaredCounts } from './declaredCounts';
import { enumerationsOf } from './enumerations';
import { createFlow, type Flow } from './flow';
import { headingAfter, isAppendixHeading, isPlainHeading } from './headings';
import { chooseSections, type SectionMarker } from './nodes';
import type { Marker, MarkerStyle, Paragraph, Salutation, Section, Speech } from './outline';
import type { RawParagraph } from './paragraphs';
import { findSalutations, isSalutationLine, salutationAt, type SalutationPlace } from './salutations';
import { flowMarkers, NO_MARKERS } from './series';
import type { SpeechPart } from './splitSpeeches';
import { findTitleBlock, type TitleBlock, withoutNote } from './titleBlock';
import { buildTree, type TreeInput, type TreeNode } from './tree';

/** A heading before it has its place in the tree. */
interface Heading extends TreeInput {
  readonly flow: number;
  /** Null for unnumbered headings. */
  readonly marker: SectionMarker | null;
  readonly start: Offset;
}

export function parseSpeech(text: string, part: SpeechPart): Speech {
  const flows = createFlows(text, part.paragraphs);
  const block = findTitleBlock(flows);
  const collapsed = isCollapsed(flows);
  const isLine = (index: number): boolean => isSalutationLine(flows[index]?.text ?? '');
  const isBody = (index: number): boolean => index >= block.bodyFrom && !block.kinds.has(index) && !isLine(index);
  const markers = flows.map((flow, index) => (isBody(index) ? flowMarkers(flow) : NO_MARKERS));
  const chosen = chooseSections({ flows, markers, isBody, collapsed });
  const places = [...afterGluedTitle(flows, block), ...findSalutations(flows, collapsed).filter((place) => !block.kinds.has(place.flow))];
  const headings = collectHeadings(flows, chosen, block, isBody, places);
  const firstStart = headings[0]?.start ?? part.span.end;
  const appendixStart = headings.find((heading) => heading.appendix)?.start ?? null;
  const end = appendixStart ?? part.span.end;
  const salutations = giveRoles(text, flows, places, headings, firstStart, end);
  const closing = findClosing(text, flows, salutations, headings, end);
  const tree = buildTree(headings);
  const context = { text, flows, places: placesOf(tree, closing?.start ?? end, part.span.end, appendixStart), appendixStart, collapsed };
  const sections = tree.map((node) => toSection(node, context));
  const enumerations = enumerationsOf({ text, flows, markers, chosen, isBody });
  const declaredCounts = findDeclaredCounts({ flows, isText: (index) => !block.kinds.has(index) || block.kinds.get(index) === 'subtitle', sections, enumerations, end });
  const title = titleOf(text, flows, block);
  const kinds = paragraphKinds(part.paragraphs, flows, block, headings, isLine);
  return {
    span: part.span,
    title,
    salutations,
    opening: findOpening(flows, block, salutations, firstStart, closing, end),
    closing,
    declaredCounts,
    sections,
    enumerations,
    appendix: appendixStart === null ? null : { start: appendixStart, end: part.span.end },
    paragraphs: kinds,
    collapsed,
  };
}

function afterGluedTitle(flows: readonly Flow[], { glued }: TitleBlock): SalutationPlace[] {
  if (glued === null) return [];
  const length = salutationAt(flows[glued.flow]?.text ?? '', glued.bodyStart);
  return length === 0 ? [] : [{ flow: glued.flow, start: glued.bodyStart, end: glued.bodyStart + length, line: false }];
}

/** Paragraphs with text; those that page marks cut apart are one flow. */
function createFlows(text: string, paragraphs: readonly RawParagraph[]): Flow[] {
  const flows: Flow[] = [];
  let first = -1;
  let last = -1;
  const flush = (): void => {
    if (first >= 0) flows.push(createFlow(text, paragraphs, first, last));
    first = -1;
  };
  paragraphs.forEach((paragraph, index) => {
    const empty = paragraph.content.start >= paragraph.content.end || paragraph.furniture || paragraph.excluded;
    if (empty) return;
    if (!paragraph.continued || first < 0) flush();
    if (first < 0) first = index;
    last = index;
  });
  flush();
  return flows;
}

const LONG_PARAGRAPH = 800;

/** Whether most of the text stands in one overlong paragraph: its line breaks are lost. */
function isCollapsed(flows: readonly Flow[]): boolean {
  let total = 0;
  let longest = 0;
  for (const flow of flows) {
    total += flow.text.length;
    longest = Math.max(longest, flow.text.length);
  }
  return longest >= LONG_PARAGRAPH && longest >= total * 0.6;
}

function titleOf(text: string, flows: readonly Flow[], block: TitleBlock): Speech['title'] {
  if (block.glued !== null) {
    const flow = flows[block.glued.flow];
    if (flow === undefined) return null;
    return { text: flow.text.slice(block.glued.start, block.glued.end), span: flow.span(block.glued.start, block.glued.end) };
  }
  const lines = block.titleFlows.map((index) => flows[index]).filter((flow) => flow !== undefined);
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return null;
  const words = lines.map((flow) => flow.text.replace(/\*\*|__/g, '')).join('').trim();
  const length = withoutNote(last.text).length;
  const noted = length < last.text.length && withoutNote(words) !== '' && /年/.test(last.text.slice(length));
  return { text: noted ? withoutNote(words) : words, span: { start: first.offset(0), end: last.offset(noted ? length : last.text.length) } };
}

function collectHeadings(
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
    const base = { flow: index, hashes: flow.hashes };
    const own = byFlow.get(index);
    if (own !== undefined) {
      for (const node of own) {
        headings.push({ ...base, style: node.marker.style, key: node.key, ordinal: node.marker.ordinal, sealed, appendix: false, marker: node, start: flow.offset(node.marker.start) });
        sealed = false;
      }
      return;
    }
    if (!isBody(index)) return;
    const style = unnumberedStyle(flows, index, block);
    if (style === null) return;
    const appendix = isAppendixHeading(flow.text) && (headings.length > 0 || index > flows.length / 2);
    if (isAppendixHeading(flow.text) && !appendix) return;
    headings.push({ ...base, style, key: style, ordinal: null, sealed, appendix, marker: null, start: flow.offset(0) });
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

function giveRoles(
  text: string,
  flows: readonly Flow[],
  places: readonly SalutationPlace[],
  headings: readonly Heading[],
  firstStart: Offset,
  end: Offset,
): Salutation[] {
  const lastStart = headings.findLast((heading) => !heading.appendix && heading.start < end && heading.marker !== null)?.start ?? -1;
  const located = places
    .map((place) => ({ place, span: flows[place.flow]?.span(place.start, place.end) ?? { start: 0, end: 0 } }))
    .filter(({ span }) => span.start < end);
  const opening = openingIndex(located.map(({ place, span }) => ({ place, span })), text, firstStart);
  const total = flows.length;
  return located.map(({ place, span }, index): Salutation => {
    const isLast = index === located.length - 1;
    const late = place.flow >= total * 0.6 || total < 4;
    const closes = isLast && index !== opening && (lastStart < 0 ? late : span.start > lastStart) && (late || lastStart >= 0);
    return { span, text: text.slice(span.start, span.end), role: index === opening ? 'opening' : closes ? 'closing' : 'mid' };
  });
}

const OPENING_FLOWS = 8;

/** The opening salutation is the first one, before the first section, as a line or with a colon; -1 if there is none. */
function openingIndex(located: readonly { readonly place: SalutationPlace; readonly span: Span }[], text: string, firstStart: Offset): number {
  const index = located.findIndex(({ place, span }) => {
    const closed = text[span.end - 1] ?? '';
    return span.start <= firstStart && place.flow <= OPENING_FLOWS + 6 && (place.line || /[：:]/.test(closed) || (place.start === 0 && place.flow <= 4));
  });
  return index === 0 ? 0 : index > 0 && located.slice(0, index).every(({ span }) => span.start < firstStart) && (located[index]?.place.line ?? false) ? index : -1;
}

const CLOSING_WORDS = /^(?:我(?:的话|就)?(?:讲|说|谈)(?:这些|完了|到这里)|我就(?:讲|说)|谢谢|最后，(?:预祝|祝|衷心祝)|让我们|散会|以上(?:报告|发言|汇报)|我的(?:发言|讲话|汇报))/;

function findClosing(text: string, flows: readonly Flow[], salutations: readonly Salutation[], headings: readonly Heading[], end: Offset): Span | null {
  const last = salutations.find((salutation) => salutation.role === 'closing');
  if (last !== undefined) return trimmed(text, last.span.start, end);
  const lastFlow = headings.findLast((heading) => !heading.appendix)?.flow ?? 0;
  for (let i = Math.max(lastFlow + 1, flows.length - 3); i < flows.length; i++) {
    const flow = flows[i];
    if (flow !== undefined && flow.offset(0) < end && CLOSING_WORDS.test(flow.text)) return trimmed(text, flow.offset(0), end);
  }
  return null;
}

function findOpening(
  flows: readonly Flow[],
  block: TitleBlock,
  salutations: readonly Salutation[],
  firstStart: Offset,
  closing: Span | null,
  end: Offset,
): Span | null {
  const salutation = salutations.find((candidate) => candidate.role === 'opening');
  const bodyStart = block.glued !== null ? flows[block.glued.flow]?.offset(block.glued.bodyStart) : flows[block.bodyFrom]?.offset(0);
  const from = Math.max(salutation?.span.end ?? 0, bodyStart ?? end);
  const next = flows.find((flow) => flow.offset(flow.text.length) > from);
  const start = next === undefined ? from : Math.max(from, next.offset(0));
  const to = Math.min(firstStart, closing?.start ?? end, end);
  const last = flows.findLast((flow) => flow.offset(0) < to);
  const stop = last === undefined ? to : Math.min(to, last.offset(last.text.length));
  return stop > start ? { start, end: stop } : null;
}

function trimmed(text: string, start: Offset, end: Offset): Span {
  let stop = end;
  while (stop > start && /\s/.test(text[stop - 1] ?? '')) stop--;
  return { start, end: stop };
}

interface SectionContext {
  readonly text: string;
  readonly flows: readonly Flow[];
  /** Heading → the one after it, and where its section ends. */
  readonly places: ReadonlyMap<Heading, { readonly following: Heading | undefined; readonly end: Offset }>;
  readonly appendixStart: Offset | null;
  readonly collapsed: boolean;
}

/** @param limit where the sections of the speech proper end: closing or appendix */
function placesOf(roots: readonly TreeNode<Heading>[], limit: Offset, partEnd: Offset, appendixStart: Offset | null): SectionContext['places'] {
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
  const end = trimmed(text, item.start, place.end).end;
  const children = node.children.map((child) => toSection(child, context));
  const appendix = context.appendixStart !== null && item.start >= context.appendixStart;
  const base = { style: item.style, level: node.level, children, appendix, hashes: item.hashes };
  if (item.marker === null) {
    const headingSpan = flow.span(0, flow.text.length);
    const heading = flow.text.replace(/\*\*|__/g, '').trim();
    return { ...base, marker: null, heading, headingSpan, runIn: false, span: { start: headingSpan.start, end: Math.max(end, headingSpan.end) } };
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
  return { ...base, marker, heading: heading.text, headingSpan: heading.span, runIn: heading.runIn, span: { start: span.start, end: Math.max(end, heading.span.end) } };
}

function paragraphKinds(
  paragraphs: readonly RawParagraph[],
  flows: readonly Flow[],
  block: TitleBlock,
  headings: readonly Heading[],
  isLine: (index: number) => boolean,
): Paragraph[] {
  const kinds = new Map<number, Paragraph['kind']>();
  const headingFlows = new Set(headings.filter((heading) => heading.marker === null || heading.marker.marker.boundary === 'start').map((heading) => heading.flow));
  flows.forEach((flow, index) => {
    const kind = block.kinds.get(index) ?? (isLine(index) ? 'salutation' : headingFlows.has(index) && standsAlone(flow) ? 'heading' : 'body');
    for (let i = flow.first; i <= flow.last; i++) kinds.set(i, kind);
  });
  return paragraphs.map((paragraph, index): Paragraph => {
    const { line, content, hashes, continued } = paragraph;
    const empty = content.start >= content.end;
    const kind = paragraph.excluded ? 'excluded' : paragraph.furniture ? 'furniture' : empty ? 'blank' : (kinds.get(index) ?? 'body');
    return { line, content, kind, hashes, continued };
  });
}

/** A heading line has no sentence after its first. */
function standsAlone(flow: Flow): boolean {
  const stop = flow.text.search(/[。！]/);
  return stop < 0 || stop >= flow.text.length - 1;
}
