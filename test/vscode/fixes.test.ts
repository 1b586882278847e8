/** Findings of the spoiled sample and their fixes, through the editor's own commands. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { DRAFTS } from './support/drafts';
import { eventually } from './support/eventually';
import { findingOf, findingsOf, ruleOf, showDraft, undo } from './support/hostDrafts';

describe('fixes of the spoiled sample', () => {
  let document: vscode.TextDocument;
  let original: string;

  before(async () => {
    ({ document } = await showDraft(DRAFTS.spoiled));
    original = document.getText();
    await findingOf(document, 'outline-level-inverted');
  });

  it('twenty kinds of findings, each with a page that opens and words in the text', async () => {
    const findings = findingsOf(document);
    assert.ok(new Set(findings.map(ruleOf)).size >= 20);
    for (const finding of findings) {
      assert.ok(typeof finding.code === 'object', finding.message);
      const page = await vscode.workspace.openTextDocument(finding.code.target);
      assert.ok(page.getText().includes(String(finding.code.value)), String(finding.code.target));
      assert.notEqual(document.getText(finding.range), '', finding.message);
    }
  });

  it('a repeated number points to the other one', async () => {
    const { relatedInformation } = await findingOf(document, 'outline-ordinal-duplicate');
    const [other] = relatedInformation ?? [];
    assert.equal(other && document.getText(other.location.range), '（二）');
  });

  it('each quick fix changes the draft in one step, and one undo brings every byte back', async () => {
    let tried = 0;
    for (const finding of findingsOf(document)) {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, 'quickfix');
      const [first] = actions.flatMap(({ edit, title }) => (edit === undefined ? [] : [{ edit, title }]));
      if (first === undefined) continue;
      assert.ok(await vscode.workspace.applyEdit(first.edit), first.title);
      assert.notEqual(document.getText(), original, first.title);
      await undo();
      assert.equal(document.getText(), original, first.title);
      tried++;
    }
    assert.ok(tried >= 15, `${tried.toString()} fixes`);
  });

  it('fix all leaves nothing that a safe fix could still do, in one step', async () => {
    await vscode.commands.executeCommand('editor.action.fixAll');
    const fixed = await eventually('the changed text', () => document.getText() !== original && document.getText());
    for (const words of ['同志们：\n\n今天，我们召开全县冬春', '一、统一思想', '（一）认识要到位', '（二）行动要到位', '1.清淤疏浚']) {
      assert.ok(fixed.includes(words), words);
    }
    await eventually('no finding of form', () => !findingsOf(document).some((finding) => ruleOf(finding) === 'chinese-ordinal-dunhao'));
    await vscode.commands.executeCommand('editor.action.fixAll');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(document.getText(), fixed);
    await undo();
    assert.equal(document.getText(), original);
  });
});
