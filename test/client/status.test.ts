/** The words in the status bar and behind the nodes. */
import assert from 'node:assert/strict';
import { createTranslate } from '../../client/src/l10n/translate';
import { minutesText, nodeDescription } from '../../client/src/outline/measure';
import { buildTree } from '../../client/src/outline/tree';
import { declaredStatus, lengthStatus, measuredPart, nextRange, placeholderStatus, worstDeclared } from '../../client/src/status/texts';
import type { DeclaredCountItem } from '../../server/src/lsp/protocol';
import { campaign, item, linesRange, result } from './outlines';

const t = createTranslate(() => 'zh', {});
const declared = (text: string, count: number | null, actual: number): DeclaredCountItem => ({ text, count, actual, range: linesRange(0, 1) });

describe('client: status bar', () => {
  it('shows characters and minutes', () => {
    const { text, warning } = lengthStatus({ characters: 1234, minutes: 6.17 }, 0, t);
    assert.deepEqual({ text, warning }, { text: '1,234字·6分', warning: false });
  });
  it('shows the characters alone for an empty draft', () => {
    assert.equal(lengthStatus({ characters: 0, minutes: 0 }, 0, t).text, '0字');
  });
  it('warns beyond the target and says by how much', () => {
    const over = lengthStatus({ characters: 2500, minutes: 12.5 }, 10, t);
    assert.equal(over.warning, true);
    assert.match(over.tooltip, /比目标10分钟长3分/);
    assert.equal(lengthStatus({ characters: 2000, minutes: 10 }, 10, t).warning, false);
  });
  it('counts parts below a minute in tens of seconds', () => {
    assert.deepEqual([0.01, 0.5, 0.97, 1, 1.4, 61].map((minutes) => minutesText(minutes, t)), ['10秒', '30秒', '1分', '1分', '1分', '61分']);
  });
  it('measures the speech at the cursor where there are several', () => {
    const outline = result([item('speech', '甲', [0, 5]), item('speech', '乙', [5, 9])]);
    assert.equal(measuredPart(outline, { line: 6, character: 0 }), outline.speeches[1]);
    assert.equal(measuredPart(result([campaign()]), { line: 6, character: 0 }).characters, 1234);
  });
  it('shows the promise that is not kept before those that are', () => {
    const kept = declared('讲三点意见', 3, 3);
    const broken = declared('抓好四项工作', 4, 3);
    assert.equal(worstDeclared([kept, broken]), broken);
    assert.equal(worstDeclared([declared('讲几点意见', null, 2), kept]), kept);
    assert.equal(worstDeclared([declared('讲几点意见', null, 2)]), null);
    assert.equal(worstDeclared([]), null);
  });
  it('names the promise by its number', () => {
    assert.deepEqual(pick(declaredStatus(declared('下面，我讲三点意见', 3, 3), t)), ['三点 3/3', false]);
    assert.deepEqual(pick(declaredStatus(declared('重点抓好四项工作', 4, 3), t)), ['四项 3/4', true]);
    assert.deepEqual(pick(declaredStatus(declared('从三个方面', 3, 2), t)), ['三个方面 2/3', true]);
  });
  it('counts what is to be filled in', () => {
    assert.equal(placeholderStatus(7, t).text, '待填 7');
  });
});

describe('client: next placeholder', () => {
  const ranges = [linesRange(8, 9), linesRange(2, 3), linesRange(5, 6)];
  it('is the first one after the cursor', () => {
    assert.equal(nextRange(ranges, { line: 2, character: 0 })?.start.line, 5);
  });
  it('begins again after the last one', () => {
    assert.equal(nextRange(ranges, { line: 8, character: 0 })?.start.line, 2);
  });
  it('is none where there is none', () => {
    assert.equal(nextRange([], { line: 0, character: 0 }), undefined);
  });
});

describe('client: node descriptions', () => {
  it('depend on the kind', () => {
    const tree = buildTree(result([campaign()]), { maxLevel: 0, points: true });
    const of = (id: string): string => nodeDescription(tree.nodes.get(id)!, t);
    assert.deepEqual([of('salutation:同志们：'), of('section:一、统一思想'), of('point:一是时间紧')], ['', '100字·30秒', '100字']);
  });
});

function pick({ text, warning }: { readonly text: string; readonly warning: boolean }): readonly [string, boolean] {
  return [text, warning];
}
