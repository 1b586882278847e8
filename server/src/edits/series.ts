/** Converting a series: 一是…二是 ↔ 第一，…第二， ↔ 首先，…其次， ↔ paragraphs （一）（二）, with one punctuation mark between the items. */
import type { Enumeration } from '../outline/outline';
import { sectionsOf } from '../outline/walk';
import { formatChinese } from '../text/numerals';
import type { Offset, Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { outlineAfter } from './after';
import { settleAs, spotOf } from './arrange';
import { type Block, blockLabel, buildBlocks, lineStart } from './blocks';
import { finish } from './finish';
import { markerFrom, styleFor, withOrdinal } from './markers';
import { countAnew } from './numbering';
import { pieceText } from './pieces';
import { attempt, type EditResult, type EditSource, type Done, stop } from './result';
import { blockAt, inNumberedQuotation, sectionAt, speechAt, treeAt } from './where';

/** 一是…； 第一，… 首先，… or paragraphs of their own. */
export type SeriesForm = 'shi' | 'ordinal' | 'words' | 'paragraphs';

export const SERIES_FORMS: readonly SeriesForm[] = ['shi', 'ordinal', 'words', 'paragraphs'];

/** Converts the series inside the paragraph at the offset, or the row of points on the first line of one of which it stands. */
export function convertSeries(source: EditSource, offset: Offset, form: SeriesForm): EditResult {
  return attempt(() => {
    if (inNumberedQuotation(source.text, offset)) stop('quotation');
    const series = seriesAt(source, offset);
    if (series === null) return convertRow(source, offset, form);
    const edits = form === 'paragraphs' ? toParagraphs(source, series, offset) : toWords(source.text, series, form);
    if (edits.length === 0) return stop('unchanged');
    // 首先， in paragraphs of their own become sections as 一是.
    return verified(source, edits, form === 'paragraphs' ? [series.items.length] : [0, series.items.length]);
  });
}

/** The smallest series around the offset. */
export function seriesAt(source: EditSource, offset: Offset): Enumeration | null {
  const speech = speechAt(source, offset);
  const around = speech.enumerations.filter(({ span }) => span.start <= offset && offset <= span.end);
  return around.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start) || b.span.start - a.span.start)[0] ?? null;
}

/** The marker of an item; 一要 keeps its 要 behind the new one. */
function inlineMarker(form: Exclude<SeriesForm, 'paragraphs'>, index: number, count: number, old: string): string {
  const must = /^[一二三四五六七八九十]+要/.test(old) ? '要' : '';
  if (form === 'shi') return `${formatChinese(index + 1)}是${must}`;
  if (form === 'ordinal') return `第${formatChinese(index + 1)}，${must}`;
  const words = count === 2 ? ['首先', '其次'] : count === 3 ? ['首先', '其次', '最后'] : ['首先', '其次', '再次', '最后'];
  const word = words[index] ?? stop('seriesTooLong', { count });
  return `${word}，${must}`;
}

function toWords(text: string, { items }: Enumeration, form: Exclude<SeriesForm, 'paragraphs'>): TextEdit[] {
  const joint = jointOf(text, items.map(({ span }) => span));
  return items.flatMap(({ span, marker }, index) => {
    const newText = inlineMarker(form, index, items.length, marker);
    const before = span.start - 1;
    const edits: TextEdit[] = newText === marker ? [] : [{ span, newText }];
    const body = index === 0 ? '' : text.slice(items[index - 1]?.span.end ?? span.start, span.start);
    if (/[，,；;。]$/.test(body) && !body.endsWith(joint)) edits.unshift({ span: { start: before, end: span.start }, newText: joint });
    return edits;
  });
}

/** 。 where an item holds a sentence, or most end in one; else ；. */
function jointOf(text: string, markers: readonly Span[]): '。' | '；' {
  const bodies = markers.slice(1).map(({ start }, index) => text.slice(markers[index]?.end ?? start, start - 1));
  const joints = markers.slice(1).map(({ start }) => text[start - 1]);
  const stops = joints.filter((joint) => joint === '。').length;
  return bodies.some((body) => /[。！？]/.test(body)) || stops > joints.length / 2 ? '。' : '；';
}

