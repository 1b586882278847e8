import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { documentSymbols, symbolAtPlace, type SymbolNode } from '../../server/src/features/documentSymbols';
import { contains } from '../../server/src/text/span';
import { countSyllables } from '../../server/src/text/reading';
import { DRAFT, ODD_TEXTS, place } from './draft';

/** Kind and name, indented by depth. */
function drawn(nodes: readonly SymbolNode[], depth = 0): readonly string[] {
  return nodes.flatMap((node) => [`${'  '.repeat(depth)}${node.kind} ${node.name}`.trimEnd(), ...drawn(node.children, depth + 1)]);
}

function all(nodes: readonly SymbolNode[]): readonly SymbolNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

function checkNesting(parent: { readonly start: number; readonly end: number }, nodes: readonly SymbolNode[]): void {
  let end = parent.start;
  for (const node of nodes) {
    assert.ok(contains(parent, node.span), `${node.name} sticks out of its parent`);
    assert.ok(contains(node.span, node.selection), `selection of ${node.name} outside`);
    assert.ok(node.span.start >= end, `${node.name} overlaps the one before`);
    end = node.span.end;
    checkNesting(node.span, node.children);
  }
}

describe('document symbols', () => {
  const analysis = analyse(DRAFT);
  const symbols = documentSymbols(analysis, { points: true }).map(symbolAtPlace);

  it('show the speech as its drafter thinks of it', () => {
    assert.deepEqual(drawn(symbols), [
      'speech 在全县重点工作推进会上的讲话',
      '  salutation 同志们：',
      '  opening',
      '  section 一、提高认识，增强紧迫感',
      '    point 一是任务重',
      '    point 二是时间紧',
      '    point 三是要求高',
      '  section 二、突出重点，抓好落实',
      '    section （一）抓项目',
      '    section （二）抓民生',
      '  section 三、压实责任，严格督查',
      '  closing',
    ]);
  });
  it('leave out points on demand', () => {
    assert.equal(drawn(documentSymbols(analysis, { points: false }).map(symbolAtPlace)).some((line) => line.includes('point')), false);
  });
  it('select the heading', () => {
    const section = all(symbols).find((node) => node.name.startsWith('二、'))!;
    assert.deepEqual(section.selection, place(DRAFT, '突出重点，抓好落实'));
  });
  it('end the last point with its sentence, not with the paragraph', () => {
    const point = all(symbols).find((node) => node.name === '三是要求高')!;
    assert.deepEqual(point.span, place(DRAFT, '三是要求高。'));
  });
  it('count what is read aloud', () => {
    const section = all(symbols).find((node) => node.name.startsWith('（一）'))!;
    assert.equal(section.spoken?.characters, countSyllables('（一）抓项目。要抓好开工，更要抓好投产。'));
    const body = DRAFT.slice(DRAFT.indexOf('同志们：'));
    assert.equal(symbols[0]!.spoken?.characters, countSyllables(body));
  });
  it('nest and never overlap, whatever the text', () => {
    for (const text of [DRAFT, DRAFT.replaceAll('\n', '\r\n'), DRAFT.replaceAll('\n', ''), DRAFT + DRAFT, ...ODD_TEXTS]) {
      const found = analyse(text);
      checkNesting({ start: 0, end: text.length }, documentSymbols(found, { points: true }).map(symbolAtPlace));
    }
  });
});
