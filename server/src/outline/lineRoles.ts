/** Which lines are text, and which are left out: what a line is for its neighbours' sake. */
import { FRONT_MATTER_LINES } from './frontMatter';
import { Line, type LineMark } from './lineFacts';
import type { LineTable } from './lineTable';
import { blockOfLine } from '../text/textBlocks';

export const Role = {
  text: 0,
  /** Front matter, code, comments, tables. */
  excluded: 1,
  /** Residue of web pages and document libraries. */
  furniture: 2,
  /** Begins with a page mark. */
  marked: 3,
} as const;

/** The role of each line, block by block of the table; undefined where all lines of a block are text. */
export type LineRoles = readonly (Uint8Array | undefined)[];

export function lineRoles(table: LineTable, markdown: boolean): LineRoles {
  const roles: (Uint8Array | undefined)[] = table.blocks.map(() => undefined);
  const set = (block: number, line: number, role: number): void => {
    (roles[block] ??= new Uint8Array(table.blocks[block]?.facts.length ?? 0))[line] = role;
  };
  markExcluded(table, roles, set, markdown);
  markFurniture(table, roles, set);
  markPages(table, roles, set);
  return roles;
}

export function roleAt(roles: LineRoles, { text }: LineTable, line: number): number {
  const block = blockOfLine(text, line);
  return roles[block]?.[line - (text.firstLines[block] ?? 0)] ?? Role.text;
}

/** Whether so many lines have the same roles in two versions, from one line on in each. */
export function sameRoles(a: LineRoles, tableA: LineTable, fromA: number, b: LineRoles, tableB: LineTable, fromB: number, count: number): boolean {
  if (!a.some(isSet) && !b.some(isSet)) return true;
  for (let done = 0; done < count; ) {
    const blockA = blockOfLine(tableA.text, fromA + done);
    const blockB = blockOfLine(tableB.text, fromB + done);
    const ownA = fromA + done - (tableA.text.firstLines[blockA] ?? 0);
    const ownB = fromB + done - (tableB.text.firstLines[blockB] ?? 0);
    const step = Math.max(1, Math.min(linesIn(tableA, blockA) - ownA, linesIn(tableB, blockB) - ownB, count - done));
    const rolesA = a[blockA];
    const rolesB = b[blockB];
    if (rolesA !== undefined || rolesB !== undefined) {
      for (let i = 0; i < step; i++) if ((rolesA?.[ownA + i] ?? Role.text) !== (rolesB?.[ownB + i] ?? Role.text)) return false;
    }
    done += step;
  }
  return true;
}

function isSet(roles: Uint8Array | undefined): boolean {
  return roles !== undefined;
}

function linesIn({ blocks }: LineTable, block: number): number {
  return blocks[block]?.facts.length ?? 0;
}

type SetRole = (block: number, line: number, role: number) => void;

/** Blocks are passed over that neither open nor close anything. */
function markExcluded({ blocks }: LineTable, roles: (Uint8Array | undefined)[], set: SetRole, markdown: boolean): void {
  const opening = Line.opensComment | (markdown ? Line.backticks | Line.tildes | Line.table : 0);
  /** What ends the stretch that is left out; 0 outside of one. */
  let until = hasFrontMatter(blocks) ? Line.rule : 0;
  let first = until !== 0;
  blocks.forEach(({ facts, flags }, block) => {
    if (until === 0 && (flags & opening) === 0) return;
    if (until !== 0 && (flags & until) === 0 && !first) {
      roles[block] = new Uint8Array(facts.length).fill(Role.excluded);
      return;
    }
    facts.forEach(({ flags: line }, i) => {
      if (first) {
        set(block, i, Role.excluded);
        first = false;
      } else if (until !== 0) {
        set(block, i, Role.excluded);
        if ((line & until) !== 0) until = 0;
      } else if ((line & opening) !== 0) {
        const { excluded, end } = opened(line);
        if (excluded) set(block, i, Role.excluded);
        until = end;
      }
    });
  });
}

/** A rule on the first line, and another one soon. */
function hasFrontMatter(blocks: LineTable['blocks']): boolean {
  if (((blocks[0]?.facts[0]?.flags ?? 0) & Line.rule) === 0) return false;
  let left = FRONT_MATTER_LINES;
  let rules = 0;
  for (const { facts } of blocks) {
    for (const { flags } of facts) {
      if (left-- === 0) return false;
      if ((flags & Line.rule) !== 0 && ++rules === 2) return true;
    }
  }
  return false;
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
function markFurniture({ blocks }: LineTable, roles: LineRoles, set: SetRole): void {
  let begun = false;
  let between = 0;
  let enclosed = { block: -1, line: -1 };
  blocks.forEach(({ facts, flags, words }, block) => {
    // Two lines or more are enclosed by nothing.
    if ((flags & Line.residue) === 0 && (!begun || between > 1 || (words > 1 && roles[block] === undefined))) {
      between += words;
      return;
    }
    facts.forEach(({ flags: line }, i) => {
      if ((line & Line.blank) !== 0 || roles[block]?.[i] === Role.excluded) return;
      if ((line & Line.residue) === 0) {
        between++;
        enclosed = { block, line: i };
        return;
      }
      if (begun && between === 1 && ((blocks[enclosed.block]?.facts[enclosed.line]?.flags ?? 0) & Line.short) !== 0) set(enclosed.block, enclosed.line, Role.furniture);
      set(block, i, Role.furniture);
      begun = true;
      between = 0;
    });
  });
}

interface Mark extends LineMark {
  readonly block: number;
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
function markPages({ blocks }: LineTable, roles: LineRoles, set: SetRole): void {
  const found: Mark[] = [];
  blocks.forEach(({ facts, flags }, block) => {
    if ((flags & Line.mark) === 0) return;
    facts.forEach(({ mark }, line) => {
      if (mark !== null && (roles[block]?.[line] ?? Role.text) === Role.text) found.push({ ...mark, block, line, cuts: isCutBefore(blocks, roles, block, line) });
    });
  });
  for (let from = 0, to = 0; from < found.length; from = to) {
    to = from + 1;
    while (to < found.length && found[to]?.page === (found[to - 1]?.page ?? 0) + 1) to++;
    const run = found.slice(from, to);
    if (arePages(run)) for (const { block, line } of run) set(block, line, Role.marked);
  }
}

/** Whether the last line before it that says anything is cut. */
function isCutBefore(blocks: LineTable['blocks'], roles: LineRoles, block: number, line: number): boolean {
  for (let at = block, i = line - 1; at >= 0; at--, i = (blocks[at]?.facts.length ?? 0) - 1) {
    for (; i >= 0; i--) {
      const flags = blocks[at]?.facts[i]?.flags ?? Line.blank;
      if ((flags & Line.blank) === 0 && roles[at]?.[i] !== Role.furniture) return (flags & Line.cut) !== 0;
    }
  }
  return false;
}

function arePages(run: readonly Mark[]): boolean {
  if (run.length < LEAST_MARKS) return false;
  const cutting = run.filter(({ cuts }) => cuts).length;
  const judged = run[0]?.cuts === true ? run.length : run.length - 1;
  return cutting >= LEAST_CUTS && cutting >= judged * SHARE_OF_CUTS;
}
