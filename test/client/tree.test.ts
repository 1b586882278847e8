/** The tree behind the outline view. */
import assert from 'node:assert/strict';
import { buildTree, nodeAt, pathTo, type OutlineTree, type TreeFilter } from '../../client/src/outline/tree';
import { campaign, item, result } from './outlines';

const ALL: TreeFilter = { maxLevel: 0, points: true };

/** Labels, two blanks a level. */
function drawing(tree: OutlineTree, ids = tree.roots, depth = 0): readonly string[] {
  return ids.flatMap((id) => [`${'  '.repeat(depth)}${tree.nodes.get(id)!.label}`, ...drawing(tree, tree.nodes.get(id)!.children, depth + 1)]);
}

describe('client: outline tree', () => {
  it('shows the parts of a single speech as roots', () => {
    assert.deepEqual(drawing(buildTree(result([campaign()]), ALL)), [
      '同志们：',
      '开头',
      '  一要快',
      '一、统一思想',
      '  （一）认清形势',
      '    一是时间紧',
      '    二是任务重',
      '  （二）看到差距',
      '二、压实责任',
      '结尾',
    ]);
  });
  it('shows the speeches where there are several', () => {
    const tree = buildTree(result([campaign(), item('speech', '第二篇', [20, 30])]), ALL);
    assert.deepEqual(tree.roots.map((id) => tree.nodes.get(id)!.label), ['在推进会上的讲话', '第二篇']);
  });
  it('hides points', () => {
    const labels = drawing(buildTree(result([campaign()]), { maxLevel: 0, points: false }));
    assert.equal(labels.some((label) => /[一二][是要]/.test(label)), false);
    assert.ok(labels.includes('  （一）认清形势'));
  });
  it('shows no deeper level than asked, a point being one below its section', () => {
    assert.deepEqual(drawing(buildTree(result([campaign()]), { maxLevel: 1, points: true })), ['同志们：', '开头', '  一要快', '一、统一思想', '二、压实责任', '结尾']);
    assert.equal(drawing(buildTree(result([campaign()]), { maxLevel: 2, points: true })).includes('    一是时间紧'), false);
    assert.ok(drawing(buildTree(result([campaign()]), { maxLevel: 3, points: true })).includes('    一是时间紧'));
  });
  it('gives every node an id of its own', () => {
    const twice = item('speech', '', [0, 9], [item('section', '一、同', [0, 4], [], 1), item('section', '一、同', [4, 9], [], 1)]);
    const tree = buildTree(result([twice]), ALL);
    assert.deepEqual(tree.roots, ['section:一、同', 'section:一、同~2']);
  });
  it('finds the deepest node at a position, the later one of two that touch', () => {
    const tree = buildTree(result([campaign()]), ALL);
    assert.equal(nodeAt(tree, { line: 6, character: 3 })?.label, '一是时间紧');
    assert.equal(nodeAt(tree, { line: 8, character: 0 })?.label, '（二）看到差距');
    assert.equal(nodeAt(tree, { line: 0, character: 0 }), undefined);
  });
  it('finds the visible ancestor of a hidden node', () => {
    const tree = buildTree(result([campaign()]), { maxLevel: 1, points: false });
    assert.equal(nodeAt(tree, { line: 6, character: 3 })?.label, '一、统一思想');
  });
  it('knows the way to a node', () => {
    const tree = buildTree(result([campaign()]), ALL);
    assert.deepEqual(pathTo(tree, 'point:二是任务重').map(({ label }) => label), ['一、统一思想', '（一）认清形势', '二是任务重']);
    assert.deepEqual(pathTo(tree, 'gone'), []);
  });
});
