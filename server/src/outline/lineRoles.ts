/** Which lines are text, and which are left out: what a line is for its neighbours' sake. */
import { Line, type LineMark } from './lineFacts';
import type { LineTable } from './lineTable';

export const Role = {
  text: 0,
  /** Front matter, code, comments, tables. */
  excluded: 1,
  /** Residue of web pages and document libraries. */
  furniture: 2,
  /** Begins with a page mark. */
  marked: 3,
} as const;

/** The role of each line. */
export type LineRoles = Uint8Array;

export function lineRoles(table: LineTable, markdown: boolean): LineRoles {
  const roles = new Uint8Array(table.flags.length);
  markExcluded(table.flags, roles, markdown);
  markFurniture(table.flags, roles);
  markPages(table, roles);
  return roles;
}

const FRONT_MATTER_LINES = 60;

function markExcluded(flags: Uint16Array, roles: LineRoles, markdown: boolean): void {
  const opening = Line.opensComment | (markdown ? Line.backticks | Line.tildes | Line.table : 0);
  /** What ends the stretch that is left out; 0 outside of one. */
  let until = 0;
  if (((flags[0] ?? 0) & Line.rule) !== 0 && flags.subarray(1, FRONT_MATTER_LINES).some((line) => (line & Line.rule) !== 0)) {
    until = Line.rule;
    roles[0] = Role.excluded;
  }
  for (let i = until === 0 ? 0 : 1; i < flags.length; i++) {
    const line = flags[i] ?? 0;
    if (until !== 0) {
      roles[i] = Role.excluded;
      if ((line & until) !== 0) until = 0;
    } else if ((line & opening) !== 0) {
      const { excluded, end } = opened(line);
      if (excluded) roles[i] = Role.excluded;
      until = end;
    }
  }
}

/** Whether the line itself is left out, and what ends the stretch that it opens. */
function opened(line: number): { readonly excluded: boolean; readonly end: number } {
  if ((line & Line.opensComment) !== 0) {
    const closed = (line & Line.closesComment) !== 0;
    return { excluded: !closed || (line & Line.endsWithComment) !== 0, end: closed ? 0 : Line.closesComment };
  }
  return { excluded: true, end: line & (Line.backticks | Line.tildes) };
}

/** A short line between two lines of residue is residue too. */
function markFurniture(flags: Uint16Array, roles: LineRoles): void {
  let last = -1;
  let between = 0;
  let enclosed = -1;
  for (let i = 0; i < flags.length; i++) {
    const line = flags[i] ?? 0;
    if ((line & Line.blank) !== 0 || roles[i] === Role.excluded) continue;
    if ((line & Line.residue) === 0) {
      between++;
      enclosed = i;
      continue;
    }
    if (last >= 0 && between === 1 && ((flags[enclosed] ?? 0) & Line.short) !== 0) roles[enclosed] = Role.furniture;
    roles[i] = Role.furniture;
    last = i;
    between = 0;
  }
}

interface Mark extends LineMark {
  readonly line: number;
  /** Whether it cuts the sentence of the line before. */
  readonly cuts: boolean;
}

const LEAST_MARKS = 3;
const LEAST_CUTS = 2;
const SHARE_OF_CUTS = 0.6;

/**
 * Page numbers of document libraries stand at line starts as `2、`, rise by one and cut sentences.
 * At least three in a row of which most cut a long line without sentence end; a real list does not.
 */
function markPages({ flags, facts }: LineTable, roles: LineRoles): void {
  const found: Mark[] = [];
  let cuts = false;
  for (let i = 0; i < flags.length; i++) {
    const line = flags[i] ?? 0;
    if ((line & Line.mark) !== 0 && roles[i] === Role.text) {
      const mark = facts[i]?.mark;
      if (mark !== null && mark !== undefined) found.push({ ...mark, line: i, cuts });
    }
    if ((line & Line.blank) === 0 && roles[i] !== Role.furniture) cuts = (line & Line.cut) !== 0;
  }
  for (let from = 0, to = 0; from < found.length; from = to) {
    to = from + 1;
    while (to < found.length && found[to]?.page === (found[to - 1]?.page ?? 0) + 1) to++;
    if (arePages(found.slice(from, to))) for (let i = from; i < to; i++) roles[found[i]?.line ?? 0] = Role.marked;
  }
}

function arePages(run: readonly Mark[]): boolean {
  if (run.length < LEAST_MARKS) return false;
  const cutting = run.filter(({ cuts }) => cuts).length;
  const judged = run[0]?.cuts === true ? run.length : run.length - 1;
  return cutting >= LEAST_CUTS && cutting >= judged * SHARE_OF_CUTS;
}
