/** Sections in document order → tree. Levels follow from the order in which marker styles appear. */
import type { MarkerStyle } from './outline';

/** One heading, numbered or not, on its way into the tree. */
export interface TreeInput {
  readonly style: MarkerStyle;
  /** Tells levels apart within one style; equal to the style for most. */
  readonly key: string;
  /** Null for unnumbered headings. */
  readonly ordinal: number | null;
  /** Number of `#`; 0 where there is none. */
  readonly hashes: number;
  /** A salutation or the like stands before it and ends what was open. */
  readonly sealed: boolean;
  /** Begins an appendix. */
  readonly appendix: boolean;
}

export interface TreeNode<T extends TreeInput> {
  readonly item: T;
  readonly level: number;
  readonly children: TreeNode<T>[];
}

interface Open<T extends TreeInput> {
  readonly node: TreeNode<T>;
  sealed: boolean;
}

/** No speech has half as many. Whoever goes down the tree never goes too deep, and what lies deeper stands on the last level. */
const MOST_LEVELS = 64;

/** Order of styles by habit (GB/T 9704—2012 7.3.3: 一、（一）1.（1）); only breaks ties. */
const RANK: Readonly<Record<MarkerStyle, number>> = {
  plain: 0, markdown: 0, chapter: 1, 'cn-comma': 2, ordinal: 3, 'cn-paren': 3, 'arabic-dot': 4, 'arabic-paren': 5, circled: 6, yao: 6, shi: 6,
};

/** For each item the index of the next one of a kind; the number of items where there is none. */
function nextOf(items: readonly TreeInput[], isOne: (item: TreeInput) => boolean): readonly number[] {
  const next = new Array<number>(items.length);
  let found = items.length;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    next[i] = found;
    if (item !== undefined && isOne(item)) found = i;
  }
  return next;
}

/** What comes after each item. */
interface Next {
  readonly numbered: readonly number[];
  readonly plain: readonly number[];
  /** 第一， */
  readonly ordinal: readonly number[];
}

export function buildTree<T extends TreeInput>(items: readonly T[]): TreeNode<T>[] {
  const next: Next = {
    numbered: nextOf(items, ({ ordinal }) => ordinal !== null),
    plain: nextOf(items, ({ ordinal }) => ordinal === null),
    ordinal: nextOf(items, ({ key }) => key === 'ordinal'),
  };
  const roots: TreeNode<T>[] = [];
  let stack: Open<T>[] = [];
  items.forEach((item, index) => {
    if (item.sealed) for (const open of stack) open.sealed ||= open.node.item.ordinal !== null;
    const depth = item.ordinal === null ? depthOfPlain(item, items, index, next, stack) : depthOfNumbered(items, index, next, stack, roots);
    stack = stack.slice(0, Math.min(depth, MOST_LEVELS - 1));
    const parent = stack[stack.length - 1];
    const node: TreeNode<T> = { item, level: stack.length + 1, children: [] };
    (parent?.node.children ?? roots).push(node);
    stack.push({ node, sealed: false });
  });
  return roots;
}

function depthOfNumbered<T extends TreeInput>(items: readonly T[], index: number, next: Next, stack: readonly Open<T>[], roots: readonly TreeNode<T>[]): number {
  const item = items[index];
  if (item === undefined) return stack.length;
  const appendixAt = stack.findLastIndex((open) => open.node.item.appendix);
  const same = stack.findLastIndex((open) => open.node.item.key === item.key && !open.node.item.appendix);
  if (same > appendixAt) return same;
  const outer = stack.findIndex(({ node }, depth) => {
    if (depth <= appendixAt || node.item.ordinal === null) return false;
    return outranks(item, node.item) || (item.key === 'cn-comma' && item.ordinal === 1 && isDone(items[next.ordinal[index] ?? items.length], node, stack[depth - 1]?.node.children ?? roots));
  });
  if (outer >= 0) return outer;
  const sealed = stack.findIndex((open) => open.sealed);
  return sealed > appendixAt && sealed >= 0 ? sealed : stack.length;
}

/** Whether a row of 第一， is over where a 一、 begins, `next` being the next 第一， after that: it goes on nowhere, and none of its items held a 一、 before. */
function isDone<T extends TreeInput>(next: T | undefined, { item }: TreeNode<T>, siblings: readonly TreeNode<T>[]): boolean {
  if (item.key !== 'ordinal') return false;
  if (next !== undefined && (next.ordinal ?? 0) > (item.ordinal ?? 0)) return false;
  return !siblings.some((node) => node.item.key === item.key && node.children.some((child) => child.item.key === 'cn-comma'));
}

/** A 一、 never lies under （一） or 1.; any other style does where it begins anew (层次倒用 is a finding). */
function outranks(item: TreeInput, open: TreeInput): boolean {
  if (item.style === 'chapter') return item.ordinal !== 1 && RANK[open.style] > RANK.chapter;
  if (item.style === 'cn-comma') return RANK[open.style] > RANK['cn-comma'] && open.style !== 'ordinal';
  if (item.style === 'cn-paren' && (open.style === 'shi' || open.style === 'yao')) return true;
  return item.ordinal !== 1 && RANK[item.style] < RANK[open.style] && item.style !== 'ordinal' && open.style !== 'ordinal';
}

/** An unnumbered heading takes its place from the numbering that follows it. */
function depthOfPlain<T extends TreeInput>(item: T, items: readonly T[], index: number, { numbered, plain }: Next, stack: readonly Open<T>[]): number {
  if (item.appendix) return 0;
  if (item.style === 'markdown') {
    const outer = stack.findIndex((open) => open.node.item.hashes === 0 || open.node.item.hashes >= item.hashes);
    return outer < 0 ? stack.length : outer;
  }
  const nextAt = numbered[index] ?? items.length;
  const next = items[nextAt];
  const plainFirst = (plain[index] ?? items.length) < nextAt;
  const outerPlain = stack.findIndex((open) => open.node.item.ordinal === null);
  if (next === undefined || plainFirst) return outerPlain >= 0 ? outerPlain : 0;
  const same = stack.findLastIndex((open) => open.node.item.key === next.key);
  if (same < 0) {
    if (stack.every((open) => open.node.item.ordinal === null)) return outerPlain >= 0 ? outerPlain : 0;
    return RANK[next.style] <= RANK['cn-comma'] ? (outerPlain >= 0 ? outerPlain : 0) : stack.length;
  }
  if (next.ordinal !== 1) return stack.length;
  const parent = stack[same - 1];
  return parent !== undefined && parent.node.item.ordinal === null ? same - 1 : same;
}
