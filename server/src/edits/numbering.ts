/** Counting the lists of a tree of blocks anew. */
import type { Block, BlockTree } from './blocks';
import { withOrdinal } from './markers';

/** Lists by their parent; null is the top. */
export type Lists = ReadonlySet<Block | null>;

/** Gives the blocks of these lists their numbers, and of lists that count on from them. */
export function countAnew(tree: BlockTree, lists: Lists): void {
  const last = new Map<string, number>();
  const changed = new Set<number>();

  function visit(list: readonly Block[], parent: Block | null, level: number): void {
    const own = lists.has(parent) || (parent?.runsOn === true && changed.has(level));
    if (own) changed.add(level);
    const counts = new Map<string, number>();
    for (const [index, block] of list.entries()) {
      if (block.marker === null) {
        if (!block.countsOn) counts.clear();
      } else if (!block.aside) {
        const { key, ordinal } = block.marker;
        const place = `${level}/${key}`;
        const before = counts.get(key) ?? (parent?.runsOn === true && list.slice(0, index).every((other) => other.marker?.key !== key) ? last.get(place) : undefined) ?? 0;
        const number = !own || block.keepsNumber ? ordinal : before + 1;
        block.marker = withOrdinal(block.marker, number);
        counts.set(key, number);
        last.set(place, number);
      }
      visit(block.children, block, level + 1);
    }
  }
  visit(tree.roots, null, 1);
}

/** All lists of the tree, or of one block and what is below it. */
export function allLists(tree: BlockTree, from: Block | null = null): Lists {
  const lists = new Set<Block | null>([from]);
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      lists.add(block);
      visit(block.children);
    }
  };
  visit(from?.children ?? tree.roots);
  return lists;
}
