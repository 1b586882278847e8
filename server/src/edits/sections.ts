/** Whole sections: selecting, duplicating, deleting, splitting and merging them. */
import { sectionPath } from '../outline/walk';
import type { Offset, Span } from '../text/span';
import { putIn, spotOf, takeOut } from './arrange';
import { type Block, blockLabel, type BlockTree, lastOf, lineStart } from './blocks';
import { finish } from './finish';
import { needsBlank, rewriteHashes } from './markers';
import type { Along } from './move';
import { countAnew } from './numbering';
import { pieceText } from './pieces';
import { attempt, type EditResult, type EditSource, type Refusal, stop } from './result';
import { blockAt, sectionAt, speechAt, treeAt } from './where';

export interface Spans {
  readonly ok: true;
  readonly spans: readonly Span[];
}

/** The section at the offset, from its marker to its end. */
export function selectSection(source: EditSource, offset: Offset): Spans | Refusal {
  return spansOf(() => [sectionAt(source, offset).span]);
}

/** The section and its siblings, in order. */
export function selectSiblings(source: EditSource, offset: Offset): Spans | Refusal {
  return spansOf(() => {
    const section = sectionAt(source, offset);
    const speech = speechAt(source, offset);
    const siblings = sectionPath(speech, section.span.start).at(-2)?.children ?? speech.sections;
    return siblings.filter((sibling) => !sibling.appendix).map((sibling) => sibling.span);
  });
}

function spansOf(find: () => readonly Span[]): Spans | Refusal {
  let spans: readonly Span[] = [];
  const result = attempt(() => {
    spans = find();
    return { ok: true, edits: [] };
  });
  return result.ok ? { ok: true, spans } : result;
}

/** A copy right after the section. */
export function duplicate(source: EditSource, offset: Offset, along: Along = {}): EditResult {
  return attempt(() => {
    const tree = treeAt(source, offset);
    const block = blockAt(tree, offset);
    const { index, parent } = spotOf(tree, block);
    const copy = copyOf(block);
    putIn(tree, parent, index + 1, copy);
    countAnew(tree, new Set([parent]));
    return finish(tree, { ...along, select: copy });
  });
}

function copyOf(block: Block): Block {
  return { ...block, keepsNumber: false, children: block.children.map(copyOf) };
}

/** The section with all below it. */
export function remove(source: EditSource, offset: Offset, along: Along = {}): EditResult {
  return attempt(() => {
    const tree = treeAt(source, offset);
    const { parent } = takeOut(tree, blockAt(tree, offset));
    countAnew(tree, new Set([parent]));
    return finish(tree, along);
  });
}

/** What stands from the offset on becomes a section of its own, right after the one it leaves, with the children that follow. */
export function split(source: EditSource, offset: Offset, along: Along = {}): EditResult {
  return attempt(() => {
    const tree = treeAt(source, offset);
    const block = blockAt(tree, offset);
    const { marker, rest: [body] } = block;
    if (marker === null) return stop('unnumbered', { marker: blockLabel(block) });
    if (body === undefined || typeof body === 'string') return stop('splitPlace');
    const { text } = source;
    const place = cutAt(text, body, offset);
    const kept = lineTrimmed(text, { start: body.start, end: place.start });
    const split: Span = { start: place.end, end: body.end };
    if (kept.end === kept.start || text.slice(split.start, split.end).trim() === '') return stop('splitPlace');
    block.rest = [kept];
    const gap = text.slice(kept.end, place.start);
    const added = newBlock(tree, block, [split], /[\r\n]/.test(gap) ? gap : tree.lineEnd);
    added.children.push(...block.children.splice(0));
    const { index, parent, list } = spotOf(tree, block);
    list.splice(index + 1, 0, added);
    countAnew(tree, new Set([parent, added]));
    return finish(tree, { ...along, select: added });
  });
}

/** Where to cut: at the offset, or around the line break and indentation that it touches. */
function cutAt(text: string, body: Span, offset: Offset): Span {
  let at = Math.min(Math.max(offset, body.start), body.end);
  if (/^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(at - 1, at + 1))) at--;
  at += /^[，。、；：！？）”’…,.;:!?]*/.exec(text.slice(at, body.end))?.[0].length ?? 0;
  const start = lineStart(text, at);
  if (start > body.start && text.slice(start, at).trim() === '') {
    const indent = /^[\s\u3000]*/.exec(text.slice(start, body.end))?.[0].length ?? 0;
    return { start, end: Math.min(body.end, start + indent) };
  }
  return { start: at, end: at };
}

/** Without the line ends and blank lines at the end. */
function lineTrimmed(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start && /[\r\n]/.test(text.slice(lineStart(text, end - 1), end)) && text.slice(lineStart(text, end - 1), end).trim() === '') end = lineStart(text, end - 1);
  while (end > span.start && /[\r\n]/.test(text[end - 1] ?? '')) end--;
  return { start: span.start, end };
}

/** A new section beside another one, written like it; its number is given later. */
export function newBlock(tree: BlockTree, like: Block, rest: Block['rest'], gap: Block['gap']): Block {
  const { text } = tree.source;
  const lead = pieceText(text, like.lead);
  const words = rest.map((piece) => pieceText(text, piece)).join('');
  const sample = like.marker?.text ?? '';
  const spacing = pieceText(text, like.spacing);
  return {
    section: null,
    gap,
    lead: lead.slice(Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r')) + 1).replace(/[*_]+$/, ''),
    hashes: like.hashes,
    marker: like.marker === null ? null : { ...like.marker, source: null },
    spacing: spacing === '' && needsBlank(sample, words) ? ' ' : spacing,
    rest,
    children: [],
    keepsNumber: false, countsOn: false, aside: false, runsOn: false,
  };
}

/** The next sibling loses its marker and becomes text of this section; its children become children of this one. */
export function mergeWithNext(source: EditSource, offset: Offset, along: Along = {}): EditResult {
  const plain = merge(source, offset, along, '');
  // A heading that ends in 工作 or 重点 would still be read as one: as a sentence it is text.
  return !plain.ok && plain.refusal === 'misread' ? merge(source, offset, along, '。') : plain;
}

function merge(source: EditSource, offset: Offset, along: Along, end: '' | '。'): EditResult {
  return attempt(() => {
    const tree = treeAt(source, offset);
    const block = blockAt(tree, offset);
    const { list, index, parent } = spotOf(tree, block);
    const next = list[index + 1];
    if (next === undefined) return stop('noNext', { marker: blockLabel(block) });
    if (next.marker === null) return stop('unnumbered', { marker: blockLabel(next) });
    list.splice(index + 1, 1);
    rewriteHashes(tree, next, 0);
    const last = lastOf(block);
    last.rest = [...last.rest, pieceText(source.text, next.gap) === '' ? tree.lineEnd : next.gap, next.lead, ...withEnd(source.text, next.rest, end)];
    block.children.push(...next.children);
    countAnew(tree, new Set([parent, block]));
    return finish(tree, { ...along, select: block });
  });
}

/** The first line ended by a mark. */
function withEnd(text: string, rest: Block['rest'], mark: string): Block['rest'] {
  const [body] = rest;
  if (mark === '' || body === undefined || typeof body === 'string') return rest;
  const end = body.start + (/^[^\r\n]*/.exec(text.slice(body.start, body.end))?.[0].trimEnd().length ?? 0);
  return [{ start: body.start, end }, mark, { start: end, end: body.end }];
}
