/** Faults in a row of ordinals (一、二、四、), each root cause named once. */

export type SequenceFaultKind =
  | 'gap' // 一 二 四
  | 'duplicate' // 一 二 二
  | 'disorder' // 一 三 二
  | 'restart' // 一 二 三 一 二
  | 'first-not-one'; // 二 三

export interface SequenceItem {
  readonly ordinal: number;
  /** Whether numbering may begin anew here: an unnumbered heading or an omission (（略）) stands before the item. */
  readonly fresh: boolean;
}

export interface SequenceFault {
  readonly kind: SequenceFaultKind;
  /** The item at fault. */
  readonly index: number;
  /** The item it conflicts with: the neighbour before, the earlier of two equal ones. Null for `first-not-one`. */
  readonly against: number | null;
  /** Ordinals that are missing before the item; empty unless something is missing. */
  readonly missing: readonly number[];
  /** What to write from where to where (exclusive), so that this fault is gone. */
  readonly renumber: { readonly from: number; readonly to: number; readonly first: number };
}

/** Markers with more faults than this are no numbering. */
const MOST_FAULTS = 50;
const LOOKAHEAD = 50;

/** One unbroken count: where it begins, and what was read of it. */
interface Run {
  readonly start: number;
  /** What the last item counts for; differs from its ordinal where a single numeral is wrong. */
  readonly last: number;
  readonly highest: number;
  /** How many ordinals were used twice, so that the count may jump by as many. */
  readonly spare: number;
  /** Whether the run begins at one or has counted on at least once. */
  readonly certain: boolean;
  /** Index of the first item of each ordinal; grows with the run. */
  readonly places: Map<number, number>;
}

/** What one item means for the run: the fault, if any, and the number it counts for. */
interface Verdict {
  readonly fault?: Pick<SequenceFault, 'kind' | 'against'> & Partial<SequenceFault>;
  readonly meant?: number;
  readonly spare?: number;
  readonly certain?: boolean;
  readonly begins?: boolean;
}

/**
 * Judges a row of sibling ordinals. A single item is no evidence, so it has no fault.
 * After a fault the count goes on from the number that was written, or from the one meant, whichever fits.
 */
export function sequenceFaults(items: readonly SequenceItem[]): readonly SequenceFault[] {
  if (items.every(({ ordinal }, index) => ordinal === index + 1)) return NONE;
  const faults: SequenceFault[] = [];
  let run: Run | null = null;
  for (const [index, item] of items.entries()) {
    if (faults.length >= MOST_FAULTS) break;
    const verdict: Verdict = run === null || item.fresh ? judgeFirst(items, index) : judge(items, index, run);
    if (verdict.fault !== undefined) {
      const first = run === null ? 1 : run.last + 1;
      faults.push({ index, missing: [], renumber: { from: index, to: runEnd(items, index), first }, ...verdict.fault });
    }
    run = run === null || verdict.begins === true ? begin(index, item.ordinal) : extend(run, index, item.ordinal, verdict);
  }
  return faults;
}

const NONE: readonly SequenceFault[] = [];

function judgeFirst(items: readonly SequenceItem[], index: number): Verdict {
  const { ordinal, fresh } = itemAt(items, index);
  const certain = !fresh && ordinal !== 1 && following(items, index) === ordinal + 1;
  return { begins: true, ...(certain ? { fault: { kind: 'first-not-one', against: null, missing: range(1, ordinal) } } : {}) };
}

function judge(items: readonly SequenceItem[], index: number, run: Run): Verdict {
  const { ordinal } = itemAt(items, index);
  const next = following(items, index);
  if (ordinal === run.last + 1 || ordinal === run.highest + 1) return { certain: true };
  if (run.highest + 1 < ordinal && ordinal <= run.highest + 1 + run.spare) return { certain: true, spare: 0 };

  const whole = (first: number): SequenceFault['renumber'] => ({ from: run.start, to: runEnd(items, index), first });
  if (ordinal === 1) {
    if (index === run.start + 1 && run.last === 2) return { fault: { kind: 'disorder', against: run.start, renumber: whole(1) } };
    if (run.last !== 1 || next !== 3) return { begins: true, fault: { kind: 'restart', against: run.start } };
  }
  const earlier = run.places.get(ordinal);
  if (earlier !== undefined) return { spare: run.spare + 1, fault: { kind: 'duplicate', against: earlier } };
  if (ordinal < run.highest) {
    const first = run.certain ? itemAt(items, run.start).ordinal : 1;
    return { fault: { kind: 'disorder', against: lastAbove(items, ordinal, index), renumber: whole(first) } };
  }
  if (!run.certain) return {};
  const wrongNumeral = next === run.last + 2;
  const missing = wrongNumeral ? [run.last + 1] : missingBefore(items, index, run.highest);
  return {
    ...(wrongNumeral ? { meant: run.last + 1 } : {}),
    ...(missing.length > 0 ? { fault: { kind: 'gap', against: index - 1, missing } } : {}),
  };
}

/** Index after the last item of the run that holds `index`: where the count begins anew, or the end. */
export function runEnd(items: readonly SequenceItem[], index: number): number {
  let end = index + 1;
  while (end < items.length && !itemAt(items, end).fresh && itemAt(items, end).ordinal !== 1) end++;
  return end;
}

function begin(start: number, ordinal: number): Run {
  return { start, last: ordinal, highest: ordinal, spare: 0, certain: ordinal === 1, places: new Map([[ordinal, start]]) };
}

function extend(run: Run, index: number, ordinal: number, { meant = ordinal, spare = run.spare, certain = run.certain }: Verdict): Run {
  if (!run.places.has(ordinal)) run.places.set(ordinal, index);
  return { start: run.start, last: meant, highest: Math.max(run.highest, meant), spare, certain, places: run.places };
}

/** What is skipped before the item and does not come soon after it either; what comes later is out of order instead. */
function missingBefore(items: readonly SequenceItem[], index: number, highest: number): readonly number[] {
  const end = Math.min(runEnd(items, index), index + 1 + LOOKAHEAD);
  const later = new Set(items.slice(index + 1, end).map((item) => item.ordinal));
  return range(highest + 1, itemAt(items, index).ordinal).filter((ordinal) => !later.has(ordinal));
}

/** Index of the nearest item before `before` with a larger ordinal. */
function lastAbove(items: readonly SequenceItem[], ordinal: number, before: number): number {
  let index = before - 1;
  while (index > 0 && itemAt(items, index).ordinal <= ordinal) index--;
  return index;
}

/** The next ordinal, unless numbering may begin anew there. */
function following(items: readonly SequenceItem[], index: number): number | undefined {
  const next = items[index + 1];
  return next?.fresh === true ? undefined : next?.ordinal;
}

function itemAt(items: readonly SequenceItem[], index: number): SequenceItem {
  return items[index] ?? { ordinal: 1, fresh: true };
}

/** Whole numbers from `first` up to and without `end`. */
function range(first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
}
