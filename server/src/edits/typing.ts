/** What Enter, Tab and Shift+Tab do on numbered lines; the client asks, and types nothing itself. */
import { leadMarker } from '../outline/marker';
import type { Offset, Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { listOf, spotOf } from './arrange';
import { type Block, type BlockTree, lastOf, lineStart } from './blocks';
import { finish } from './finish';
import { withOrdinal } from './markers';
import { lower, raise } from './move';
import { countAnew } from './numbering';
import { pieceText } from './pieces';
import { attempt, type EditResult, type EditSource, type Refusal, stop } from './result';
import { newBlock } from './sections';
import { blockAt, sectionAt, treeAt } from './where';

export interface NextMarker {
  readonly ok: true;
  /** Indentation, `#`, marker and blanks of the new line, without a line end. */
  readonly text: string;
}

/** What a new line after the numbered line at whose end the offset is would begin with. */
export function nextMarker(source: EditSource, offset: Offset): NextMarker | Refusal {
  let text = '';
  const result = attempt(() => {
    const { added } = nextLine(source, offset);
    text = pieceText(source.text, added.lead) + (added.marker?.text ?? '') + pieceText(source.text, added.spacing);
    return { ok: true, edits: [] };
  });
  return result.ok ? { ok: true, text } : result;
}

/** Enter at the end of a numbered line: a new line with the next marker, later siblings counting on. */
export function enter(source: EditSource, offset: Offset): EditResult {
  return attempt(() => {
    const { tree, parent, index, added } = nextLine(source, offset);
    listOf(tree, parent).splice(index, 0, added);
    countAnew(tree, new Set([parent]));
    return finish(tree, { select: added });
  });
}

interface NextLine {
  readonly tree: BlockTree;
  readonly parent: Block | null;
  readonly index: number;
  readonly added: Block;
}

/**
 * The numbered line that may follow the one at whose end the offset is: the first point where points follow at once,
 * else the next sibling. Where text stands below the heading a new line is text too, so there is none.
 */
function nextLine(source: EditSource, offset: Offset): NextLine {
  const { text } = source;
  const tree = treeAt(source, offset);
  const block = blockAt(tree, offset);
  const { marker } = block;
  const own = block.rest.map((piece) => pieceText(text, piece)).join('');
  const onLine = marker?.source !== undefined && marker.source !== null && lineStart(text, marker.source.start) === lineStart(text, offset);
  const atEnd = /^[ \t\u3000]*(?:[\r\n]|$)/.test(text.slice(offset));
  if (marker === null || !onLine || !atEnd || own.trim() === '' || /[\r\n]/.test(own)) return stop('noHeadingEnd');
  const [child] = block.children;
  if (child?.marker === null) return stop('noHeadingEnd');
  const like = child ?? block;
  const fresh = newBlock(tree, like, [''], tree.lineEnd);
  const ordinal = child === undefined ? marker.ordinal + 1 : (child.marker?.ordinal ?? 1);
  const added = { ...fresh, marker: fresh.marker === null ? null : withOrdinal(fresh.marker, ordinal) };
  if (child !== undefined) return { tree, parent: block, index: 0, added };
  const { index, parent } = spotOf(tree, block);
  return { tree, parent, index: index + 1, added };
}

/** Whether the line of the offset holds a marker and nothing else: its marker with the blanks after it. */
export function emptyMarkerAt({ text }: Pick<EditSource, 'text'>, offset: Offset): Span | null {
  const start = lineStart(text, offset);
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const indent = /^[\s\u3000>]*(?:#{1,6}[ \t\u3000]+)?/.exec(line)?.[0].length ?? 0;
  const content = line.slice(indent).trimEnd();
  const found = content === '' ? null : (leadMarker(content) ?? leadMarker(`${content}　文`));
  if (found === null || found.end < content.length) return null;
  return { start: start + indent, end: start + line.length };
}

/** Enter on an empty numbered line takes its marker away; later siblings count back. */
export function removeEmptyMarker(source: EditSource, offset: Offset): EditResult {
  return attempt(() => {
    const span = emptyMarkerAt(source, offset) ?? stop('noEmptyMarker');
    const start = lineStart(source.text, span.start);
    const plain: TextEdit = { span: { start: start + (/^[\s\u3000>]*/.exec(source.text.slice(start, span.start))?.[0].length ?? 0), end: span.end }, newText: '' };
    const section = sectionOrNull(source, span.start);
    if (section === null) return { ok: true, edits: [plain] };
    const tree = treeAt(source, span.start);
    const block = tree.of.get(section) ?? stop('noEmptyMarker');
    const { list, index, parent } = spotOf(tree, block);
    if (block.children.length > 0) return { ok: true, edits: [plain] };
    const before = list[index - 1];
    const last = before === undefined ? parent : lastOf(before);
    if (last === null) return { ok: true, edits: [plain] };
    list.splice(index, 1);
    const lead = pieceText(source.text, block.lead).replace(/#+[ \t\u3000]+$/, '');
    last.rest = [...last.rest, block.gap, lead === pieceText(source.text, block.lead) ? block.lead : lead, ...block.rest];
    countAnew(tree, new Set([parent]));
    return finish(tree);
  });
}

function sectionOrNull(source: EditSource, at: Offset): ReturnType<typeof sectionAt> | null {
  const found = attempt(() => ({ ok: true, edits: [], selection: sectionAt(source, at).span }));
  if (!found.ok || found.selection?.start !== at) return null;
  return sectionAt(source, at);
}

/** Tab and Shift+Tab on an empty numbered line: one level down or up, the levels on both sides counted anew. */
export function changeLevel(source: EditSource, offset: Offset, by: 1 | -1): EditResult {
  return attempt(() => {
    if (emptyMarkerAt(source, offset) === null) return stop('noEmptyMarker');
    const tree = treeAt(source, offset);
    const block = blockAt(tree, offset);
    if (by > 0) lower(tree, block);
    else raise(tree, block);
    return finish(tree, { select: block });
  });
}
