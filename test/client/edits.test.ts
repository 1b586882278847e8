/** What the client knows by itself of the edits: where a drop goes, which lines are numbered, what the commands ask. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { draggedSections, planDrop, type DropPlan } from '../../client/src/edits/drop';
import { numberedPlace } from '../../client/src/edits/numberedLine';
import { CHOSEN_EDITS, PLAIN_EDITS } from '../../client/src/edits/table';
import { textEditsOf } from '../../client/src/edits/textEdits';
import { buildTree } from '../../client/src/outline/tree';
import { EDIT_COMMANDS } from '../../server/src/lsp/protocol';
import { campaign, item, result } from './outlines';

const speech = campaign();
speech.children.splice(4, 0, item('section', '三、狠抓落实', [18, 19], [item('section', '（一）明确责任', [18, 19], [], 2)], 1));
const tree = buildTree(result([speech]), { maxLevel: 0, points: true });

function drop(labels: readonly string[], target: string): (Omit<DropPlan, 'sections' | 'target'> & { lines: number[]; at: number }) | null {
  const id = (label: string): string => [...tree.nodes.values()].find((node) => node.label === label)!.id;
  const plan = planDrop(draggedSections(tree, labels.map(id)), tree.nodes.get(id(target)));
  return plan && { lines: plan.sections.map(({ line }) => line), at: plan.target.line, where: plan.where };
}

describe('client: dropping sections', () => {
  it('on one above of the same level: before it', () => {
    assert.deepEqual(drop(['（二）看到差距'], '（一）认清形势'), { lines: [8], at: 5, where: 'before' });
  });
  it('on one below of the same level: after it, whoever its parent is', () => {
    assert.deepEqual(drop(['一、统一思想'], '二、压实责任'), { lines: [4], at: 12, where: 'after' });
    assert.deepEqual(drop(['（一）认清形势'], '（一）明确责任'), { lines: [5], at: 18, where: 'after' });
  });
  it('on one of a higher level: inside', () => {
    assert.deepEqual(drop(['（一）认清形势'], '二、压实责任'), { lines: [5], at: 12, where: 'inside' });
  });
  it('several at once keep the order of the text, points and parts stay where they are', () => {
    assert.deepEqual(drop(['（二）看到差距', '一是时间紧', '同志们：', '（一）认清形势'], '二、压实责任'), { lines: [5, 8], at: 12, where: 'inside' });
    assert.equal(drop(['一是时间紧'], '二、压实责任'), null);
  });
  it('on what is no section, on themselves or beside all rows: nowhere', () => {
    assert.equal(drop(['二、压实责任'], '结尾'), null);
    assert.equal(drop(['二、压实责任'], '二、压实责任'), null);
    assert.equal(planDrop(draggedSections(tree, tree.roots), undefined), null);
  });
});

describe('client: numbered lines', () => {
  const END = ['一、提高认识', '　　（一）抓好项目。要倒排工期。', '1.加强领导', '12．加强领导', '（3）加强领导', '①加强领导', '⑴加强领导', '## 二、工作', '一是抓落实；', '一要快', '第一，讲认识。', '第一部分　总体要求', '首先，讲认识。', '十一、其他', '**三、责任**'];
  const EMPTY = ['一、', '　　（二）', '3.', '3. ', '## 二、', '①', '第二，', '第二部分　'];
  const NONE = ['同志们：', '今天开会', '一年来，成绩很大', '2024年工作', '3.5%的增速', '（见附件）', '', '　　', '第一次会议开得好'];
  for (const line of END)
    it(`the end of “${line}”`, () => {
      assert.equal(numberedPlace(line, line.length), 'end');
      assert.equal(numberedPlace(`${line}　 `, line.length), 'end');
      assert.equal(numberedPlace(line, line.length - 1), 'none');
    });
  for (const line of EMPTY)
    it(`“${line}” is empty`, () => {
      assert.equal(numberedPlace(line, line.length), 'empty');
      assert.equal(numberedPlace(line, 0), 'none');
    });
  for (const line of NONE)
    it(`“${line}” is not numbered`, () => {
      assert.equal(numberedPlace(line, line.length), 'none');
    });
  it('reads a very long line at once', () => {
    const line = '一二三四五六七八九十（第'.repeat(50_000);
    const started = performance.now();
    assert.equal(numberedPlace(line, line.length), 'none');
    assert.ok(performance.now() - started < 50);
  });
});

describe('client: edits of the protocol', () => {
  const edit = { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }, newText: '二、' };

  it('are read from either form', () => {
    assert.deepEqual(textEditsOf({ documentChanges: [{ textDocument: { uri: 'a', version: 3 }, edits: [edit] }] }), [edit]);
    assert.deepEqual(textEditsOf({ changes: { a: [edit, edit] } }), [edit, edit]);
  });
  it('of several documents, of none, or of another shape are not', () => {
    for (const other of [undefined, null, {}, { changes: {} }, { changes: { a: [edit], b: [edit] } }, { changes: { a: [{ newText: '' }] } }, { documentChanges: [{ kind: 'create', uri: 'a' }] }])
      assert.equal(textEditsOf(other), null, JSON.stringify(other));
  });
});

describe('client: commands of the edits', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { commands: { command: string }[]; keybindings: { command: string; key: string; mac?: string; when: string }[]; menus: Record<string, { command: string; when: string }[]> };
  };
  const { commands, keybindings, menus } = manifest.contributes;
  const ids = [...Object.keys(PLAIN_EDITS), ...Object.keys(CHOSEN_EDITS)];

  it('are in the manifest, and in the palette for speeches only', () => {
    for (const id of ids) {
      assert.ok(commands.some(({ command }) => command === id), id);
      assert.match(menus['commandPalette']!.find(({ command }) => command === id)?.when ?? '', /^editorLangId == policy-speech( && !editorReadonly)?$/, id);
    }
  });
  it('have ids that the server does not take', () => {
    const taken = EDIT_COMMANDS.map((name) => `policySpeech.edit.${name}`);
    assert.deepEqual(ids.filter((id) => taken.includes(id)), []);
  });
  it('ask for every edit but those of keys and dragging', () => {
    const asked = new Set([...Object.values(PLAIN_EDITS), ...Object.values(CHOSEN_EDITS)].map(({ name }) => name));
    assert.deepEqual(EDIT_COMMANDS.filter((name) => !asked.has(name)), ['moveTo', 'enter', 'removeMarker', 'indent', 'outdent', 'nextMarker']);
  });
  it('keys act in speeches only, and never while an input method composes', () => {
    for (const { command, when } of keybindings) assert.ok(when.includes('editorTextFocus && editorLangId == policy-speech'), command);
    for (const { command, when } of keybindings.filter(({ key }) => /^(enter|(shift\+)?tab)$/.test(key))) {
      assert.ok(when.includes('!isComposing') && when.includes('config.policySpeech.enter != off') && when.includes('policySpeech.numberedPlace =='), command);
    }
  });
});
