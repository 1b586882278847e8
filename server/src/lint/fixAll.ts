/** Applies all safe fixes of a text until nothing is left to fix. */
import { firstIndexNotBefore } from '../text/binarySearch';
import { overlaps, type Span } from '../text/span';
import { applyEdits, type TextEdit } from '../text/textEdit';
import type { RuleFinding } from './runRules';

const ROUNDS = 10;

/** The first safe fix of each finding; one that overlaps an earlier one waits for the next round. */
export function safeEdits(findings: readonly RuleFinding[]): TextEdit[] {
  const chosen = createDisjointEdits();
  for (const finding of findings) {
    const fix = finding.fixes?.find((candidate) => candidate.safe);
    if (fix === undefined || fix.edits.length === 0) continue;
    if (!fix.edits.some(chosen.clashes)) chosen.add(fix.edits);
  }
  return chosen.edits;
}

interface DisjointEdits {
  /** In the order in which they were added. */
  readonly edits: TextEdit[];
  /** Whether the edit touches the words of another, or stands where another begins. */
  readonly clashes: (edit: TextEdit) => boolean;
  /** Adds edits that clash with none. */
  readonly add: (more: readonly TextEdit[]) => void;
}

function createDisjointEdits(): DisjointEdits {
  const edits: TextEdit[] = [];
  /** By where they begin; as they are disjoint, by where they end too. */
  const spans: Span[] = [];
  const placeBefore = (isBefore: (span: Span) => boolean): number =>
    firstIndexNotBefore(spans.length, (index) => {
      const span = spans[index];
      return span !== undefined && isBefore(span);
    });
  return {
    edits,
    clashes({ span }) {
      const next = placeBefore((other) => other.start < span.start);
      return [spans[next - 1], spans[next]].some((other) => other !== undefined && (overlaps(span, other) || span.start === other.start));
    },
    add(more) {
      for (const edit of more) {
        const { start, end } = edit.span;
        edits.push(edit);
        spans.splice(placeBefore((other) => other.start < start || (other.start === start && other.end <= end)), 0, edit.span);
      }
    },
  };
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
