/** Paragraphs of one speech → its outline. */
import { assembleSections } from './assembleSections';
import { collectHeadings, type Heading } from './collectHeadings';
import { findDeclaredCounts } from './declaredCounts';
import { enumerationsOf } from './enumerations';
import { type Contents, createFlows, type Flow } from './flow';
import { LONG_PARAGRAPH } from './insideMarkers';
import { chooseSections } from './nodes';
import type { Paragraph, Speech } from './outline';
import type { RawParagraph } from './paragraphs';
import { findSalutations, isSalutationLine, salutationAt, type SalutationPlace } from './salutations';
import { type FlowMarkers, flowMarkers, NO_MARKERS } from './series';
import { findClosing, findOpening, giveRoles } from './speechFrame';
import { findTitleBlock, titleOf, type TitleBlock } from './titleBlock';
import type { KnownText, Memory } from '../text/memory';

/**
 * @param text the speech as a text of its own; its places count from there
 * @returns the speech, with what is known of the content of each paragraph
 */
export function parseSpeech(text: string, paragraphs: readonly RawParagraph[], memory: Memory): { readonly speech: Speech; readonly contents: Contents } {
  const whole = { start: 0, end: text.length };
  const flows = createFlows(text, paragraphs, memory);
  const block = findTitleBlock(flows);
  const collapsed = isCollapsed(flows);
  const isLine = (index: number): boolean => flows[index]?.known.of(isSalutationLine) ?? false;
  const isBody = (index: number): boolean => index >= block.bodyFrom && !block.kinds.has(index) && !isLine(index);
  const markers = markersOf(flows, isBody);
  const chosen = chooseSections({ flows, markers, isBody, collapsed });
  const places = [...afterGluedTitle(flows, block), ...findSalutations(flows, collapsed).filter((place) => !block.kinds.has(place.flow))];
  const headings = collectHeadings(flows, chosen, block, isBody, places);
  const firstStart = headings[0]?.start ?? whole.end;
  const appendixStart = headings.find((heading) => heading.appendix)?.start ?? null;
  const end = appendixStart ?? whole.end;
  const salutations = giveRoles(text, flows, places, headings, firstStart, end);
  const closing = findClosing(text, flows, salutations, headings, end);
  const sections = assembleSections({ text, flows, headings, limit: closing?.start ?? end, partEnd: whole.end, appendixStart, collapsed });
  const enumerations = enumerationsOf({ text, flows, markers, chosen, isBody });
  const declaredCounts = findDeclaredCounts({ flows, isText: (index) => !block.kinds.has(index) || block.kinds.get(index) === 'subtitle', sections, enumerations, end });
  const title = titleOf(flows, block);
  const kinds = paragraphKinds(paragraphs, flows, block, headings, isLine);
  const speech: Speech = {
    span: whole,
    title,
    salutations,
    opening: findOpening(flows, block, salutations, firstStart, closing, end),
    closing,
    declaredCounts,
    sections,
    enumerations,
    appendix: appendixStart === null ? null : { start: appendixStart, end: whole.end },
    paragraphs: kinds,
    collapsed,
  };
  return { speech, contents: contentsOf(flows, paragraphs.length) };
}

function contentsOf(flows: readonly Flow[], count: number): Contents {
  const contents = new Array<KnownText | undefined>(count).fill(undefined);
  for (const { first, last, known } of flows) if (first === last) contents[first] = known;
  return contents;
}

/** Markers are told apart by identity: of two paragraphs that are alike each has its own. */
function markersOf(flows: readonly Flow[], isBody: (index: number) => boolean): FlowMarkers[] {
  const seen = new Set<KnownText>();
  return flows.map(({ known }, index) => {
    if (!isBody(index)) return NO_MARKERS;
    const markers = known.of(flowMarkers);
    if (markers === NO_MARKERS) return markers;
    if (seen.has(known)) return flowMarkers(known.text);
    seen.add(known);
    return markers;
  });
}

function afterGluedTitle(flows: readonly Flow[], { glued }: TitleBlock): SalutationPlace[] {
  if (glued === null) return [];
  const length = salutationAt(flows[glued.flow]?.text ?? '', glued.bodyStart);
  return length === 0 ? [] : [{ flow: glued.flow, start: glued.bodyStart, end: glued.bodyStart + length, line: false }];
}

/** A short speech in one paragraph, but for its title. */
const SHORT_SPEECH = 400;

/** Whether most of the text stands in one overlong paragraph: its line breaks are lost. */
function isCollapsed(flows: readonly Flow[]): boolean {
  let total = 0;
  let longest = 0;
  for (const flow of flows) {
    total += flow.text.length;
    longest = Math.max(longest, flow.text.length);
  }
  return (longest >= LONG_PARAGRAPH && longest >= total * 0.6) || (longest >= SHORT_SPEECH && longest >= total * 0.85);
}

function paragraphKinds(
  paragraphs: readonly RawParagraph[],
  flows: readonly Flow[],
  block: TitleBlock,
  headings: readonly Heading[],
  isLine: (index: number) => boolean,
): Paragraph[] {
  const kinds = new Array<Paragraph['kind'] | undefined>(paragraphs.length).fill(undefined);
  const headingFlows = new Set(headings.filter((heading) => heading.marker === null || heading.marker.marker.boundary === 'start').map((heading) => heading.flow));
  flows.forEach((flow, index) => {
    const kind = block.kinds.get(index) ?? (isLine(index) ? 'salutation' : headingFlows.has(index) && flow.known.of(standsAlone) ? 'heading' : 'body');
    kinds.fill(kind, flow.first, flow.last + 1);
  });
  return paragraphs.map((paragraph, index): Paragraph => {
    const { line, content, hashes, continued } = paragraph;
    const empty = content.start >= content.end;
    const kind = paragraph.excluded ? 'excluded' : paragraph.furniture ? 'furniture' : empty ? 'blank' : (kinds[index] ?? 'body');
    return { line, content, kind, hashes, continued };
  });
}

/** A heading line has no sentence after its first. */
function standsAlone(text: string): boolean {
  const stop = text.search(/[。！]/);
  return stop < 0 || stop >= text.length - 1;
}
