/** Findings on the nodes of the outline view. */
import assert from 'node:assert/strict';
import { assignFindings, summarize, type Finding, type Severity } from '../../client/src/outline/findings';
import { buildTree } from '../../client/src/outline/tree';
import { campaign, linesRange, result } from './outlines';

const tree = buildTree(result([campaign()]), { maxLevel: 0, points: true });
const finding = (severity: Severity, line: number): Finding => ({ severity, message: `${severity} ${line}`, range: linesRange(line, line) });

describe('client: findings on nodes', () => {
  const byNode = assignFindings(tree, [finding('information', 4), finding('warning', 6), finding('hint', 9), finding('error', 10), finding('warning', 0)]);

  it('gives a finding to the deepest node, and leaves out what stands in none', () => {
    assert.deepEqual([...byNode].map(([id, list]) => [id, list.length]), [['section:一、统一思想', 1], ['point:一是时间紧', 1], ['section:（二）看到差距', 2]]);
  });
  it('shows on an open node its own findings only', () => {
    const { count, worst } = summarize(tree, byNode, 'section:一、统一思想', false);
    assert.deepEqual({ count, worst }, { count: 1, worst: 'information' });
  });
  it('shows on a collapsed node all findings below it, the gravest first, hints not counted', () => {
    const { count, worst, findings } = summarize(tree, byNode, 'section:一、统一思想', true);
    assert.deepEqual({ count, worst }, { count: 3, worst: 'error' });
    assert.deepEqual(findings.map(({ severity }) => severity), ['error', 'warning', 'information', 'hint']);
  });
  it('shows nothing where there is only a hint', () => {
    const { count, worst } = summarize(tree, assignFindings(tree, [finding('hint', 9)]), 'section:（二）看到差距', false);
    assert.deepEqual({ count, worst }, { count: 0, worst: null });
  });
  it('gives the findings of a filtered-out node to its visible ancestor', () => {
    const top = buildTree(result([campaign()]), { maxLevel: 1, points: false });
    assert.equal(summarize(top, assignFindings(top, [finding('warning', 6)]), 'section:一、统一思想', false).count, 1);
  });
});
