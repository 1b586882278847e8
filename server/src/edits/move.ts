/** Moving sections: up and down, to a place in the tree, one level up or down; the levels concerned are counted anew. */
import type { Offset } from '../text/span';
import { listOf, putIn, settle, spotOf, subtree, takeOut } from './arrange';
import { type Block, blockLabel, type BlockTree } from './blocks';
import { finish } from './finish';
import { countAnew } from './numbering';
import { attempt, type EditResult, type EditSource, stop } from './result';
import { blockAt, treeAt } from './where';

/** What may be brought up to date in the same step. */
export interface Along {
  readonly counts?: boolean;
  readonly references?: boolean;
}

/** One place up or down among its siblings. */
export function moveBy(source: EditSource, offset: Offset, by: -1 | 1, along: Along = {}): EditResult {
  return attempt(() => {
    const tree = treeAt(source, offset);
    const block = blockAt(tree, offset);
    const { list, index, parent } = spotOf(tree, block);
    if (list[index + by] === undefined) stop(by < 0 ? 'atTop' : 'atBottom', { marker: blockLabel(block) });
    takeOut(tree, block);
    putIn(tree, parent, index + by, block);
    countAnew(tree, new Set([parent]));
    return finish(tree, { ...along, select: block });
  });
}

export interface MoveTarget {
  /** A place in the section that is the goal. */
  readonly offset: Offset;
  /** `inside`: as its last child. */
  readonly where: 'before' | 'after' | 'inside';
}

/**
 * Moves sections to a place, in the order given; what lies in another moved section goes along with it.
 * @param offsets a place in each section
 */
export function moveTo(source: EditSource, offsets: readonly Offset[], { offset, where }: MoveTarget, along: Along = {}): EditResult {
  return attempt(() => {
    const tree = treeAt(source, offset);
    const goal = blockAt(tree, offset);
    const { speech } = tree;
    if (offsets.some((at) => at < speech.span.start || at > speech.span.end)) stop('otherSpeech');
    const chosen = [...new Set(offsets.map((at) => blockAt(tree, at)))];
    const moved = chosen.filter((block) => !chosen.some((other) => other !== block && subtree(other).has(block)));
    for (const block of moved) if (block !== goal && subtree(block).has(goal)) stop('intoItself', { marker: blockLabel(block) });
    const parent = where === 'inside' ? goal : spotOf(tree, goal).parent;
    if (parent !== null && moved.some((block) => subtree(block).has(parent))) stop('intoItself', { marker: blockLabel(parent) });
    const lists = new Set<Block | null>([parent]);
    place(tree, moved, goal, where, parent, lists);
    countAnew(tree, lists);
    const [first] = moved;
    return finish(tree, first === undefined ? along : { ...along, select: first });
  });
}

function place(tree: BlockTree, moved: readonly Block[], goal: Block, where: MoveTarget['where'], parent: Block | null, lists: Set<Block | null>): void {
  const list = listOf(tree, parent);
  const others = list.filter((block) => !moved.includes(block));
  const at = where === 'inside' ? others.length : anchor(list, others, goal, where);
  const came = new Map(moved.map((block) => [block, takeOut(tree, block).parent]));
  const near = others[at] ?? others[at - 1];
  moved.forEach((block, index) => putIn(tree, parent, at + index, block));
  for (const [block, from] of came) {
    lists.add(from);
    if (from === parent) continue;
    settle(tree, block, near);
    for (const inner of subtree(block)) lists.add(inner);
  }
}

/** Index among the blocks that stay where the goal is, or was. */
function anchor(list: readonly Block[], others: readonly Block[], goal: Block, where: 'before' | 'after'): number {
  const from = list.indexOf(goal);
  const staying = others.includes(goal);
  const before = list.slice(0, from).filter((block) => others.includes(block)).length;
  return before + (where === 'after' && staying ? 1 : 0);
}

/** One level up without leaving its place in the text: its later siblings become its children, as one reads them. */
export function promote(source: EditSource, offset: Offset, along: Along = {}): EditResult {
  return attempt(() => {
    const tree = treeAt(source, offset);
    const block = blockAt(tree, offset);
    raise(tree, block);
    return finish(tree, { ...along, select: block });
  });
}

/** One level down, as the last child of the sibling before it. */
export function demote(source: EditSource, offset: Offset, along: Along = {}): EditResult {
  return attempt(() => {
    const tree = treeAt(source, offset);
    const block = blockAt(tree, offset);
    lower(tree, block);
    return finish(tree, { ...along, select: block });
  });
}

export function raise(tree: BlockTree, block: Block): void {
  refuseWithoutLevel(block);
  const { list, index, parent } = spotOf(tree, block);
  if (parent === null) return stop('topLevel', { marker: blockLabel(block) });
  const above = spotOf(tree, parent);
  const later = list.splice(index + 1);
  takeOut(tree, block);
  putIn(tree, above.parent, above.index + 1, block);
  block.children.push(...later);
  settle(tree, block, parent);
  countAnew(tree, new Set([parent, above.parent, ...subtree(block)]));
}

export function lower(tree: BlockTree, block: Block): void {
  refuseWithoutLevel(block);
  const { list, index, parent } = spotOf(tree, block);
  const before = list[index - 1];
  if (before === undefined) return stop('firstSibling', { marker: blockLabel(block) });
  takeOut(tree, block);
  putIn(tree, before, before.children.length, block);
  settle(tree, block, before.children.at(-2));
  countAnew(tree, new Set([parent, before, ...subtree(block)]));
}

function refuseWithoutLevel(block: Block): void {
  if (block.marker === null && block.hashes === 0) stop('unnumbered', { marker: blockLabel(block) });
}
