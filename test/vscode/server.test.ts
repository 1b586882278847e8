/** The life of the language server under the editor. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { findingOf, findingsOf, ruleOf, showDraft } from './support/hostDrafts';
import { serverProcesses } from './support/serverProcesses';
import { DRAFTS } from './support/drafts';

describe('the server process', () => {
  it('killed, it is started again and knows the changed text', async () => {
    const { document } = await showDraft(DRAFTS.gap);
    await findingOf(document, 'outline-ordinal-gap');
    const before = await eventually('a server of this window', () => {
      const found = serverProcesses(process.pid);
      return found.length === 1 && found;
    });
    for (const id of before) process.kill(id, 'SIGKILL');
    await eventually('another server', () => serverProcesses(process.pid).some((id) => !before.includes(id)));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(14).range, document.lineAt(14).text.replace('（三）', '（二）'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the finding to go', () => !findingsOf(document).some((finding) => ruleOf(finding) === 'outline-ordinal-gap'));
    await vscode.commands.executeCommand('undo');
    await findingOf(document, 'outline-ordinal-gap');
  });

  it('an untitled text of the language is checked too', async () => {
    const content = '在座谈会上的讲话\n\n同志们：\n\n下面，我讲三点意见。\n\n一、统一思想\n\n要学习。\n\n二、狠抓落实\n\n要行动。\n';
    const document = await vscode.workspace.openTextDocument({ language: 'policy-speech', content });
    await vscode.window.showTextDocument(document);
    const finding = await findingOf(document, 'declared-count-mismatch');
    assert.equal(finding.range.start.line, 4);
  });
});
