/** The outline as a tree of visible nodes: filtered by level and points, found by id or by place. */
import type { OutlineItem, OutlineItemKind, OutlineResult, PartBudget, ProtocolPosition, ProtocolRange } from '../../../server/src/lsp/protocol';

export interface OutlineNode {
  /** Unique in the tree and stable while typing elsewhere. */
  readonly id: string;
  readonly kind: OutlineItemKind;
  readonly label: string;
  readonly level: number;
  readonly range: ProtocolRange;
  /** The words to select on a jump. */
  readonly selectionRange: ProtocolRange;
  readonly characters: number;
  readonly minutes: number;
  /** Of a top-level section that is not the only one; else null. */
  readonly budget: PartBudget | null;
  /** Id of the parent, or null for a root. */
  readonly parent: string | null;
  /** Ids of the visible children, in order. */
  readonly children: readonly string[];
}

export interface OutlineTree {
  readonly roots: readonly string[];
  readonly nodes: ReadonlyMap<string, OutlineNode>;
}

export interface TreeFilter {
  /** Deepest level shown, from 1; 0 for all. A point counts as one level below what holds it. */
  readonly maxLevel: number;
  /** Whether 一是/二是 points are shown. */
  readonly points: boolean;
}

export const EMPTY_TREE: OutlineTree = { roots: [], nodes: new Map() };

/** The visible nodes of an outline. A file with a single speech shows its parts as roots. */
export function buildTree(outline: OutlineResult, filter: TreeFilter): OutlineTree {
  const nodes = new Map<string, OutlineNode>();
  const add = (item: OutlineItem, parent: string | null, parentLevel: number): string => {
    const id = freeId(item.id, nodes);
    const level = item.kind === 'point' ? parentLevel + 1 : item.level;
    const node = { ...item, id, level, parent, children: [] };
    nodes.set(id, node);
    const children = shown(item.children, level, filter).map((child) => add(child, id, level));
    nodes.set(id, { ...node, children });
    return id;
  };
  const [first] = outline.speeches;
  const tops = outline.speeches.length === 1 && first ? shown(first.children, 0, filter) : outline.speeches;
  return { roots: tops.map((item) => add(item, null, 0)), nodes };
}

/** The deepest visible node that holds a position; of two that touch there, the later one. */
export function nodeAt(tree: OutlineTree, position: ProtocolPosition): OutlineNode | undefined {
  let found: OutlineNode | undefined;
  let candidates = tree.roots;
  for (;;) {
    const next = candidates.map((id) => tree.nodes.get(id)).findLast((node) => node !== undefined && contains(node.range, position));
    if (!next) return found;
    found = next;
    candidates = next.children;
  }
}

/** A node's ancestors from the root down, and itself. */
export function pathTo(tree: OutlineTree, id: string): readonly OutlineNode[] {
  const path: OutlineNode[] = [];
  for (let node = tree.nodes.get(id); node; node = node.parent === null ? undefined : tree.nodes.get(node.parent)) path.unshift(node);
  return path;
}

/** Whether a position lies in a range, both ends included. */
export function contains(range: ProtocolRange, position: ProtocolPosition): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

/** Negative, zero or positive, as in sorting. */
export function comparePositions(a: ProtocolPosition, b: ProtocolPosition): number {
  return a.line - b.line || a.character - b.character;
}

function shown(items: readonly OutlineItem[], parentLevel: number, filter: TreeFilter): readonly OutlineItem[] {
  return items.filter(({ kind, level }) => {
    if (kind === 'point') return filter.points && withinLevel(parentLevel + 1, filter);
    return kind !== 'section' || withinLevel(level, filter);
  });
}

function withinLevel(level: number, filter: TreeFilter): boolean {
  return filter.maxLevel === 0 || level <= filter.maxLevel;
}

/** VS Code shows no tree that holds an id twice. */
function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}~${String(count)}`;
  return free;
}
