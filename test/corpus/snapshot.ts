/** Every finding on the corpus as lines of a table: place, rule and severity, and no word of the texts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/src/analysis';
import type { Moment } from '../../server/src/rules/rule';
import type { GoldText } from './gold';

export const SNAPSHOT = join(process.cwd(), 'test', 'corpus', 'findings.snapshot.tsv');
const HEAD = ['file', 'line', 'rule', 'writing', 'final'].join('\t');
const NONE = '-';

/** One row a finding; a rule that speaks at both moments has both severities in it. */
export function snapshotOf(texts: readonly GoldText[]): string {
  const rows = texts.flatMap((text) => {
    const writing = severities(text, 'writing');
    const final = severities(text, 'final');
    return [...new Set([...writing.keys(), ...final.keys()])].flatMap((key) => {
      const [before = [], after = []] = [writing.get(key), final.get(key)];
      const count = Math.max(before.length, after.length);
      return Array.from({ length: count }, (_, index) => `${key}\t${before[index] ?? NONE}\t${after[index] ?? NONE}`);
    });
  });
  return `${[HEAD, ...rows.sort(inOrder)].join('\n')}\n`;
}

/** By file and line; lines are numbers. */
function inOrder(a: string, b: string): number {
  const [fileA = '', lineA = '', restA = ''] = a.split('\t');
  const [fileB = '', lineB = '', restB = ''] = b.split('\t');
  return compare(fileA, fileB) || Number(lineA) - Number(lineB) || compare(restA, restB) || compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function severities({ name, text }: GoldText, moment: Moment): ReadonlyMap<string, readonly string[]> {
  const { lines, findings } = analyse(text, { config: { moment, settings: new Map() } });
  const found = new Map<string, string[]>();
  for (const { rule, span, severity } of findings()) {
    const key = `${name}\t${lines.lineAt(span.start) + 1}\t${rule.meta.id}`;
    const list = found.get(key) ?? [];
    found.set(key, list);
    list.push(severity);
  }
  return found;
}

export function readSnapshot(): string {
  return existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, 'utf8').replaceAll('\r\n', '\n') : '';
}

export function writeSnapshot(rows: string): void {
  writeFileSync(SNAPSHOT, rows);
}

/** Rows of `wanted` that `actual` lacks with `-` before them, and the other way round with `+`. */
export function snapshotChanges(wanted: string, actual: string): readonly string[] {
  const without = (rows: readonly string[], others: readonly string[]): readonly string[] => {
    const left = new Map<string, number>();
    for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
    return rows.filter((row) => {
      const count = left.get(row) ?? 0;
      left.set(row, count - 1);
      return count <= 0;
    });
  };
  const [old, now] = [wanted.split('\n'), actual.split('\n')];
  return [...without(old, now).map((row) => `- ${row}`), ...without(now, old).map((row) => `+ ${row}`)];
}
