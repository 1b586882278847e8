/** 漏分段: a marker that continues the outline stands inside a paragraph. */
import type { Speech } from '../outline/outline';
import { allSections } from '../outline/walk';
import type { TextEdit } from '../text/textEdit';
import type { Finding, Rule, RuleContext } from './rule';
import { gaps } from './support/gapFillers';
import type { WrittenMarker } from './support/numeralForm';

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

function* check(context: RuleContext): Generator<Finding> {
  const places = [...gluedSections(context.speech), ...gaps(context).flatMap(({ glued }) => glued.map((marker) => ({ marker, before: marker.before })))];
  const [first] = places;
  if (first === undefined) return;
  const lineEnd = lineEndOf(context);
  if (context.speech.collapsed) {
    const { span, text: marker } = first.marker;
    const edits = places.flatMap((place) => breakBefore(place.marker, lineEnd, context));
    const fixes = edits.length > 0 ? [{ messageId: 'breakAll', edits, safe: false }] : [];
    const related = places.slice(1).map((place) => ({ span: place.marker.span, messageId: 'also', data: { marker: place.marker.text } }));
    yield { messageId: 'collapsed', data: { marker, count: places.length }, span, related, fixes };
    return;
  }
  for (const { marker, before } of places) {
    const edits = breakBefore(marker, lineEnd, context);
    const data = { marker: marker.text };
    yield {
      messageId: 'found',
      data,
      span: marker.span,
      related: before === undefined ? [] : [{ span: before.span, messageId: 'before' }],
      fixes: edits.length > 0 ? [{ messageId: 'breakHere', data, edits, safe: true }] : [],
    };
  }
}

function gluedSections({ sections }: Speech): readonly Place[] {
  const last = new Map<string, WrittenMarker>();
  const places: Place[] = [];
  for (const { marker, style, level } of allSections(sections)) {
    if (marker === null) continue;
    const key = `${style} ${level}`;
    if (marker.place === 'inside') places.push({ marker, before: last.get(key) });
    last.set(key, marker);
  }
  return places;
}

/** A line break and the indentation of the paragraph, in place of the blanks before the marker. */
function breakBefore(marker: WrittenMarker, lineEnd: string, { text, speech }: RuleContext): readonly TextEdit[] {
  const paragraph = speech.paragraphs.findLast(({ line }) => line.start <= marker.span.start);
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
