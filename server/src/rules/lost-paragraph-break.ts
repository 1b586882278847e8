/** 漏分段: a marker that continues the outline stands inside a paragraph. */
import type { WrittenMarker } from '../outline/numeralForm';
import { isNumbered, type NumberedSection } from '../outline/ordinalSequences';
import type { Paragraph, Speech } from '../outline/outline';
import { firstIndexNotBefore } from '../text/binarySearch';
import { contains } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import type { Finding, Rule, RuleContext } from './rule';
import { gaps, markerAfterSentence } from './support/gapFillers';
import { looseMarkers } from './support/looseMarkers';
import { schemeDepth } from './support/markerScheme';
import { siblingsIn } from './support/sections';

export const rule: Rule = {
  meta: {
    id: 'lost-paragraph-break',
    name: '漏分段',
    nameEn: 'Lost paragraph break',
    group: 'A',
    severity: 'warning',
    source: '起草惯例：每个编号小节另起一段',
  },
  messages: {
    found: {
      zh: '“{marker}”接在上一段里面，没有另起一段。请在它前面分段。',
      en: '“{marker}” runs on in the paragraph before. Begin a new paragraph here.',
    },
    several: {
      zh: '“{marker}”等 {count} 个序号接在同一段里面，没有另起一段。请在每个序号前分段。',
      en: '{count} markers, from “{marker}” on, stand inside one paragraph. Begin a new paragraph at each.',
    },
    collapsed: {
      zh: '全文没有分段：从“{marker}”起有 {count} 个序号接在段落里面。请在每个序号前分段。',
      en: 'The text lost its paragraph breaks: {count} markers, from “{marker}” on, stand inside paragraphs. Begin a new paragraph at each.',
    },
    also: { zh: '“{marker}”也接在段落里面', en: '“{marker}” stands inside a paragraph too' },
    before: { zh: '同级的上一项', en: 'The item before on this level' },
    breakHere: { zh: '在“{marker}”前分段', en: 'Begin a new paragraph at “{marker}”' },
    breakAll: { zh: '在每个序号前分段', en: 'Begin a new paragraph at each marker' },
  },
  check,
};

interface Place {
  readonly marker: WrittenMarker;
  /** The item before it on its level. */
  readonly before: WrittenMarker | undefined;
}

/** What stands in one paragraph is one slip. */
function* check(context: RuleContext): Generator<Finding> {
  const { speech, text } = context;
  const found = [...gluedSections(context), ...(speech.collapsed ? [] : [...gluedInGaps(context), ...gluedPairs(context)])];
  if (found.length === 0) return;
  // Two rows may lack the same marker.
  const places = [...new Map(found.reverse().map((place) => [place.marker.span.start, place])).values()];
  places.sort((a, b) => a.marker.span.start - b.marker.span.start);
  const lineEnd = lineEndOf(context);
  for (const group of speech.collapsed ? [places] : byParagraph(places, speech)) {
    const [first] = group;
    if (first === undefined) continue;
    const edits = group.flatMap(({ marker }) => breakBefore(marker, lineEnd, text, speech));
    const data = { marker: first.marker.text, count: group.length };
    const one = group.length === 1;
    const others = group.slice(1).map(({ marker }) => ({ span: marker.span, messageId: 'also', data: { marker: marker.text } }));
    yield {
      messageId: speech.collapsed ? 'collapsed' : one ? 'found' : 'several',
      data,
      span: first.marker.span,
      related: [...(first.before === undefined ? [] : [{ span: first.before.span, messageId: 'before' }]), ...others],
      fixes: edits.length > 0 ? [{ messageId: one ? 'breakHere' : 'breakAll', data, edits, safe: !speech.collapsed }] : [],
    };
  }
}

