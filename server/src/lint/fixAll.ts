/** Applies all safe fixes of a text until nothing is left to fix. */
import { overlaps } from '../text/span';
import { applyEdits, type TextEdit } from '../text/textEdit';
import type { RuleFinding } from './runRules';

const ROUNDS = 10;

/** The first safe fix of each finding; one that overlaps an earlier one waits for the next round. */
export function safeEdits(findings: readonly RuleFinding[]): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.find((candidate) => candidate.safe);
    if (fix === undefined || fix.edits.length === 0) continue;
    const clashes = fix.edits.some((edit) =>
      chosen.some((other) => overlaps(edit.span, other.span) || edit.span.start === other.span.start),
    );
    if (!clashes) chosen.push(...fix.edits);
  }
  return chosen;
}

/** @param lint finds the faults of a text; called once a round. */
export function fixAll(text: string, lint: (text: string) => readonly RuleFinding[]): string {
  let current = text;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = safeEdits(lint(current));
    if (edits.length === 0) return current;
    const next = applyEdits(current, edits);
    if (next === current) return current;
    current = next;
  }
  return current;
}
