/** Where dragged sections go when they are dropped on a node of the outline. */
import type { ProtocolPosition } from '../../../server/src/lsp/protocol';
import { comparePositions, type OutlineNode, type OutlineTree } from '../outline/tree';

/** A section as it is dragged. */
export interface DraggedSection {
  readonly start: ProtocolPosition;
  readonly level: number;
}

/** Sections being dragged, and the state of the draft that they were taken from. */
export interface Dragged {
  readonly uri: string;
  readonly version: number;
  /** In the order of the text, at least one. */
  readonly sections: readonly DraggedSection[];
}

export interface DropPlan {
  readonly sections: ProtocolPosition[];
  readonly target: ProtocolPosition;
  readonly where: 'before' | 'after' | 'inside';
}

/** The sections among the nodes with these ids, in the order of the text. */
export function draggedSections(tree: OutlineTree, ids: readonly string[]): readonly DraggedSection[] {
  return ids
    .map((id) => tree.nodes.get(id))
    .filter((node): node is OutlineNode => node?.kind === 'section')
    .map(({ range, level }) => ({ start: range.start, level }))
    .sort((a, b) => comparePositions(a.start, b.start));
}

/**
 * The editor tells only on which node the sections were dropped. On one of a higher level they go inside, as its last;
 * on another, before it if it stands above them, and after it if it stands below.
 * @returns null where sections cannot be dropped
 */
export function planDrop(sections: readonly DraggedSection[], target: OutlineNode | undefined): DropPlan | null {
  const [first] = sections;
  if (first === undefined || target?.kind !== 'section') return null;
  const { start } = target.range;
  if (sections.some((section) => comparePositions(section.start, start) === 0)) return null;
  const level = Math.min(...sections.map((section) => section.level));
  const beside = comparePositions(start, first.start) < 0 ? 'before' : 'after';
  return { sections: sections.map((section) => section.start), target: start, where: target.level < level ? 'inside' : beside };
}
