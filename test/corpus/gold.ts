/** Gold annotations of corpus and authored speeches, and where they lie. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldNode {
  line: number;
  column: number;
  marker: string;
  style: string;
  level: number;
  numberedDepth?: number;
  ordinal: number | null;
  heading: string;
  runIn: boolean;
  appendix?: boolean;
  children: GoldNode[];
}

export interface GoldFault {
  line: number;
  kind: string;
  severity: 'error' | 'style' | 'doubtful';
  note: string;
}

export interface Gold {
  title: string | null;
  titleLine: number | null;
  salutations: { line: number; column: number; text: string; role: string }[];
  declaredCounts: { line: number; column?: number; text: string; count: number | null; actual: number; scope: string }[];
  outline: GoldNode[];
  inlineEnumerations: { line: number; markers: string[]; columns: number[]; kind: string; lines?: number[] }[];
  falseMarkers: { line: number; text: string }[];
  realFaults: GoldFault[];
}

export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
}

/** Folder of texts that are not part of this project; null where it is absent. */
export const SHARED = [join(process.cwd(), '..', 'shared')].find((folder) => existsSync(join(folder, 'corpus'))) ?? null;

/** Speeches of our own, part of the project. */
export const AUTHORED = join(process.cwd(), 'test', 'fixtures', 'authored');

export function readGold(folder: string): GoldText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.txt$/, ''),
      text: readFileSync(join(folder, file), 'utf8'),
      gold: JSON.parse(readFileSync(join(folder, file.replace(/\.txt$/, '.json')), 'utf8')) as Gold,
    }));
}
