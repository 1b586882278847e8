/** Taking blocks out of a tree and putting them in, with the blank lines of each place kept. */
import { type Block, type BlockTree, blockLabel } from './blocks';
import { type ListStyle, pathTo, restyle, rewriteHashes, styleFor } from './markers';
import { pieceText } from './pieces';
import { stop } from './result';

/** Where a block stands: its list, its place there, and its parent (null at the top). */
export interface Spot {
  readonly list: Block[];
  readonly index: number;
  readonly parent: Block | null;
}

export function spotOf(tree: BlockTree, block: Block): Spot {
  const parent = pathTo(tree.roots, block).at(-2) ?? null;
  const list = parent?.children ?? tree.roots;
  return { list, index: list.indexOf(block), parent };
}

export function listOf(tree: BlockTree, parent: Block | null): Block[] {
  return parent?.children ?? tree.roots;
}

/** The gap before the first of a list stays with the place. */
export function takeOut(tree: BlockTree, block: Block): Spot {
  const spot = spotOf(tree, block);
  const next = spot.list[spot.index + 1];
  spot.list.splice(spot.index, 1);
  if (spot.index === 0 && next !== undefined) [next.gap, block.gap] = [block.gap, next.gap];
  return spot;
}

export function putIn(tree: BlockTree, parent: Block | null, index: number, block: Block): void {
  const list = listOf(tree, parent);
  const first = list[0];
  const between = list[1]?.gap ?? block.gap;
  if (first === undefined) block.gap = firstGap(tree, parent) ?? block.gap;
  else if (index === 0) {
    block.gap = first.gap;
    first.gap = breaks(tree, between);
  } else block.gap = breaks(tree, between);
  list.splice(index, 0, block);
}

/** The gap before the first child of another section on this level. */
function firstGap({ roots }: BlockTree, parent: Block | null): Block['gap'] | undefined {
  const depth = parent === null ? 0 : pathTo(roots, parent).length;
  let level = roots;
  for (let i = 1; i < depth; i++) level = level.flatMap((block) => block.children);
  return depth === 0 ? undefined : level.find((block) => block !== parent && block.children.length > 0)?.children[0]?.gap;
}

/** A gap that ends a line; the one before the first line of a text does not. */
function breaks(tree: BlockTree, gap: Block['gap']): Block['gap'] {
  return /[\r\n]/.test(pieceText(tree.source.text, gap)) ? gap : tree.lineEnd;
}

/** Gives a block, and what is below it, the styles of the place it has come to. */
export function settle(tree: BlockTree, block: Block, near?: Block): void {
  const { parent } = spotOf(tree, block);
  const inside = subtree(block);
  if (block.marker === null) return settlePlain(tree, block, parent);
  restyle(tree, block, styleFor(tree, parent, inside, near));
  settleChildren(tree, block, inside);
}

/** Gives a block a style that the caller has chosen, and those below it what fits under it. */
export function settleAs(tree: BlockTree, block: Block, style: ListStyle): void {
  restyle(tree, block, style);
  settleChildren(tree, block, subtree(block));
}

function settleChildren(tree: BlockTree, block: Block, inside: ReadonlySet<Block>): void {
  const { children } = block;
  if (children.length === 0) return;
  const style: ListStyle | null = children.some((child) => child.marker !== null) ? styleFor(tree, block, inside) : null;
  for (const child of children) {
    if (child.marker !== null && style !== null) restyle(tree, child, style);
    else if (child.hashes > 0) rewriteHashes(tree, child, Math.max(child.hashes, block.hashes + 1));
    settleChildren(tree, child, inside);
  }
}

/** A heading by `#` alone takes the `#` of its new siblings; other unnumbered headings have no level to change. */
function settlePlain(tree: BlockTree, block: Block, parent: Block | null): void {
  const sibling = listOf(tree, parent).find((other) => other !== block && other.hashes > 0);
  const hashes = sibling?.hashes ?? (parent === null ? block.hashes : parent.hashes + 1);
  const level = pathTo(tree.roots, block).length;
  if (block.section !== null && block.section.level !== level && block.hashes === 0) stop('unnumbered', { marker: blockLabel(block) });
  if (block.hashes === 0 || block.hashes === hashes) return;
  const deeper = hashes - block.hashes;
  for (const inner of subtree(block)) if (inner.hashes > 0) rewriteHashes(tree, inner, Math.max(1, inner.hashes + deeper));
}

export function subtree(block: Block): ReadonlySet<Block> {
  return new Set([block, ...block.children.flatMap((child) => [...subtree(child)])]);
}
