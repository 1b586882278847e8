/** A node of the outline as VS Code shows it. */
import * as vscode from 'vscode';
import type { OutlineItemKind, TargetLength } from '../../../server/src/lsp/protocol';
import type { Translate } from '../l10n/translate';
import { findingsColor, findingsUri } from './decorations';
import { escapeMarkdown } from './markdown';
import type { FindingSummary, Severity } from './findings';
import { budgetLines, lengthText, nodeDescription } from './measure';
import type { OutlineNode } from './tree';

/** Command that a click on a node runs, with the node's id. */
export const JUMP = 'policySpeech.outline.jump';

const ICONS: Readonly<Record<OutlineItemKind | 'subsection', string>> = {
  speech: 'megaphone',
  salutation: 'organization',
  opening: 'comment',
  section: 'bookmark',
  subsection: 'circle-outline',
  point: 'circle-small-filled',
  closing: 'pass',
};

const SEVERITY_ICONS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'info', hint: 'lightbulb' };

/** How many findings a tooltip lists. */
const LISTED = 8;

export interface ShownNode {
  readonly node: OutlineNode;
  readonly summary: FindingSummary;
  readonly collapsed: boolean;
  /** How long each speech is to be; null for no target. */
  readonly target: TargetLength | null;
}

export function treeItem({ node, summary, collapsed, target }: ShownNode, t: Translate): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsibleState(node, collapsed));
  item.description = nodeDescription(node, target, t);
  item.iconPath = new vscode.ThemeIcon(ICONS[node.kind === 'section' && node.level > 1 ? 'subsection' : node.kind], findingsColor(summary));
  item.contextValue = node.kind;
  item.command = { command: JUMP, title: t('跳转'), arguments: [node.id] };
  item.accessibilityInformation = { label: [node.label, item.description, summary.count > 0 ? t('{0} 处问题', summary.count) : ''].filter(Boolean).join('，') };
  const uri = findingsUri(summary);
  if (uri) item.resourceUri = uri;
  return item;
}

/** Label, length, share and findings of a node, in Markdown. */
export function tooltip({ node, summary }: ShownNode, t: Translate): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.appendMarkdown(`**${escapeMarkdown(node.label)}**`);
  if (node.characters > 0) text.appendMarkdown(`  \n${escapeMarkdown(lengthText(node.characters, node.minutes, t))}`);
  if (node.budget) for (const line of budgetLines(node, node.budget, t)) text.appendMarkdown(`  \n${escapeMarkdown(line)}`);
  if (summary.findings.length > 0) text.appendMarkdown('\n\n---\n');
  for (const { severity, message } of summary.findings.slice(0, LISTED))
    text.appendMarkdown(`\n- $(${SEVERITY_ICONS[severity]}) ${escapeMarkdown(message)}`);
  const left = summary.findings.length - LISTED;
  if (left > 0) text.appendMarkdown(`\n- ${t('还有 {0} 处', left)}`);
  if (node.kind === 'section') text.appendMarkdown(`\n\n---\n*${escapeMarkdown(t('拖到同级标题上，排到它前面或后面；拖到上一级标题上，归到它下面。'))}*`);
  return text;
}

function collapsibleState(node: OutlineNode, collapsed: boolean): vscode.TreeItemCollapsibleState {
  if (node.children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return collapsed ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded;
}
