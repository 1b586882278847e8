/** Findings given to the nodes they stand in: how many, how grave. */
import type { ProtocolRange } from '../../../server/src/lsp/protocol';
import { nodeAt, type OutlineTree } from './tree';

/** As in VS Code: a smaller number is graver. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  readonly severity: Severity;
  readonly message: string;
  readonly range: ProtocolRange;
}

/** Findings by the id of the deepest visible node that holds their start; those outside all nodes are left out. */
export type FindingsByNode = ReadonlyMap<string, readonly Finding[]>;

export interface FindingSummary {
  /** In order of gravity. */
  readonly findings: readonly Finding[];
  /** How many, hints not counted. */
  readonly count: number;
  /** The gravest; null where there is none above a hint. */
  readonly worst: Exclude<Severity, 'hint'> | null;
}

export function assignFindings(tree: OutlineTree, findings: readonly Finding[]): FindingsByNode {
  const byNode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const node = nodeAt(tree, finding.range.start);
    if (!node) continue;
    const list = byNode.get(node.id);
    if (list) list.push(finding);
    else byNode.set(node.id, [finding]);
  }
  return byNode;
}

/** What a node shows: its own findings and, while it is collapsed, those of everything below it. */
export function summarize(tree: OutlineTree, byNode: FindingsByNode, id: string, collapsed: boolean): FindingSummary {
  const findings = [...(byNode.get(id) ?? [])];
  const collect = (children: readonly string[]): void => {
    for (const child of children) {
      findings.push(...(byNode.get(child) ?? []));
      collect(tree.nodes.get(child)?.children ?? []);
    }
  };
  if (collapsed) collect(tree.nodes.get(id)?.children ?? []);
  findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const counted = findings.filter(({ severity }) => severity !== 'hint');
  const worst = counted[0]?.severity;
  return { findings, count: counted.length, worst: worst === undefined || worst === 'hint' ? null : worst };
}
