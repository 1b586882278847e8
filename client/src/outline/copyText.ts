/** The outline as text to paste (提纲): titles, sections and points, indented by two full-width blanks a level. */
import type { OutlineResult } from '../../../server/src/lsp/protocol';
import { buildTree, type OutlineTree, type TreeFilter } from './tree';

const INDENT = '　　';

/** Empty where there is nothing to copy. Lines end in `\n`, the last one too. */
export function outlineText(outline: OutlineResult, filter: TreeFilter): string {
  return outline.speeches
    .map((speech) => {
      const tree = buildTree({ ...outline, speeches: [speech] }, filter);
      return [speech.label, ...lines(tree, tree.roots, 0)].filter((line) => line.trim() !== '');
    })
    .filter((speech) => speech.length > 0)
    .map((speech) => `${speech.join('\n')}\n`)
    .join('\n');
}

/** Salutation, opening and closing are no lines of a 提纲, but the points in them are. */
function lines(tree: OutlineTree, ids: readonly string[], depth: number): readonly string[] {
  return ids.flatMap((id) => {
    const node = tree.nodes.get(id);
    if (!node) return [];
    if (node.kind !== 'section' && node.kind !== 'point') return lines(tree, node.children, depth);
    return [INDENT.repeat(depth) + node.label, ...lines(tree, node.children, depth + 1)];
  });
}
