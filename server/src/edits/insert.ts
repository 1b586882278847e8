/** 插入一点: a new numbered line before, after or below a section; the siblings after it count on. */
import { leadMarker } from '../outline/marker';
import type { Offset } from '../text/span';
import { listOf, putIn, spotOf } from './arrange';
import { type Block, blockLabel, type BlockTree } from './blocks';
import { finish } from './finish';
import { markerFrom, needsBlank, styleFor } from './markers';
import type { Along } from './move';
import { countAnew } from './numbering';
import { attempt, type EditResult, type EditSource, stop } from './result';
import { newBlock } from './sections';
import { blockAt, treeAt } from './where';

export interface InsertOptions extends Along {
  readonly where: 'before' | 'after' | 'below';
  /** The heading; empty for the drafter to write. */
  readonly heading?: string;
}

/** Stands for a heading where a marker alone would not be read as one (第二部分). */
const PLACEHOLDER = '【标题】';

/** The result selects the place behind the new marker. */
export function insertPoint(source: EditSource, offset: Offset, { where, heading = '', ...along }: InsertOptions): EditResult {
  return attempt(() => {
    const tree = treeAt(source, offset);
    const block = blockAt(tree, offset);
    if (block.marker === null) return stop('unnumbered', { marker: blockLabel(block) });
    const { parent, index } = where === 'below' ? { parent: block, index: block.children.length } : spotOf(tree, block);
    const style = where === 'below' ? styleFor(tree, block, new Set()).sample : block.marker.text;
    const words = heading === '' && leadMarker(style) === null ? PLACEHOLDER : heading;
    const added = where === 'below' ? childOf(tree, block, words) : newBlock(tree, block, [words], tree.lineEnd);
    putIn(tree, parent, where === 'after' ? index + 1 : index, added);
    countAnew(tree, new Set([parent]));
    return finish(tree, { ...along, select: added, selectLength: words === heading ? 0 : words.length });
  });
}

/** The first child of a section that has none, or one more beside those it has; its number is given later. */
export function childOf(tree: BlockTree, parent: Block, heading: string): Block {
  const style = styleFor(tree, parent, new Set());
  const like = listOf(tree, parent).find((child) => child.marker !== null);
  if (like !== undefined) return newBlock(tree, like, [heading], tree.lineEnd);
  const spacing = style.spacing === '' && needsBlank(style.sample, heading) ? ' ' : style.spacing;
  const base = newBlock(tree, parent, [heading], tree.lineEnd);
  const lead = typeof base.lead === 'string' ? base.lead.replace(/#+[ \t\u3000]+/, '') : '';
  return { ...base, lead: style.hashes > 0 ? `${lead}${'#'.repeat(style.hashes)} ` : lead, hashes: style.hashes, marker: markerFrom(style.sample), spacing };
}