function toParagraphs(source: EditSource, { items }: Enumeration, offset: Offset): TextEdit[] {
  const { text } = source;
  const tree = buildBlocks(source, speechAt(source, offset));
  const [first] = items;
  if (first === undefined) return stop('noSeries');
  const owner = ownerOf(source, first.span.start);
  const parent = owner === null ? null : (tree.of.get(owner) ?? null);
  if (parent !== null && parent.children.length > 0) stop('seriesInParent', { marker: blockLabel(parent) });
  const style = styleFor(tree, parent, new Set());
  const start = lineStart(text, first.span.start);
  const indent = /^[\s\u3000]*/.exec(text.slice(start, first.span.start))?.[0] ?? '';
  const sample = markerFrom(/^[（(]/.test(style.sample) || parent !== null ? style.sample : '（一）');
  return items.flatMap(({ span, marker }, index) => {
    const must = /^[一二三四五六七八九十]+要/.test(marker) ? '要' : '';
    const written = withOrdinal(sample, index + 1).text + style.spacing + must;
    const opens = text.slice(lineStart(text, span.start), span.start).trim() === '';
    if (opens) return [{ span, newText: written }];
    const body = text.slice(index === 0 ? start : (items[index - 1]?.span.end ?? span.start), span.start);
    const blanks = body.length - body.replace(/[ \t\u3000]+$/, '').length;
    const from = span.start - blanks;
    const joint = index > 0 && /[，,；;、][ \t\u3000]*$/.test(body) ? 1 : 0;
    return [{ span: { start: from - joint, end: span.end }, newText: `${joint > 0 ? '。' : ''}${tree.lineEnd}${indent}${written}` }];
  });
}

function ownerOf(source: EditSource, offset: Offset): ReturnType<typeof sectionAt> | null {
  const { sections } = speechAt(source, offset);
  return sections.length === 0 || offset < (sections[0]?.span.start ?? 0) ? null : sectionAt(source, offset);
}

/**
 * Given out only if all old sections are read as before, and as many new ones as may be.
 * @param outline how the text reads afterwards
 */
export function verified(source: EditSource, edits: readonly TextEdit[], added: readonly number[], outline = outlineAfter(source, edits)): Done {
  const before = sectionsOf(source.outline);
  const after = sectionsOf(outline);
  let next = 0;
  for (const section of after) {
    const old = before[next];
    if (old !== undefined && old.level === section.level && old.style === section.style && old.marker?.text === section.marker?.text) next++;
  }
  if (next < before.length || !added.includes(after.length - before.length)) return stop('misread', { marker: before[next]?.marker?.text ?? '' });
  return { ok: true, edits };
}

/** Points in paragraphs of their own: another style, or joined into one paragraph. */
function convertRow(source: EditSource, offset: Offset, form: SeriesForm): EditResult {
  const tree = treeAt(source, offset);
  const block = blockAt(tree, offset);
  const { list, parent } = spotOf(tree, block);
  const key = block.marker?.key;
  const row = list.filter((other) => other.marker?.key === key);
  const at = block.marker?.source?.start;
  if (key === undefined || row.length < 2 || at === undefined || lineStart(source.text, at) !== lineStart(source.text, offset)) return stop('noSeries');
  if (form === 'paragraphs') {
    const wanted = { ...styleFor(tree, parent, new Set(row)), sample: '（一）', spacing: '' };
    if (markerFrom(wanted.sample).key === key) return stop('unchanged');
    for (const other of row) settleAs(tree, other, wanted);
    countAnew(tree, new Set([parent]));
    return finish(tree);
  }
  return joined(source, row, form);
}

function joined(source: EditSource, row: readonly Block[], form: Exclude<SeriesForm, 'paragraphs'>): EditResult {
  const { text } = source;
  const bodies = row.map((block) => {
    const body = block.rest.map((piece) => pieceText(text, piece)).join('');
    if (block.children.length > 0 || /[\r\n]/.test(body.trim()) || block.hashes > 0) stop('seriesLong', { marker: blockLabel(block) });
    return body.trimEnd();
  });
  const sentences = bodies.some((body) => /[。！？]./s.test(body));
  const edits = row.flatMap((block, index): TextEdit[] => {
    const source = block.marker?.source;
    const rest = block.rest[0];
    if (source === undefined || source === null || rest === undefined || typeof rest === 'string' || typeof block.spacing === 'string') return [];
    const marker = inlineMarker(form, index, row.length, block.marker?.text ?? '');
    const body = bodies[index] ?? '';
    const last = index === row.length - 1;
    const end = rest.start + body.length - (/[。；;，,]$/.test(body) ? 1 : 0);
    const edits: TextEdit[] = [];
    const from = index === 0 || typeof block.gap === 'string' ? source.start : block.gap.start;
    edits.push({ span: { start: from, end: block.spacing.end }, newText: marker });
    const stopMark = /[！？…]$/.test(body) ? '' : last || sentences ? '。' : '；';
    if (text.slice(end, rest.end) !== stopMark) edits.push({ span: { start: end, end: rest.end }, newText: stopMark });
    return edits;
  });
  return joinedVerified(source, row, mergeTouching(edits));
}

/** Edits that touch become one. */
function mergeTouching(edits: readonly TextEdit[]): TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of edits) {
    const last = merged.at(-1);
    if (last !== undefined && last.span.end === edit.span.start) merged[merged.length - 1] = { span: { start: last.span.start, end: edit.span.end }, newText: last.newText + edit.newText };
    else merged.push(edit);
  }
  return merged;
}

function joinedVerified(source: EditSource, row: readonly Block[], edits: readonly TextEdit[]): EditResult {
  const gone = new Set(row.map((block) => block.section));
  const kept = sectionsOf(source.outline).filter((section) => !gone.has(section));
  const after = sectionsOf(outlineAfter(source, edits));
  const odd = kept.find((section, index) => after[index]?.marker?.text !== section.marker?.text || after[index]?.level !== section.level);
  if (odd !== undefined || after.length !== kept.length) return stop('misread', { marker: odd?.marker?.text ?? blockLabel(row[0] ?? stop('noSeries')) });
  return { ok: true, edits };
}
