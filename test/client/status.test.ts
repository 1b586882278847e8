/** The words in the status bar and behind the nodes. */
import assert from 'node:assert/strict';
import { createTranslate } from '../../client/src/l10n/translate';
import { balanceOf, budgetLines, minutesText, nodeDescription } from '../../client/src/outline/measure';
import { buildTree } from '../../client/src/outline/tree';
import { declaredStatus, lengthStatus, measuredPart, nextRange, placeholderStatus, selectionStatus, worstDeclared } from '../../client/src/status/texts';
import type { DeclaredCountItem, TargetLength } from '../../server/src/lsp/protocol';
import { campaign, item, linesRange, result } from './outlines';

const t = createTranslate(() => 'zh', {});
const target = (minutes: number): TargetLength => ({ minutes, source: 'settings', text: '' });
const declared = (text: string, count: number | null, actual: number): DeclaredCountItem => ({ text, count, actual, range: linesRange(0, 1) });

describe('client: status bar', () => {
  it('shows characters and minutes', () => {
    const { text, warning } = lengthStatus({ characters: 1234, minutes: 6.17 }, null, t);
    assert.deepEqual({ text, warning }, { text: '1,234字·6分', warning: false });
  });
  it('shows the characters alone for an empty draft', () => {
    assert.equal(lengthStatus({ characters: 0, minutes: 0 }, null, t).text, '0字');
  });
  it('warns beyond the target and says by how much', () => {
    const over = lengthStatus({ characters: 2500, minutes: 12.5 }, target(10), t);
    assert.deepEqual([over.text, over.warning], ['2,500字·13分（多3分）', true]);
    assert.match(over.tooltip, /比目标10分钟长3分/);
  });
  it('says what is missing to the target without a warning', () => {
    const under = lengthStatus({ characters: 1200, minutes: 6 }, target(10), t);
    assert.deepEqual([under.text, under.warning], ['1,200字·6分（差4分）', false]);
    assert.match(under.tooltip, /离目标10分钟还差4分/);
  });
  it('takes half a minute, or a tenth of a short target, for even', () => {
    const states = [[10.5, 10], [10.6, 10], [9.4, 10], [2.15, 2], [2.3, 2]].map(([minutes, wanted]) => balanceOf({ characters: 0, minutes: minutes! }, wanted!).state);
    assert.deepEqual(states, ['even', 'over', 'under', 'even', 'over']);
    assert.deepEqual(pick(lengthStatus({ characters: 2000, minutes: 10.2 }, target(10), t)), ['2,000字·10分', false]);
  });
  it('says that a target cannot be understood', () => {
    const status = lengthStatus({ characters: 1200, minutes: 6 }, { minutes: null, source: 'draft', text: '不长' }, t);
    assert.equal(status.text, '1,200字·6分（时长？）');
    assert.match(status.tooltip, /“不长”看不懂/);
  });
  it('shows the selection before the whole', () => {
    const status = selectionStatus({ characters: 234, minutes: 1.17 }, { characters: 1234, minutes: 6.17 }, t);
    assert.equal(status.text, '选中 234字·1分');
    assert.match(status.tooltip, /全稿 1,234字·6分/);
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
    const of = (id: string): string => nodeDescription(tree.nodes.get(id)!, null, t);
    assert.deepEqual([of('salutation:同志们：'), of('section:一、统一思想'), of('point:一是时间紧')], ['', '100字·30秒', '100字']);
  });
});

describe('client: budget by part', () => {
  const part = (minutes: number): { characters: number; minutes: number } => ({ characters: 0, minutes });
  it('sets the share of a part beside the average', () => {
    assert.deepEqual(budgetLines(part(3), { share: 0.45, averageShare: 0.3, minutes: null }, t), ['占全文 45%，各部分平均 30%']);
  });
  it('says what a part is over or under by the target', () => {
    const lines = [9, 3, 6].map((minutes) => budgetLines(part(minutes), { share: 0.4, averageShare: 0.3, minutes: 6 }, t)[1]);
    assert.deepEqual(lines, ['按目标时间每部分平均 6分，这一部分多 3分', '按目标时间每部分平均 6分，这一部分少 3分', '按目标时间每部分平均 6分，这一部分正好']);
  });
  it('stands behind a speech where there are several', () => {
    const tree = buildTree(result([item('speech', '甲', [0, 5]), item('speech', '乙', [5, 9])]), { maxLevel: 0, points: true });
    assert.equal(nodeDescription(tree.nodes.get('speech:甲')!, target(2), t), '100字·30秒（差2分）');
  });
});

function pick({ text, warning }: { readonly text: string; readonly warning: boolean }): readonly [string, boolean] {
  return [text, warning];
}
