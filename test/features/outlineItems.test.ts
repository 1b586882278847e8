import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { outlineItems, type OutlineNode, placedNode } from '../../server/src/features/outlineItems';
import { DRAFT, ODD_TEXTS } from './draft';

function ids(nodes: readonly OutlineNode[]): readonly string[] {
  return nodes.flatMap((node) => [node.id, ...ids(node.children)]);
}

describe('outline items', () => {
  const view = outlineItems(analyse(DRAFT));

  it('are named by kind, marker and place', () => {
    assert.deepEqual(ids(view.speeches.map(placedNode)), [
      '0',
      '0/salutation',
      '0/opening',
      '0/section:一、',
      '0/section:一、/point:一是',
      '0/section:一、/point:二是',
      '0/section:一、/point:三是',
      '0/section:二、',
      '0/section:二、/section:（一）',
      '0/section:二、/section:（二）',
      '0/section:三、',
      '0/closing',
    ]);
  });
  it('keep their names while a heading is edited', () => {
    const edited = outlineItems(analyse(DRAFT.replace('抓项目', '抓好项目建设').replace('任务重', '任务很重')));
    assert.deepEqual(ids(edited.speeches.map(placedNode)), ids(view.speeches.map(placedNode)));
  });
  it('have names of their own where a marker occurs twice', () => {
    const found = ids(outlineItems(analyse(DRAFT.replace('（二）抓民生', '（一）抓民生'))).speeches.map(placedNode));
    assert.equal(new Set(found).size, found.length);
    assert.ok(found.includes('0/section:二、/section:（一）#2'), found.join('\n'));
  });
  it('come with what was promised and what was found', () => {
    assert.deepEqual(view.declaredCounts.map(({ count, actual }) => [count, actual]), [[3, 3]]);
  });
  it('sum up the speeches', () => {
    const long = DRAFT.replace('责任要落实到人。', '责任要落实到人。'.repeat(30));
    const one = outlineItems(analyse(long));
    const two = outlineItems(analyse(long + long));
    assert.equal(two.speeches.length, 2);
    assert.equal(two.characters, 2 * one.characters);
  });
  it('find places still to be filled in', () => {
    const draft = DRAFT.replace('要办好实事', 'XX同志要办好实事');
    const { placeholders } = outlineItems(analyse(draft));
    assert.deepEqual(placeholders.map(({ start, end }) => draft.slice(start, end).includes('XX')), [true]);
  });
  it('stand any text, each name once', () => {
    for (const text of ODD_TEXTS) {
      const found = ids(outlineItems(analyse(text)).speeches.map(placedNode));
      assert.equal(new Set(found).size, found.length);
    }
  });
});
