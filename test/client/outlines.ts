/** Small outlines to test the client's views with. */
import type { OutlineItem, OutlineResult, ProtocolRange } from '../../server/src/lsp/protocol';

/** Lines `from` up to the beginning of line `to`. */
export function linesRange(from: number, to: number): ProtocolRange {
  return { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
}

export function item(kind: OutlineItem['kind'], label: string, [from, to]: readonly [number, number], children: OutlineItem[] = [], level = 0): OutlineItem {
  return {
    id: `${kind}:${label}`,
    kind,
    label,
    marker: '',
    level,
    range: linesRange(from, to),
    selectionRange: { start: { line: from, character: 0 }, end: { line: from, character: label.length } },
    characters: 100,
    minutes: 0.5,
    budget: null,
    children,
  };
}

export function result(speeches: OutlineItem[], rest: Partial<OutlineResult> = {}): OutlineResult {
  return { version: 1, speeches, characters: 1234, minutes: 6.17, target: null, declaredCounts: [], placeholders: [], ...rest };
}

/** Salutation, opening with a point, 一、 over （一） with a point, 二、, closing. */
export function campaign(): OutlineItem {
  return item('speech', '在推进会上的讲话', [0, 20], [
    item('salutation', '同志们：', [1, 2]),
    item('opening', '开头', [2, 4], [item('point', '一要快', [3, 4])]),
    item('section', '一、统一思想', [4, 12], [
      item('section', '（一）认清形势', [5, 8], [item('point', '一是时间紧', [6, 7]), item('point', '二是任务重', [7, 8])], 2),
      item('section', '（二）看到差距', [8, 12], [], 2),
    ], 1),
    item('section', '二、压实责任', [12, 18], [], 1),
    item('closing', '结尾', [18, 20]),
  ]);
}
