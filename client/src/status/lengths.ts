/** A list of the parts of a draft with their lengths; choosing one goes there. */
import * as vscode from 'vscode';
import type { CurrentSpeech } from '../currentSpeech';
import { t } from '../l10n/editorLanguage';
import { nodeDescription, targetText } from '../outline/measure';
import { buildTree, pathTo, type OutlineNode } from '../outline/tree';
import { jump } from '../navigation';

interface PartItem extends vscode.QuickPickItem {
  readonly node: OutlineNode;
}

export async function showLengths(speech: CurrentSpeech): Promise<void> {
  const { document, outline } = speech;
  if (!document || !outline) return;
  const tree = buildTree(outline, { maxLevel: 2, points: false });
  const items = [...tree.nodes.values()]
    .filter(({ kind }) => kind !== 'salutation')
    .map((node): PartItem => ({
      label: '　'.repeat(pathTo(tree, node.id).length - 1) + node.label,
      description: nodeDescription(node, outline.target, t),
      node,
    }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('全稿 {0}', targetText(outline, outline.speeches.length === 1 ? outline.target : null, t)),
    placeHolder: t('选择一部分，跳到那里'),
  });
  if (chosen) await jump(document, chosen.node.selectionRange);
}
