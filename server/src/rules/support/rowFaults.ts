/** Faults in a row of ordinals; where a single slip of the pen explains the whole row, that slip alone. */
import { type SequenceFault, type SequenceItem, sequenceFaults } from '../../outline/sequence';

const SHORTEST_ROW = 3;

/** Like sequenceFaults, but a row that is right except for one numeral, or for two that changed places, has just that fault. */
export function rowFaults(items: readonly SequenceItem[]): readonly SequenceFault[] {
  return oneSlip(items) ?? sequenceFaults(items);
}

/** Whether a row is right but for one slip. */
export function hasOneSlip(items: readonly SequenceItem[]): boolean {
  return (oneSlip(items) ?? []).length > 0;
}

function oneSlip(items: readonly SequenceItem[]): readonly SequenceFault[] | null {
  const wrong: number[] = [];
  for (const [index, { ordinal, fresh }] of items.entries()) {
    if (ordinal !== index + 1) wrong.push(index);
    if (fresh || wrong.length > 2) return null;
  }
  const [first, second] = wrong;
  if (first === undefined || items.length < SHORTEST_ROW) return null;
  const fault = second === undefined ? usedTwice(items, first) : changedPlaces(items, first, second);
  return fault === null ? null : [fault];
}

/** 一 三 三 四: the first 三 is meant to be 二, which is missing. A last one that is 一 begins another row. */
function usedTwice(items: readonly SequenceItem[], wrong: number): SequenceFault | null {
  const other = (items[wrong]?.ordinal ?? 0) - 1;
  if (other < 0 || other >= items.length || (other === 0 && wrong === items.length - 1)) return null;
  const renumber = { from: wrong, to: wrong + 1, first: wrong + 1 };
  if (0 < wrong && wrong < other) return { kind: 'gap', index: wrong, against: wrong - 1, missing: [wrong + 1], renumber };
  return { kind: 'duplicate', index: Math.max(wrong, other), against: Math.min(wrong, other), missing: [], renumber };
}

/** 一 三 二 四. */
function changedPlaces(items: readonly SequenceItem[], first: number, second: number): SequenceFault | null {
  if (second !== first + 1 || items[first]?.ordinal !== second + 1 || items[second]?.ordinal !== first + 1) return null;
  return { kind: 'disorder', index: second, against: first, missing: [], renumber: { from: first, to: second + 1, first: first + 1 } };
}