function gluedSections(context: RuleContext): readonly Place[] {
  const { paragraphs, collapsed } = context.speech;
  return siblingsIn(context).flatMap(({ siblings }) => {
    if (siblings.every(({ marker }) => marker?.place !== 'inside')) return [];
    const numbered = siblings.filter(isNumbered);
    if (!collapsed && isShortList(numbered, paragraphs)) return [];
    return numbered.flatMap(({ marker }, index) => (marker.place === 'inside' ? [{ marker, before: numbered[index - 1]?.marker }] : []));
  });
}

function gluedInGaps(context: RuleContext): readonly Place[] {
  return gaps(context).flatMap(({ glued }) => glued.map((marker) => ({ marker, before: marker.before })));
}

/** 1.…。2.… in one paragraph: neither of them has another beside it. */
function gluedPairs(context: RuleContext): readonly Place[] {
  return looseMarkers(context)
    .filter(({ style, marker }) => schemeDepth(style) !== null && marker.ordinal === 1)
    .flatMap(({ marker: before, style, headingSpan: { start, end } }) => {
      const next = markerAfterSentence(context.known(context.text.slice(start, end)), style, before.ordinal + 1);
      if (next === null || next.start < SHORT_PAIR) return [];
      const span = { start: start + next.start, end: start + next.end };
      const numeral = { start: start + next.numeralStart, end: start + next.numeralEnd };
      return [{ marker: { text: context.text.slice(span.start, span.end), span, numeral }, before }];
    });
}

/** Two things named in one paragraph are shorter. */
const SHORT_PAIR = 30;

const SHORT_ITEM = 60;

/** A list meant to stand in one paragraph: 议程有三项：一、听取报告；二、讨论；三、表决。 */
function isShortList(siblings: readonly NumberedSection[], paragraphs: readonly Paragraph[]): boolean {
  const [first] = siblings;
  if (first === undefined || siblings.some(({ marker }) => marker.place === 'line')) return false;
  const { line } = paragraphAt(first.marker, paragraphs) ?? { line: first.span };
  return siblings.every(({ marker, span }, index) => {
    const end = siblings[index + 1]?.marker.span.start ?? Math.min(span.end, line.end);
    return contains(line, marker.span) && end - marker.span.start <= SHORT_ITEM;
  });
}

function byParagraph(places: readonly Place[], { paragraphs }: Speech): Iterable<readonly Place[]> {
  const groups = new Map<Paragraph | undefined, Place[]>();
  for (const place of places) {
    const paragraph = paragraphAt(place.marker, paragraphs);
    const group = groups.get(paragraph);
    if (group === undefined) groups.set(paragraph, [place]);
    else group.push(place);
  }
  return groups.values();
}

function paragraphAt({ span }: WrittenMarker, paragraphs: readonly Paragraph[]): Paragraph | undefined {
  return paragraphs[firstIndexNotBefore(paragraphs.length, (index) => (paragraphs[index]?.line.start ?? Infinity) <= span.start) - 1];
}

/** A line break and the indentation of the paragraph, in place of the blanks before the marker. */
function breakBefore(marker: WrittenMarker, lineEnd: string, text: string, { paragraphs }: Speech): readonly TextEdit[] {
  const paragraph = paragraphAt(marker, paragraphs);
  if (paragraph === undefined) return [];
  let start = marker.span.start;
  while (start > paragraph.content.start && /[\s\u3000]/.test(text.charAt(start - 1))) start--;
  if (/[*_]/.test(text.charAt(start - 1))) return [];
  const indent = /^[\s\u3000]*/.exec(text.slice(paragraph.line.start, paragraph.content.start))?.[0] ?? '';
  return [{ span: { start, end: marker.span.start }, newText: lineEnd + indent }];
}

/** What ends a paragraph in this text: one line end, or two where blank lines stand between paragraphs. */
function lineEndOf({ text, speech: { paragraphs }, markdown }: RuleContext): string {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const blanks = paragraphs.filter(({ kind }) => kind === 'blank').length;
  return lineEnd.repeat(markdown || blanks * 3 > paragraphs.length ? 2 : 1);
}
