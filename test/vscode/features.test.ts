/** What the editor is told about a sample: symbols, folds, selections, hover, sibling markers. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { DRAFTS } from './support/drafts';
import { eventually } from './support/eventually';
import { showDraft } from './support/hostDrafts';

describe('features of a sample', () => {
  let document: vscode.TextDocument;
  const ask = <T>(command: string, ...more: unknown[]): Promise<T> =>
    eventually(command, async () => {
      const answer = await vscode.commands.executeCommand<T[] | undefined>(command, document.uri, ...more);
      return answer !== undefined && answer.length > 0 && (answer as T);
    }) as Promise<T>;
  const at = (words: string): vscode.Position => document.positionAt(document.getText().indexOf(words));

  before(async () => {
    ({ document } = await showDraft(DRAFTS.campaign));
  });

  it('symbols: one speech with three parts, the first with three points', async () => {
    const [speech, ...others] = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    assert.equal(others.length, 0);
    const parts = speech?.children.filter(({ name }) => /^[一二三]、/.test(name)) ?? [];
    assert.deepEqual(parts.map(({ name, children }) => [name.slice(0, 2), children.length]), [['一、', 3], ['二、', 3], ['三、', 3]]);
    assert.equal(document.getText(parts[0]?.selectionRange), '百日攻坚是一道必答题，务必拿出时不我待的状态');
  });

  it('a part folds down to the line before the next part', async () => {
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
    const [first, second] = [at('一、百日攻坚').line, at('二、百日攻坚').line];
    const fold = folds.find(({ start }) => start === first);
    assert.ok(fold && first < fold.end && fold.end < second, JSON.stringify(fold));
  });

  it('the selection grows from the sentence to the paragraph, the section and the part', async () => {
    const [range] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', [at('谁先交出净地')]);
    const texts: string[] = [];
    for (let step = range; step; step = step.parent) texts.push(document.getText(step.range));
    const sentence = texts.findIndex((text) => text.startsWith('上个月，一家做储能设备的企业') && text.endsWith('。'));
    const section = texts.findIndex((text) => text.startsWith('（一）机会拖不起'));
    const part = texts.findIndex((text) => text.startsWith('一、百日攻坚'));
    assert.ok(0 <= sentence && sentence < section && section < part, JSON.stringify(texts.map((text) => text.slice(0, 12))));
  });

  it('hovering over a marker says where in the speech it is', async () => {
    const [hover] = await ask<vscode.Hover[]>('vscode.executeHoverProvider', at('（二）攻下资金关'));
    const text = hover?.contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : String(content))).join('\n') ?? '';
    assert.match(text, /第二部分第二点/);
  });

  it('the cursor on a marker highlights its siblings', async () => {
    const highlights = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', at('二、百日攻坚'));
    assert.deepEqual(highlights.map(({ range }) => document.getText(range)).sort(), ['一、', '二、', '三、'].sort());
  });

  it('a sound draft has no warning', async () => {
    await eventually('the first answer', () => vscode.languages.getDiagnostics(document.uri).every(({ severity }) => severity > vscode.DiagnosticSeverity.Warning));
  });
});
