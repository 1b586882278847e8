/** Which findings answer which faults of the gold annotation. */
import type { GoldFault } from './gold';

/** Rules that are about a kind of fault. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  gap: ['outline-ordinal-gap', 'outline-first-not-one', 'inline-series-gap'],
  duplicate: ['outline-ordinal-duplicate', 'inline-series-gap'],
  'out-of-order': ['outline-ordinal-disorder', 'outline-ordinal-restart'],
  'skipped-level': ['outline-level-skip', 'outline-family-mixed', 'outline-level-inverted'],
  'mixed-style': ['outline-family-mixed', 'series-family-mixed', 'outline-level-skip'],
  'wrong-punctuation': [
    'chinese-ordinal-dunhao', 'bracketed-ordinal-no-punct', 'arabic-ordinal-dot', 'circled-ordinal-no-punct', 'ordinal-bracket-width', 'di-ordinal-comma', 'narrative-ordinal-no-comma', 'salutation-colon',
    'halfwidth-punctuation',
  ],
  'count-mismatch': ['declared-count-mismatch'],
  'missing-salutation': ['missing-salutation'],
  'chunk-marker': ['scrape-residue'],
  other: ['lost-paragraph-break', 'scrape-residue', 'heading-end-punctuation', 'heading-style-mixed', 'run-in-heading-period'],
};

/** Whether a finding of a rule on a line (from 1) answers the fault: near it, and about this kind of fault. */
export function answers(rule: string, line: number, { kind, line: faultLine, note }: GoldFault): boolean {
  if (!isAbout(rule, kind)) return false;
  if (kind === 'missing-salutation') return true;
  if (kind === 'other') return Math.abs(line - faultLine) <= 1 || /no paragraph breaks|glued|heading/.test(note);
  return kind === 'wrong-punctuation' || kind === 'mixed-style' || kind === 'skipped-level' ? line >= faultLine : line === faultLine;
}

export function isAbout(rule: string, kind: string): boolean {
  return ANSWERS[kind]?.includes(rule) === true;
}
